import type { Citizen } from '../domain/citizen.ts';
import type { CitizenId } from '../domain/ids.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import { fold, withoutFolded } from '../lib/fold.ts';
import type { Change, ChangeSet } from './change-set.ts';
import type { BoardReader } from './record-store.ts';

/** A text on the board. */
export interface MentionPlace {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  /** On whose card the record stands, where it is somebody's. */
  readonly citizenId?: CitizenId;
}

/** Another record that has somebody's name in its texts. */
export interface Mention extends MentionPlace {
  readonly of: CitizenId;
  /** It may well be somebody else of that name: nobody but a person can tell. */
  readonly isOpen: boolean;
}

/** What stands in a text where the name of somebody stood who was erased. */
export const ERASED_NAME = '[slettet]';

const KINDS = ['citizen', 'contact', 'company', 'offer', 'placement', 'proposal', 'savedView'] as const;
type Telling = (typeof KINDS)[number];
/** Who a record is, and whom it belongs to: never a text about somebody. */
const WHOSE: ReadonlySet<string> = new Set(['id', 'name', 'glanceName', 'citizenId']);
/** Here stands who somebody is at a company: that person can have the same name. */
const NAMED: ReadonlySet<string> = new Set(['contactName', 'mentors', 'mentor', 'companyContact']);

interface Bearer {
  readonly id: CitizenId;
  /** The whole name, folded. */
  readonly name: string;
  /** Somebody who stays on the board bears it too. */
  readonly isShared: boolean;
}

/** Where these citizens' whole names stand outside what is their own; case and accents aside. A single word is no whole name: it would be found everywhere. */
export function mentionsOf(board: BoardReader, citizens: readonly Pick<Citizen, 'id' | 'name'>[]): readonly Mention[] {
  const names = bearersOf(board, citizens);
  if (names.length === 0) return [];
  const found: Mention[] = [];
  for (const { kind, record } of othersOf(board, citizens)) {
    const { id } = record;
    for (const [field, value] of fieldsOf(record)) {
      if (WHOSE.has(field)) continue;
      const text = textIn(value);
      if (text === '') continue;
      for (const { id: of, name, isShared } of names)
        if (text.includes(name))
          found.push({ of, kind, id, field, ...ownerOf(record), isOpen: isShared || NAMED.has(field) });
    }
  }
  return found;
}

/**
 * The board's other records without these citizens' whole names in their texts. What is open stays, see `Mention`: a person must look there.
 * Precondition: the citizens are still on the board.
 */
export function forgetNames(board: BoardReader, citizens: readonly Pick<Citizen, 'id' | 'name'>[]): ChangeSet {
  const names = namesToForget(board, citizens);
  if (names.length === 0) return [];
  return [...othersOf(board, citizens)].flatMap(({ kind, record }) => {
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [field, value] of fieldsOf(record)) {
      if (WHOSE.has(field) || NAMED.has(field)) continue;
      const cleared = withoutNames(value, names);
      if (cleared === value) continue;
      before[field] = value;
      after[field] = cleared;
    }
    // Kind and record belong together: they were read as such.
    return Object.keys(after).length === 0 ? [] : [{ op: 'updated', kind, id: record.id, before, after } as Change];
  });
}

/** The names, folded, that may be taken out of texts with these citizens: nobody who stays bears them too. */
export function namesToForget(
  board: Pick<BoardReader, 'all'>,
  citizens: readonly Pick<Citizen, 'id' | 'name'>[],
): readonly string[] {
  return bearersOf(board, citizens).flatMap(({ name, isShared }) => (isShared ? [] : [name]));
}

/** What was told of others, without these folded names in its texts; the same object where none stood. */
export function changesWithout(changes: ChangeSet, names: readonly string[]): ChangeSet {
  return withoutNames(changes, names);
}

/** `value` with every text in it that is not somebody's own name without these folded names; the same value where none stood. */
export function withoutNames<T>(value: T, names: readonly string[]): T {
  return clear(value, names) as T;
}

function clear(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return names.reduce((text, name) => withoutFolded(text, name, ERASED_NAME), value);
  if (Array.isArray(value)) {
    const cleared = value.map((one) => clear(one, names));
    return cleared.some((one, at) => one !== value[at]) ? cleared : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const told = fieldsOf(value).filter(([field]) => !WHOSE.has(field));
  const cleared = told.flatMap(([field, one]) => {
    const left = clear(one, names);
    return left === one ? [] : [[field, left] as const];
  });
  return cleared.length === 0 ? value : { ...value, ...Object.fromEntries(cleared) };
}

function bearersOf(
  board: Pick<BoardReader, 'all'>,
  citizens: readonly Pick<Citizen, 'id' | 'name'>[],
): readonly Bearer[] {
  const ids: ReadonlySet<CitizenId> = new Set(citizens.map(({ id }) => id));
  const whole = citizens.map(({ id, name }) => ({ id, name: fold(name) })).filter(({ name }) => name.includes(' '));
  if (whole.length === 0) return [];
  const staying = new Set([...board.all('citizen')].flatMap(({ id, name }) => (ids.has(id) ? [] : [fold(name)])));
  return whole.map((one) => ({ ...one, isShared: staying.has(one.name) }));
}

type Told = { readonly [K in Telling]: { readonly kind: K; readonly record: RecordMap[K] } }[Telling];

/** Every record with texts that is neither one of these citizens nor theirs. */
export function* othersOf(board: BoardReader, citizens: readonly Pick<Citizen, 'id'>[]): Iterable<Told> {
  const own: ReadonlySet<string> = new Set(citizens.map(({ id }) => id));
  for (const kind of KINDS)
    for (const record of board.all(kind)) {
      const told = { kind, record } as Told;
      if (!own.has(ownerOf(told.record).citizenId ?? record.id)) yield told;
    }
}

/** On whose card a record stands, where it is somebody's. */
export function ownerOf(record: RecordMap[Telling]): Pick<MentionPlace, 'citizenId'> {
  return 'citizenId' in record ? { citizenId: record.citizenId } : {};
}

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

/** A record's own texts by field, folded; what is called by somebody's name there, and people at a company, are left out. */
export function fieldsIn(record: object): readonly (readonly [field: string, text: string])[] {
  return fieldsOf(record).flatMap(([field, value]) => {
    const text = WHOSE.has(field) || NAMED.has(field) ? '' : textIn(value);
    return text === '' ? [] : [[field, text] as const];
  });
}

/** All texts in a value, folded, each on a line of its own: no name reaches from one into the next. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return fold(value);
  if (typeof value !== 'object' || value === null) return '';
  return fieldsOf(value)
    .filter(([field]) => !WHOSE.has(field))
    .map(([, one]) => textIn(one))
    .filter((text) => text !== '')
    .join('\n');
}
