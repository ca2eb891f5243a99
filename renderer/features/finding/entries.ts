import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, CompanyId, OfferId, SavedViewId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/lib/fold.ts';
import type { ActionId } from '../../app/actions.ts';
import {
  citizenText,
  companyText,
  offerText,
  placedText,
  vocabulary,
  type SearchText,
} from '../../state/search-text.ts';
import { findNearest, termsOf } from '../../state/search.ts';

/** One line of the palette. */
export type Entry =
  | { readonly kind: 'citizen'; readonly id: CitizenId }
  | { readonly kind: 'company'; readonly id: CompanyId }
  | { readonly kind: 'offer'; readonly id: OfferId }
  | { readonly kind: 'view'; readonly id: SavedViewId }
  | { readonly kind: 'action'; readonly id: ActionId }
  /** Everybody who was found, on the board itself. */
  | { readonly kind: 'show-all'; readonly id: string; readonly count: number };
export type EntryKind = Exclude<Entry['kind'], 'show-all'>;

/** What was found of one kind. */
export interface EntryGroup {
  readonly kind: EntryKind;
  readonly entries: readonly Entry[];
  /** How many there are in all. */
  readonly count: number;
}

/** Something that can be done now, as it is called in the interface. */
export interface NamedAction {
  readonly id: ActionId;
  readonly label: string;
  /** What else people call it. */
  readonly words: string;
  /** Found by its words alone. */
  readonly sought: boolean;
}

/** So many lines of each kind: who is not among them is found by another letter. */
const MOST: Readonly<Record<EntryKind, number>> = { citizen: 20, company: 8, offer: 8, view: 6, action: 8 };

/** Everything on the board that fits what was typed, kind by kind, the kind with the nearest first. None for nothing typed. */
export function findEntries(typed: string, board: BoardReader, actions: readonly NamedAction[]): readonly EntryGroup[] {
  const terms = termsOf(typed, vocabulary);
  if (terms.length === 0) return [];
  const find = <K extends EntryKind, T extends { readonly id: unknown }>(
    kind: K,
    records: Iterable<T>,
    textOf: (record: T) => SearchText,
    alsoOf: (record: T) => string = () => '',
  ): EntryGroup & { readonly nearest: number } => {
    const { top, count, nearest } = findNearest(records, terms, textOf, alsoOf, MOST[kind]);
    const entries = top.map(({ id }) => ({ kind, id }) as Entry);
    return { kind, entries, count, nearest: nearest ?? Number.POSITIVE_INFINITY };
  };
  const owners = new Map(
    [...board.all('consultant')].map(({ id, name, initials }) => [id, fold(`${name} ${initials}`)]),
  );
  const ownerText = ({ consultantId }: Citizen): string => (consultantId && owners.get(consultantId)) ?? '';
  const companyName = (id: CompanyId): string => {
    const company = board.get('company', id);
    return company ? companyText(company).title : '';
  };
  const groups = [
    find('citizen', board.all('citizen'), citizenText, (one) => `${placedText(board, one.id)} ${ownerText(one)}`),
    find('company', board.all('company'), companyText),
    find('offer', board.all('offer'), offerText, (one) => companyName(one.companyId)),
    find('view', board.all('savedView'), ({ name }) => ({ title: fold(name), rest: '' })),
    find('action', actions, ({ label, words }) => ({ title: fold(label), rest: fold(words) })),
  ];
  return groups
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.nearest - b.nearest)
    .map(({ kind, entries, count }) => ({ kind, count, entries: withShowAll(kind, entries, count, typed) }));
}

function withShowAll(kind: EntryKind, entries: readonly Entry[], count: number, typed: string): readonly Entry[] {
  return kind === 'citizen' ? [...entries, { kind: 'show-all', id: typed, count }] : entries;
}

export function entryKey(entry: Entry): string {
  return `${entry.kind} ${entry.id}`;
}
