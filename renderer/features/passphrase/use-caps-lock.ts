import { useState, type KeyboardEvent } from 'react';

/** Whether Caps Lock was on at the last key pressed in a field; spread `watch` on the field. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent): void => setOn(event.getModifierState('CapsLock'));
  return { on, watch: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } };
}
