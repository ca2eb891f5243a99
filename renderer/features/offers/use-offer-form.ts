import { useMemo, useRef, useState } from 'react';

import type { Patch } from '../../../shared/commands/payloads.ts';
import { BLANK_COMPANY_FIELDS, type Company } from '../../../shared/domain/company.ts';
import type { CompanyId, OfferId } from '../../../shared/domain/ids.ts';
import type { Offer, OfferFields } from '../../../shared/domain/offer.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { sameValue } from '../../../shared/lib/same-value.ts';
import { translate as t } from '../../i18n/index.ts';
import {
  boardStore,
  heldIn,
  NEW_OFFER,
  openPanel,
  readBoard,
  runCommand,
  useCompany,
  useDraft,
  useMyConsultant,
  useOffer,
  useSayWhoIAm,
  viewStore,
  wayBack,
} from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { companyOf, fieldsOf, valuesOf, type OfferDraft, type OfferFaults, type OfferValues } from './offer-form.ts';

const NOTHING: OfferDraft = {};

export type OfferProblem =
  { readonly kind: 'faults'; readonly faults: OfferFaults } | { readonly kind: 'refused'; readonly error: CallError };

/** An offer that is written (null) or changed; kept over a lock. */
export function useOfferForm(id: OfferId | null) {
  const offer = useOffer(id);
  const held = useCompany(offer?.companyId ?? null);
  const me = useMyConsultant();
  const sayWhoIAm = useSayWhoIAm();
  const start = useMemo(() => valuesOf(offer, held, me), [offer, held, me]);
  const key = id === null ? NEW_OFFER : `offer:${id}`;
  const draft = useOfferDraft(key, offer, start);
  const { typed, begun } = draft;
  const values = useMemo((): OfferValues => ({ ...start, ...typed }), [start, typed]);
  const kept = useKept(key, begun);
  const [problem, setProblem] = useState<OfferProblem | null>(null);
  const saving = useRef(false);
  const companies = useCompanies();
  const company = companyOf(values, companies);

  async function write(form: HTMLFormElement | null): Promise<OfferId | null> {
    const answer = await keep(offer && { now: offer, first: draft.first ?? offer }, company, values, form);
    setProblem(answer.kind === 'kept' ? null : answer);
    if (answer.kind !== 'kept') {
      // Whoever was told that somebody was first and saves again has chosen.
      if (isStale(answer)) draft.beginAnew();
      return null;
    }
    draft.clear();
    if (me === null && values.consultantId !== null) sayWhoIAm(values.consultantId);
    if (id === null && isStillOpen()) openPanel({ kind: 'offer', id: answer.id });
    return answer.id;
  }

  return {
    key,
    offer,
    values,
    company,
    companies,
    begun,
    kept,
    problem,
    /** Who proposes from here. */
    from: me ?? (id === null ? values.consultantId : null),
    change: (changed: OfferDraft): void => {
      setProblem(null);
      draft.change(changed);
    },
    discard: (): void => {
      setProblem(null);
      draft.clear();
    },
    /** Saves what is typed, if anything; the offer's id, or null where something is wrong with it. */
    async save(form: HTMLFormElement | null): Promise<OfferId | null> {
      if (saving.current) return null;
      if (id !== null && !begun) return id;
      saving.current = true;
      const saved = await write(form);
      saving.current = false;
      return saved;
    },
  };
}

/** Whether it was half-typed already when the form came in sight, and not only when it went on to another offer. */
function useKept(key: string, begun: boolean): boolean {
  const [kept] = useState(begun ? key : null);
  return kept === key;
}

/** What is typed, and the offer as it was when the typing began; kept over a lock. */
function useOfferDraft(key: string, offer: Offer | undefined, start: OfferValues) {
  const typed = useDraft<OfferDraft>(key, NOTHING);
  const first = useDraft<Offer | null>(`${key}:first`, null);
  const begun = isBegun(typed.value, start);
  return {
    typed: typed.value,
    begun,
    first: first.value,
    change: (changed: OfferDraft): void => {
      if (offer && !begun) first.set(offer);
      typed.set((present) => ({ ...present, ...changed }));
    },
    /** From here on what is typed stands over what the offer is now. */
    beginAnew: first.clear,
    clear: (): void => {
      typed.clear();
      first.clear();
    },
  };
}

