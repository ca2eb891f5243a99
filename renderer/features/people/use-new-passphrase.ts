import { useRef, useState } from 'react';

import {
  passphraseProblemsOf,
  useStrengthMeter,
  type NewPassphrase,
  type PassphraseProblem,
} from '../passphrase/index.ts';

const NO_PROBLEMS: readonly PassphraseProblem[] = [];
const NOTHING: NewPassphrase = { passphrase: '', repeat: '' };

/** A new passphrase as it is typed. `near`: words an outsider would try first, since they stand on the board. */
export function useNewPassphrase(near: string) {
  const [typed, setTyped] = useState<NewPassphrase>(NOTHING);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const meter = useStrengthMeter();
  const strength = meter && typed.passphrase !== '' ? meter(typed.passphrase, near) : null;
  return {
    value: typed.passphrase,
    /** Whether it can be taken; says at its fields why not, and goes there. */
    check: (): boolean => {
      const found = passphraseProblemsOf(typed, strength);
      setProblems(found);
      if (found.length > 0) (found[0] === 'different' ? repeat : passphrase).current?.focus();
      return found.length === 0;
    },
    fields: {
      typed,
      strength,
      problems,
      passphrase,
      repeat,
      onChange: (changed: Partial<NewPassphrase>): void => {
        setTyped((present) => ({ ...present, ...changed }));
        setProblems(NO_PROBLEMS);
      },
    },
  };
}
