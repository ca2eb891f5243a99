import type { Activators, SensorInstance, SensorProps } from '@dnd-kit/core';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

import { stepByKeyboard } from './gesture.ts';
import { isStepKey } from './keyboard-nav.ts';

/** Space lifts the card that has the focus; arrows move it by places, not by pixels; Enter or Space puts it down; Escape takes it back. */
export class LiftSensor implements SensorInstance {
  static activators: Activators<object> = [
    {
      eventName: 'onKeyDown',
      handler(event: ReactKeyboardEvent) {
        const onCard = event.target instanceof HTMLElement && event.target.closest('[data-card]') !== null;
        if (!onCard || event.code !== 'Space' || event.repeat || event.ctrlKey || event.altKey || event.metaKey)
          return false;
        event.preventDefault();
        return true;
      },
    },
  ];

  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<object>;

  constructor(props: SensorProps<object>) {
    this.#props = props;
    document.addEventListener('keydown', this.#hear, { capture: true });
    document.addEventListener('pointerdown', this.#giveUp, { capture: true });
    window.addEventListener('blur', this.#giveUp);
    props.onStart({ x: 0, y: 0 });
  }

  #hear = (event: KeyboardEvent): void => {
    // Ctrl+L must lock whatever is in the air.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#giveUp();
    else if (event.key === 'Enter' || event.code === 'Space') this.#putDown(event.repeat);
    else if (isStepKey(event.key)) stepByKeyboard(event.key);
  };

  #putDown(repeated: boolean): void {
    // A Space held down too long must not put down what it has just lifted.
    if (repeated) return;
    this.#detach();
    this.#props.onEnd();
  }

  #giveUp = (): void => {
    this.#detach();
    this.#props.onCancel();
  };

  #detach(): void {
    document.removeEventListener('keydown', this.#hear, { capture: true });
    document.removeEventListener('pointerdown', this.#giveUp, { capture: true });
    window.removeEventListener('blur', this.#giveUp);
  }
}
