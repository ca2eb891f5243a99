import { BOARD_ID } from '../../../shared/domain/board.ts';
import type { AccessPurpose } from '../../../shared/domain/access.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, CompanyId, ConsultantId, LaneId, OfferId, PortraitId } from '../../../shared/domain/ids.ts';
import type { CitizenAccessReceipt } from '../../../shared/ipc/access-schemas.ts';
import type { StoryEntry } from '../../../shared/ports/board-store.ts';
import { allAccess, filterOf, lineOf } from './access-reading.ts';
import { previewErasure } from './erasure.ts';
import type { OpenBoard } from './open-board.ts';

const KIND = 'tavle-citizen';
/** More than is ever done with one citizen. */
const MOST_STEPS = 1_000_000;

/**
 * Everything that is held about a citizen, as JSON: the card, contacts, placements, proposals, the history with what was written before, pictures, half-written
 * texts, and who looked. Of other citizens nothing but how many live with them. The handing out is in the log, and in the file, before the file is written.
 * Undefined for a citizen who is not on the board. Precondition: runs in the board's queue. Throws `StoreError`.
 */
export async function citizenAccess(
  board: OpenBoard,
  id: CitizenId,
  purpose: AccessPurpose,
): Promise<string | undefined> {
  const citizen = board.records.get('citizen', id);
  if (!citizen) return undefined;
  await board.access.writeNow({ act: 'export.citizen', citizenId: id, detail: { purpose, form: 'json' } });
  const steps = await board.store.loadStory(id, null, MOST_STEPS);
  const looks = await allAccess(board, filterOf({ citizenId: id }));
  const held = {
    kind: KIND,
    at: board.clock.now(),
    board: board.records.get('board', BOARD_ID)?.name ?? '',
    purpose,
    citizen,
    ...placeOf(board, citizen),
    contacts: [...board.records.contactsOf(id)],
    ...workOf(board, id),
    mentionedIn: previewErasure(board, [id]).mentions.map(({ kind, field }) => ({ kind, field })),
    pictures: await picturesOf(board, citizen, steps),
    halfWritten: await draftsOf(board, id),
    history: steps.map(({ person, ...step }) => ({ ...step, by: board.names.get(person)?.name ?? '' })),
    looks: looks.map((row) => {
      const { seq, at, by, act, detail } = lineOf(board, row);
      // Whom else a search found is not theirs to know.
      const { found: _found, ...own } = detail;
      return { seq, at, by, act, detail: own };
    }),
  };
  return `${JSON.stringify({ ...held, names: namesIn(board, held) }, null, 2)}\n`;
}

/** What the records are called that are pointed to by their ids: nobody can read those. Of citizens none. */
function namesIn({ records }: OpenBoard, held: object): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  const nameOf: Readonly<Record<string, (id: string) => string | undefined>> = {
    laneId: (id) => records.get('lane', id as LaneId)?.name,
    consultantId: (id) => records.get('consultant', id as ConsultantId)?.name,
    fromId: (id) => records.get('consultant', id as ConsultantId)?.name,
    companyId: (id) => records.get('company', id as CompanyId)?.name,
    offerId: (id) => records.get('offer', id as OfferId)?.role,
  };
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      const name = Object.hasOwn(nameOf, key) ? nameOf[key]?.(value) : undefined;
      if (name !== undefined) names[value] = name;
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) look(one, inner);
    }
  };
  look(held, '');
  return names;
}

/** Counts what stands in such a file, as it was read back; undefined where it is none, or not about this citizen. */
export function countCitizenAccess(text: string, id: CitizenId): CitizenAccessReceipt | undefined {
  try {
    const read = JSON.parse(text) as Record<string, unknown>;
    if (read['kind'] !== KIND || (read['citizen'] as Citizen).id !== id) return undefined;
    const count = (name: string): number => (read[name] as readonly unknown[]).length;
    return {
      fields: Object.keys(read['citizen'] as object).length,
      contacts: count('contacts'),
      placements: count('placements'),
      proposals: count('proposals'),
      steps: count('history'),
      looks: count('looks'),
      pictures: count('pictures'),
    };
  } catch {
    return undefined;
  }
}

function placeOf({ records }: OpenBoard, { id, laneId, consultantId, householdId }: Citizen): object {
  let others = 0;
  for (const one of records.all('citizen'))
    if (householdId !== null && one.householdId === householdId && one.id !== id) others += 1;
  return {
    lane: records.get('lane', laneId)?.name ?? '',
    consultant: consultantId === null ? null : (records.get('consultant', consultantId)?.name ?? ''),
    othersInHousehold: others,
  };
}

function workOf({ records }: OpenBoard, id: CitizenId): object {
  return {
    placements: [...records.all('placement')]
      .filter(({ citizenId }) => citizenId === id)
      .map((placement) => ({ ...placement, company: records.get('company', placement.companyId)?.name ?? '' })),
    proposals: [...records.all('proposal')]
      .filter(({ citizenId }) => citizenId === id)
      .map((proposal) => {
        const offer = records.get('offer', proposal.offerId);
        const company = offer && records.get('company', offer.companyId);
        return { ...proposal, offer: offer?.role ?? '', company: company?.name ?? '' };
      }),
  };
}

/** The one they bear, and those that the history tells of and the board still keeps. */
async function picturesOf(
  { store }: OpenBoard,
  { portraitId }: Citizen,
  steps: readonly StoryEntry[],
): Promise<readonly object[]> {
  const ids = new Set<PortraitId>(portraitId === null ? [] : [portraitId]);
  for (const { change } of steps)
    for (const one of change)
      if (one.kind === 'citizen')
        for (const fields of one.op === 'updated' ? [one.before, one.after] : [one.record])
          if (fields.portraitId) ids.add(fields.portraitId);
  const pictures = await store.loadPortraits([...ids]);
  return pictures.map(({ id, mime, bytes }) => ({ id, mime, base64: Buffer.from(bytes).toString('base64') }));
}

/** What anybody began to write about them and has not saved. */
async function draftsOf({ store, names }: OpenBoard, id: CitizenId): Promise<readonly object[]> {
  const drafts: object[] = [];
  for (const person of names.values())
    for (const [key, value] of Object.entries(await store.loadSession(person.id)))
      if (key.split(':').includes(id)) drafts.push({ by: person.name, key, value });
  return drafts;
}
