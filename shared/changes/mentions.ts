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

/** Where the citizen's whole name stands outside what is their own and that of `others`; case and accents aside. A single word is no whole name: it would be found everywhere. */
export function mentionsOf(
  board: BoardReader,
  citizen: Pick<Citizen, 'id' | 'name'>,
  others: ReadonlySet<CitizenId>,
): readonly Mention[] {
  const name = fold(citizen.name).trim();
  if (!/\s/.test(name)) return [];
  const found: Mention[] = [];
  for (const kind of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    for (const record of board.all(kind)) {
      if (isOf(record, others)) continue;
      for (const field of TEXTS[kind]) {
        const text = (record as unknown as Record<string, unknown>)[field];
        if (typeof text === 'string' && fold(text).includes(name))
          found.push({ of: citizen.id, kind, id: record.id, field, ...ownerOf(record) });
      }
    }
  }
  for (const { id, filter } of board.all('savedView'))
    if (fold(filter.text).includes(name)) found.push({ of: citizen.id, kind: 'savedView', id, field: 'filter' });
  return found;
}

function ownerOf(record: { readonly id: string; readonly citizenId?: CitizenId }): Pick<Mention, 'citizenId'> {
  return record.citizenId === undefined ? {} : { citizenId: record.citizenId };
}

function isOf(record: { readonly id: string; readonly citizenId?: CitizenId }, ids: ReadonlySet<CitizenId>): boolean {
  return ids.has(record.citizenId ?? (record.id as CitizenId));
}
