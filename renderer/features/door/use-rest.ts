import { useEffect, useRef, useState } from 'react';

/** So long nobody has touched anything before the door is only a door again. */
export const REST_AFTER_MS = 8_000;

/**
 * Whether nobody has used keys or pointer for `afterMs`; null: never, as long as that holds. `onRest` is called each time it comes to that.
 */
export function useRest(afterMs: number | null, onRest: () => void): boolean {
  const [rests, setRests] = useState(false);
  const call = useRef(onRest);
  useEffect(() => void (call.current = onRest));
  useEffect(() => {
    if (afterMs === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      setRests(true);
      call.current();
    };
    const count = (): void => {
      clearTimeout(timer);
      timer = setTimeout(rest, afterMs);
    };
    const wake = (): void => {
      setRests(false);
      count();
    };
    // What moves under a pointer that lies still is no movement of the hand.
    const move = ({ movementX, movementY }: PointerEvent): void => {
      if (movementX !== 0 || movementY !== 0) wake();
    };
    const page = new AbortController();
    const { signal } = page;
    for (const kind of ['keydown', 'pointerdown', 'wheel'] as const) {
      window.addEventListener(kind, wake, { signal, passive: true });
    }
    window.addEventListener('pointermove', move, { signal, passive: true });
    // A door made ready out of sight has not been looked at yet.
    window.addEventListener('focus', wake, { signal });
    count();
    return () => {
      page.abort();
      clearTimeout(timer);
    };
  }, [afterMs]);
  return rests && afterMs !== null;
}
