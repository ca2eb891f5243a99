import type { BoardReader } from './record-store.ts';
import { fold } from '../lib/fold.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { CitizenId } from '../domain/ids.ts';
import type { RecordKind } from '../domain/records.ts';

/** Another record that has somebody's name in its texts. */
export interface Mention {
  readonly of: CitizenId;
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  /** On whose card the record stands, where it is somebody's. */
  readonly citizenId?: CitizenId;
}

/** Where free text can name somebody. */
const TEXTS = {
  citizen: ['note', 'considerations', 'workExperience', 'earlierPlacements', 'wishes', 'education'],
  contact: ['line'],
  company: ['note', 'contactName'],
  offer: ['note', 'role'],
  placement: ['note', 'mentor', 'companyContact'],
  proposal: ['answer'],
} as const satisfies Partial<Record<RecordKind, readonly string[]>>;

/** Where these citizens' whole names stand outside what is their own; case and accents aside. A single word is no whole name: it would be found everywhere. */
export function mentionsOf(board: BoardReader, citizens: readonly Pick<Citizen, 'id' | 'name'>[]): readonly Mention[] {
  const own: ReadonlySet<CitizenId> = new Set(citizens.map(({ id }) => id));
  const names = citizens.map(({ id, name }) => ({ id, name: fold(name).trim() })).filter(({ name }) => /\s/.test(name));
  const found: Mention[] = [];
  // Each text is folded once, however many are asked about.
  const look = (text: unknown, place: Omit<Mention, 'of'>): void => {
    if (typeof text !== 'string' || text === '') return;
    const folded = fold(text);
    for (const { id, name } of names) if (folded.includes(name)) found.push({ of: id, ...place });
  };
  if (names.length === 0) return found;
  for (const kind of Object.keys(TEXTS) as (keyof typeof TEXTS)[])
    for (const record of board.all(kind)) {
      if (isOf(record, own)) continue;
      for (const field of TEXTS[kind])
        look((record as unknown as Record<string, unknown>)[field], { kind, id: record.id, field, ...ownerOf(record) });
    }
  for (const { id, filter } of board.all('savedView')) look(filter.text, { kind: 'savedView', id, field: 'filter' });
  return found;
}

function ownerOf(record: { readonly id: string; readonly citizenId?: CitizenId }): Pick<Mention, 'citizenId'> {
  return record.citizenId === undefined ? {} : { citizenId: record.citizenId };
}

function isOf(record: { readonly id: string; readonly citizenId?: CitizenId }, ids: ReadonlySet<CitizenId>): boolean {
  return ids.has(record.citizenId ?? (record.id as CitizenId));
}
