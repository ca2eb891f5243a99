import { randomUUID } from 'node:crypto';

import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import type { PersonRole } from '../../shared/domain/person.ts';
import type { CitizenFields } from '../../shared/domain/citizen.ts';
import type { CitizenId, CompanyId, ConsultantId, LaneId } from '../../shared/domain/ids.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { drawPortrait } from './drawn-portraits.ts';
import { INVENTED_CONSULTANTS, inventCaseload, type InventedCitizen } from './invented-caseload.ts';
import { INVENTED_COMPANIES, inventCompany, inventOffers } from './invented-work.ts';
import { giveRecoveryKey } from './recovery-key.ts';

export interface SeedOptions {
  readonly folder: string;
  readonly name: string;
  readonly passphrase: string;
  readonly citizens: number;
  readonly lang?: 'da' | 'en';
  /** Who makes the board, and is its first supervisor. */
  readonly person?: string;
  /** When all of it is done; now where nothing is said. */
  readonly clock?: Clock;
  /** Colleagues who get a key too. Their passphrases are their own, not temporary. */
  readonly people?: readonly { readonly name: string; readonly role: PersonRole; readonly passphrase: string }[];
}

const systemClock: Clock = { now: () => new Date().toISOString(), today: () => isoDateOf(new Date()) };

export const INVENTED_PERSON = 'Mette Holm';

/** Every so many-th person has no picture, as on any real board. */
const WITHOUT_PICTURE = 9;

/** Makes a real encrypted board with invented people, by the vault's own use cases. Returns its folder. */
export async function seedBoard({
  folder,
  name,
  passphrase,
  citizens,
  lang = 'da',
  person = INVENTED_PERSON,
  people = [],
  clock = systemClock,
}: SeedOptions): Promise<string> {
  const vault = createVaultInProcess({ clock });
  const { path } = await vault.door().mustCall('vault.create', { folder, name, person, passphrase, lang });
  const board = vault.board();
  const run = (command: string, payload: unknown) =>
    board.mustCall('command.run', { id: randomUUID(), name: command, payload });

  await giveRecoveryKey(board, passphrase);
  for (const one of people) await board.mustCall('people.add', { proof: passphrase, ...one, temporary: false });

  const consultants = new Map<string, ConsultantId>();
  for (const consultant of INVENTED_CONSULTANTS) {
    const id = randomUUID() as ConsultantId;
    consultants.set(consultant.name, id);
    await run('consultant.add', { id, ...consultant, limit: null });
  }
  const { lanes } = await board.mustCall('board.load', {});
  const laneIds = new Map(lanes.map((lane) => [lane.name, lane.id]));
  const first = lanes[0]?.id;
  if (first === undefined) throw new Error('a new board has lanes');

  const today = clock.today();
  const companyIds: CompanyId[] = [];
  for (const index of INVENTED_COMPANIES.keys()) {
    const companyId = randomUUID() as CompanyId;
    companyIds.push(companyId);
    await run('company.add', { id: companyId, fields: inventCompany(index, today) });
  }
  for (const { company, ...fields } of inventOffers(today))
    await run('offer.add', {
      id: randomUUID(),
      companyId: companyIds[company],
      fields: { ...fields, consultantId: consultants.get(INVENTED_CONSULTANTS[0]?.name ?? '') ?? null },
    });

  for (const [index, person] of inventCaseload(citizens, today).entries()) {
    const picture =
      index % WITHOUT_PICTURE === WITHOUT_PICTURE - 1
        ? null
        : (await board.mustCall('portrait.add', { bytes: drawPortrait(person.look) })).id;
    const id = randomUUID() as CitizenId;
    const consultantId = consultants.get(person.consultant) ?? null;
    await run('citizen.add', {
      id,
      fields: {
        ...fieldsOf(person),
        portraitId: picture,
        portraitConsent: picture === null ? null : 'written',
        portraitConsentOn: picture === null ? null : person.laneSince,
      },
      laneId: laneIds.get(person.lane) ?? (first satisfies LaneId),
      consultantId,
      laneSince: person.laneSince,
    });
    const companyId = companyIds[index % companyIds.length];
    if (person.placement && companyId !== undefined)
      await run('placement.add', {
        id: randomUUID(),
        citizenId: id,
        offerId: null,
        fields: { ...person.placement, companyId },
      });
    for (const contact of person.contacts)
      await run('contact.add', {
        id: randomUUID(),
        citizenId: id,
        fields: { ...contact, consultantId, journalisedOn: null },
      });
  }
  await vault.close();
  return path;
}

function fieldsOf(
  person: InventedCitizen,
): Omit<CitizenFields, 'portraitId' | 'portraitConsent' | 'portraitConsentOn'> {
  const {
    lane: _lane,
    consultant: _consultant,
    look: _look,
    laneSince: _since,
    contacts: _contacts,
    placement: _placement,
    ...fields
  } = person;
  return fields;
}
