import { useRef, useState } from 'react';

import {
  passphraseProblemOf,
  useStrengthMeter,
  type NewPassphrase,
  type PassphraseProblem,
} from '../passphrase/index.ts';

const NOTHING: NewPassphrase = { passphrase: '', repeat: '' };

/** A new passphrase as it is typed. `near`: words an outsider would try first, since they stand on the board. */
export function useNewPassphrase(near: string) {
  const [typed, setTyped] = useState<NewPassphrase>(NOTHING);
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const meter = useStrengthMeter();
  const strength = meter && typed.passphrase !== '' ? meter(typed.passphrase, near) : null;
  return {
    value: typed.passphrase,
    /** Whether it can be taken; says at its fields why not, and goes there. */
    check: (): boolean => {
      const found = passphraseProblemOf(typed, strength);
      setProblem(found);
      if (found !== null) (found === 'different' ? repeat : passphrase).current?.focus();
      return found === null;
    },
    fields: {
      typed,
      strength,
      problem,
      passphrase,
      repeat,
      onChange: (changed: Partial<NewPassphrase>): void => {
        setTyped((present) => ({ ...present, ...changed }));
        setProblem(null);
      },
    },
  };
}
