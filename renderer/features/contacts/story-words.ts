import type { Change } from '../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../shared/changes/record-store.ts';
import { reverseChange } from '../../../shared/changes/reverse.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { StoryStep } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { fieldWords } from './story-fields.ts';
import { placementSaid, proposalSaid } from './story-work.ts';

/** What a step is about, for its picture. */
export type StoryKind = 'came' | 'gone' | 'moved' | 'given' | 'contact' | 'placed' | 'edited';
export interface StoryWords {
  readonly kind: StoryKind;
  /** What happened, one sentence each; at least one. */
  readonly lines: readonly string[];
  /** What came of a contact, as it reads now. */
  readonly quote: string | null;
}

export interface StoryFacts {
  readonly board: BoardReader;
  /** The contacts there are now. */
  readonly contacts: readonly Contact[];
  readonly today: IsoDate;
}
/** What can be corrected of a contact, in the order of its form. */
const CORRECTED = ['line', 'kind', 'day', 'consultantId'] as const;
type Said = readonly [StoryKind, string];

/** A step of a card's story in words; null where nothing of it is worth telling (a new place among its neighbours). */
export function storyWords(step: StoryStep, facts: StoryFacts): StoryWords | null {
  const change = step.kind === 'undo' ? reverseChange(step.change) : step.change;
  const said = change.flatMap((one) => saidOf(one, step, facts));
  const [first] = said;
  if (!first) return null;
  const [lead, ...rest] = said.map(([, words]) => words);
  const what = lead ?? '';
  const lines = step.kind === 'do' ? [what] : [t(`contacts.story.${step.kind}`, { what })];
  return { kind: first[0], lines: [...lines, ...rest], quote: step.kind === 'undo' ? null : quoteOf(change, facts) };
}

function saidOf(one: Change, step: StoryStep, facts: StoryFacts): readonly Said[] {
  if (one.kind === 'contact') return contactSaid(one, facts);
  if (one.kind === 'citizen') return cardSaid(one, step, facts);
  if (one.kind === 'placement') return [['placed', placementSaid(one, facts.board)]];
  const words = one.kind === 'proposal' ? proposalSaid(one, facts.board) : null;
  return words === null ? [] : [['placed', words]];
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

function cardSaid(change: ChangeOf<'citizen'>, step: StoryStep, facts: StoryFacts): readonly Said[] {
  if (change.op === 'removed') return [['gone', t('contacts.story.gone')]];
  if (change.op === 'added') {
    const key = step.command === 'import.apply' ? 'imported' : 'came';
    return [['came', t(`contacts.story.${key}`, { lane: laneName(change.record.laneId, facts) })]];
  }
  const { before, after } = change;
  const said: Said[] = [];
  if (after.laneId !== undefined && before.laneId !== undefined) {
    const [from, to] = [laneName(before.laneId, facts), laneName(after.laneId, facts)];
    said.push(['moved', t('contacts.story.moved', { from, to })]);
  }
  if (after.consultantId !== undefined)
    said.push(['given', handOverWords(before.consultantId, after.consultantId, facts)]);
  for (const words of fieldWords(before, after, facts.today)) said.push(['edited', words]);
  return said;
}

function handOverWords(
  before: Citizen['consultantId'] | undefined,
  after: Citizen['consultantId'],
  facts: StoryFacts,
): string {
  const name = (id: NonNullable<Citizen['consultantId']>): string =>
    facts.board.get('consultant', id)?.name ?? t('contacts.story.removedConsultant');
  const from = before ? name(before) : '';
  if (after === null) return t('contacts.story.released', { from });
  const to = name(after);
  return from === '' ? t('contacts.story.given', { to }) : t('contacts.story.handedOver', { from, to });
}

function laneName(id: Citizen['laneId'], { board }: StoryFacts): string {
  return board.get('lane', id)?.name ?? t('contacts.story.removedLane');
}

function contactSaid(change: ChangeOf<'contact'>, facts: StoryFacts): readonly Said[] {
  const named = ({ kind, day }: Pick<Contact, 'kind' | 'day'>): string =>
    t('contacts.named', { kind: t(`contacts.kinds.${kind}`), day: formatDay(day, facts.today) });
  if (change.op === 'added') return [['contact', named(change.record)]];
  if (change.op === 'removed') return [['contact', t('contacts.story.contactGone', { contact: named(change.record) })]];
  const held = facts.contacts.find(({ id }) => id === change.id);
  const contact = held ? named(held) : t('contacts.story.aContact');
  const { journalisedOn } = change.after;
  const fields = CORRECTED.filter((field) => field in change.after).map((field) =>
    t(`contacts.story.contactFields.${field}`),
  );
  const said: Said[] = [];
  if (journalisedOn !== undefined)
    said.push([
      'contact',
      t(journalisedOn === null ? 'contacts.story.notJournalised' : 'contacts.story.journalised', { contact }),
    ]);
  if (fields.length > 0)
    said.push(['contact', t('contacts.story.contactEdited', { contact, fields: formatList(fields) })]);
  return said;
}

/** The line of a contact that is still there: one that was removed may never have been this person's. */
function quoteOf(change: StoryStep['change'], { contacts }: StoryFacts): string | null {
  const added = change.find((one) => one.kind === 'contact' && one.op === 'added');
  const id = added?.op === 'added' ? added.record.id : null;
  const line = contacts.find((one) => one.id === id)?.line ?? '';
  return line === '' ? null : line;
}
