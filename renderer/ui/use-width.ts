import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is now, in whole pixels; `guess` until it was measured. For pictures that are drawn to their place. */
export function useWidth<T extends HTMLElement>(guess: number): readonly [RefObject<T | null>, number] {
  const frame = useRef<T>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setWidth(element.clientWidth);
    const watch = new ResizeObserver(look);
    look();
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, width];
}
