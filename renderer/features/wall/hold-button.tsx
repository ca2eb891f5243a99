import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';

export interface HoldButtonProps {
  readonly className?: string | undefined;
  /** Names are shown: what stands on it says so. */
  readonly pressed: boolean;
  /** How it is used. */
  readonly hint: string;
  readonly onHold: (hold: 'press' | 'release') => void;
  readonly children: ReactNode;
}

/**
 * Shows names for as long as it is held, by pointer, finger or key; a tap shows them for a while. Whoever cannot hold (a screen reader's click) taps.
 */
export function HoldButton({ className, pressed, hint, onHold, children }: HoldButtonProps) {
  const isKeyHeld = useRef(false);
  const release = (): void => {
    isKeyHeld.current = false;
    onHold('release');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isPressingKey(event)) return;
    // No click follows: the hold is all there is.
    event.preventDefault();
    if (event.repeat) return;
    isKeyHeld.current = true;
    onHold('press');
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!isPressingKey(event)) return;
    event.preventDefault();
    release();
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // Let go anywhere, it is let go.
    event.currentTarget.setPointerCapture(event.pointerId);
    onHold('press');
  };
  const onClick = (event: MouseEvent): void => {
    if (event.detail !== 0) return;
    onHold('press');
    onHold('release');
  };
  return (
    <button
      type="button"
      {...(className === undefined ? {} : { className })}
      data-pressed={pressed || undefined}
      aria-description={hint}
      {...{ onKeyDown, onKeyUp, onPointerDown, onClick }}
      onPointerUp={release}
      onPointerCancel={release}
      // The page with names takes the keyboard when it comes; a finger that is down stays down.
      onBlur={() => isKeyHeld.current && release()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}

const isPressingKey = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';
