import { useState } from 'react';

import { cleanLine, isNameless } from '../../../shared/domain/clean-citizen.ts';
import { currentLang } from '../../i18n/index.ts';
import {
  passphraseProblemOf,
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

/** The first thing that keeps the board from being made, in the order of the form. */
export function problemOf(form: CreateForm, strength: Strength | null): CreateProblem | null {
  if (isNameless(cleanLine(form.name))) return 'name';
  if (isNameless(cleanLine(form.person))) return 'person';
  return passphraseProblemOf(form, strength);
}

/** Making a board: the form, what is wrong with it, and the call. */
export function useCreate(vault: DoorVault, proposedFolder: string, onProblem: (problem: CreateProblem) => void) {
  const [form, setForm] = useState<CreateForm>({
    name: '',
    folder: proposedFolder,
    person: '',
    passphrase: '',
    repeat: '',
  });
  const [problem, setProblem] = useState<CreateProblem | null>(null);
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [step, setStep] = useState<'typing' | 'working' | 'opening'>('typing');
  const meter = useStrengthMeter();
  const strength = meter && form.passphrase !== '' ? meter(form.passphrase, `${form.name} ${form.person}`) : null;

  function change(changed: Partial<CreateForm>): void {
    setForm({ ...form, ...changed });
    setProblem(null);
  }

  async function submit(): Promise<void> {
    if (step !== 'typing') return;
    const found = problemOf(form, strength);
    setProblem(found);
    setRefused(null);
    if (found) {
      onProblem(found);
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
  return { form, change, problem, refused, step, strength, submit };
}
