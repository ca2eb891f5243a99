import { useState } from 'react';

import { cleanLine, isNameless } from '../../../shared/domain/clean-citizen.ts';
import { currentLang } from '../../i18n/index.ts';
import {
  passphraseProblemsOf,
  useStrengthMeter,
  type NewPassphrase,
  type PassphraseProblem,
  type Strength,
} from '../passphrase/index.ts';
import { messageOfMaking, type DoorMessage } from './door-message.ts';
import type { DoorVault } from './door-vault.ts';

export interface CreateForm extends NewPassphrase {
  readonly name: string;
  readonly folder: string;
  /** Of whoever makes the board. */
  readonly person: string;
}

export type CreateProblem = 'name' | 'person' | PassphraseProblem;

/** Everything that keeps the board from being made, in the order of the form. */
export function problemsOf(form: CreateForm, strength: Strength | null): readonly CreateProblem[] {
  return [
    ...(isNameless(cleanLine(form.name)) ? (['name'] as const) : []),
    ...(isNameless(cleanLine(form.person)) ? (['person'] as const) : []),
    ...passphraseProblemsOf(form, strength),
  ];
}

/** What a field is no longer reproached with once it is typed in. */
const ABOUT = {
  name: ['name'],
  person: ['person'],
  passphrase: ['short', 'weak', 'different'],
  repeat: ['different'],
  folder: [],
} as const satisfies Record<keyof CreateForm, readonly CreateProblem[]>;

/** Making a board: the form, what is wrong with it, and the call. */
export function useCreate(vault: DoorVault, proposedFolder: string, onProblem: (problem: CreateProblem) => void) {
  const [form, setForm] = useState<CreateForm>({
    name: '',
    folder: proposedFolder,
    person: '',
    passphrase: '',
    repeat: '',
  });
  const [problems, setProblems] = useState<readonly CreateProblem[]>([]);
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [step, setStep] = useState<'typing' | 'working' | 'opening'>('typing');
  const meter = useStrengthMeter();
  const strength = meter && form.passphrase !== '' ? meter(form.passphrase, `${form.name} ${form.person}`) : null;

  function change(changed: Partial<CreateForm>): void {
    setForm({ ...form, ...changed });
    const mended: readonly CreateProblem[] = (Object.keys(changed) as (keyof CreateForm)[]).flatMap(
      (field) => ABOUT[field],
    );
    setProblems(problems.filter((one) => !mended.includes(one)));
  }

  async function submit(): Promise<void> {
    if (step !== 'typing') return;
    const found = problemsOf(form, strength);
    setProblems(found);
    setRefused(null);
    const [first] = found;
    if (first) {
      onProblem(first);
      return;
    }
    setStep('working');
    const answer = await vault('vault.create', {
      folder: form.folder,
      name: form.name.trim(),
      person: form.person.trim(),
      passphrase: form.passphrase,
      lang: currentLang(),
    });
    if (answer.ok) {
      setForm({ ...form, passphrase: '', repeat: '' });
      setStep('opening');
    } else {
      setStep('typing');
      setRefused(messageOfMaking(answer.error));
    }
  }
  return { form, change, problems, refused, step, strength, submit };
}