/** Somebody may have gone on to something else while it was saved. */
function isStillOpen(): boolean {
  const { panel } = viewStore.getState();
  return panel?.kind === 'offer' && panel.id === null;
}
export type OfferWork = ReturnType<typeof useOfferForm>;

function isBegun(draft: OfferDraft, start: OfferValues): boolean {
  return Object.entries(draft).some(([field, value]) => !sameValue(value, start[field as keyof OfferValues]));
}

function useCompanies(): readonly Company[] {
  const revision = boardStore((state) => state.revision);
  return useMemo(() => ({ revision, all: [...readBoard().all('company')] }), [revision]).all;
}

type Kept = { readonly kind: 'kept'; readonly id: OfferId } | Extract<OfferProblem, { kind: 'refused' }>;

/** An offer as it is, and as it was when somebody began to change it. */
interface Changed {
  readonly now: Offer;
  readonly first: Offer;
}

function isStale(problem: OfferProblem): boolean {
  return problem.kind === 'refused' && problem.error.kind === 'refused' && problem.error.refusal.kind === 'stale';
}

/** Makes the offer, or changes the one that is there; or what is wrong. */
async function keep(
  offer: Changed | undefined,
  company: Company | undefined,
  values: OfferValues,
  form: HTMLFormElement | null,
): Promise<Kept | OfferProblem> {
  const parsed = fieldsOf(values);
  const faults = { ...(parsed.ok ? {} : parsed.error), ...unfinishedDays(form) };
  if (!parsed.ok || Object.keys(faults).length > 0) return { kind: 'faults', faults };
  return offer ? change(offer, parsed.value, company, values) : add(parsed.value, company, values);
}

async function add(fields: OfferFields, known: Company | undefined, values: OfferValues): Promise<Kept> {
  const id = crypto.randomUUID() as OfferId;
  const made = known ? undefined : newCompany(values);
  const companyId = known?.id ?? made?.id;
  if (companyId === undefined) throw new Error('an offer is of some company');
  const answer = await runCommand(
    'offer.add',
    { id, companyId, fields, ...(made ? { company: made } : {}) },
    { quiet: true },
  );
  if (!answer.ok) return { kind: 'refused', error: answer.error };
  tell(t('offers.saved', { name: values.company.trim() }), answer.value.entryId);
  return { kind: 'kept', id };
}

async function change(
  { now, first }: Changed,
  fields: OfferFields,
  known: Company | undefined,
  values: OfferValues,
): Promise<Kept> {
  let companyId = known?.id;
  if (companyId === undefined) {
    const made = newCompany(values);
    const added = await runCommand('company.add', made, { quiet: true });
    if (!added.ok) return { kind: 'refused', error: added.error };
    companyId = made.id;
  }
  const { id } = now;
  const given = Object.entries({ ...fields, companyId });
  // What was not typed in may be newer than the typing.
  const patch: Patch<OfferFields & Pick<Offer, 'companyId'>> = Object.fromEntries(
    given.filter(([field, value]) => !sameValue(value, now[field as keyof Offer])),
  );
  const answer = await runCommand('offer.edit', { id, patch, was: heldIn(first, patch) }, { quiet: true });
  if (!answer.ok) return { kind: 'refused', error: answer.error };
  if (answer.value.change.length > 0) tell(t('offers.edited', { name: values.company.trim() }), answer.value.entryId);
  return { kind: 'kept', id };
}

/** A company of which no more is known than the call told. */
function newCompany({ company: name, branch, place }: OfferValues) {
  return { id: crypto.randomUUID() as CompanyId, fields: { ...BLANK_COMPANY_FIELDS, name, branch, place } };
}

function tell(text: string, entryId: number): void {
  showToast(text, { topic: 'step', ...wayBack(entryId) });
}

/** Days of which only a part is typed: the browser gives no text for them. */
function unfinishedDays(form: HTMLFormElement | null): OfferFaults {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? [])];
  const bad = inputs.filter((input) => input.validity.badInput).map(({ name }) => [name, { kind: 'date' }] as const);
  return Object.fromEntries(bad);
}
