import { useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { ContactId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { translate as t } from '../../i18n/index.ts';
import { readSession, runCommand, useConsultants, useDraft, useMe, useToday, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import {
  contactOf,
  isBegun,
  startOf,
  type ContactDraft,
  type ContactFaults,
  type ContactValues,
} from './contact-form.ts';
import { copyToJournal } from './journal.ts';
import { probablyWho } from './who.ts';

const NOTHING: ContactDraft = {};
/** Whom a person named last, kept among what they have open. */
const LAST_WHO = 'contact-by';

export type ContactProblem =
  { readonly kind: 'faults'; readonly faults: ContactFaults } | { readonly kind: 'refused'; readonly error: CallError };

/** A contact that is written down (null) or corrected; kept over a lock. */
export function useContactForm(citizen: Citizen, contact: Contact | null, close: () => void) {
  const today = useToday();
  const consultants = useConsultants();
  const me = useMe()?.name ?? '';
  const key = contact ? `contact:${contact.id}` : `contact-new:${citizen.id}`;
  const draft = useDraft<ContactDraft>(key, NOTHING);
  const [probable] = useState(() =>
    probablyWho(consultants, { last: readSession().get(LAST_WHO), me, card: citizen.consultantId }),
  );
  const start = startOf(contact, probable, today);
  const begun = isBegun(draft.value, start);
  const [kept] = useState(begun);
  const [problem, setProblem] = useState<ContactProblem | null>(null);
  const saving = useRef(false);
  const values = { ...start, ...draft.value };

  async function save(form: HTMLFormElement | null): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    const faults = unfinishedDays(form);
    const found: ContactProblem | null = faults
      ? { kind: 'faults', faults }
      : await keep(citizen, contact, values, today);
    saving.current = false;
    setProblem(found);
    if (found) return;
    if (!contact) readSession().set(LAST_WHO, values.who);
    draft.clear();
    close();
  }

  return {
    key,
    today,
    values,
    begun,
    kept,
    problem,
    change: (changed: ContactDraft): void => {
      setProblem(null);
      draft.set((present) => ({ ...present, ...changed }));
    },
    save,
    discard: (): void => {
      draft.clear();
      close();
    },
  };
}

/** Writes the contact down, or corrects it, and says so; or what is wrong. */
async function keep(
  { id: citizenId, name }: Citizen,
  held: Contact | null,
  given: ContactValues,
  today: IsoDate,
): Promise<ContactProblem | null> {
  const parsed = contactOf(given, held?.journalisedOn ?? null, today);
  if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
  const { fields, nextDate } = parsed.value;
  if (held) {
    const answer = await runCommand('contact.edit', { id: held.id, patch: fields }, { quiet: true });
    if (!answer.ok) return { kind: 'refused', error: answer.error };
    if (answer.value.change.length > 0)
      showToast(t('contacts.edited'), { topic: 'step', ...wayBack(answer.value.entryId) });
    return null;
  }
  const id = crypto.randomUUID() as ContactId;
  const answer = await runCommand('contact.add', { id, citizenId, fields, nextDate }, { quiet: true });
  if (!answer.ok) return { kind: 'refused', error: answer.error };
  const written: Contact = { ...fields, id, citizenId };
  showToast(t('contacts.added', { name }), {
    topic: 'step',
    also: { label: t('contacts.journal.copy'), run: () => void copyToJournal(written) },
    ...wayBack(answer.value.entryId),
  });
  return null;
}

/** Days of which only a part is typed: the browser gives no text for them. */
function unfinishedDays(form: HTMLFormElement | null): ContactFaults | null {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? [])];
  const bad = inputs.filter((input) => input.validity.badInput).map(({ name }) => [name, 'unfinished'] as const);
  return bad.length > 0 ? Object.fromEntries(bad) : null;
}
