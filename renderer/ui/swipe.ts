import { useRef, type PointerEvent } from 'react';

/** So far, in CSS pixels, a finger goes sideways before it means the next one, and so many times farther than up or down. */
const FAR = 56;
const SIDEWAYS = 1.6;

/** A finger that is drawn sideways over what these handlers are on: `step` hears 1 for leftwards (on), -1 for rightwards (back). */
export function useSwipe(step: (by: 1 | -1) => void) {
  const began = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, isPrimary, pointerId: id, clientX: x, clientY: y }: PointerEvent) => {
      // A second finger zooms.
      began.current = pointerType === 'touch' && isPrimary ? { id, x, y } : null;
    },
    onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const from = began.current;
      began.current = null;
      if (from?.id !== pointerId) return;
      const [across, down] = [clientX - from.x, clientY - from.y];
      if (Math.abs(across) >= FAR && Math.abs(across) > SIDEWAYS * Math.abs(down)) step(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      began.current = null;
    },
  };
}
