import path from 'node:path';

import { migrations } from '../db/sqlite/migrations/index.ts';
import { createDatabase } from '../db/sqlite/open.ts';
import { createBoardStore } from '../db/sqlite/repositories/board-store.ts';
import { appendEntry } from '../db/sqlite/repositories/history.ts';
import { createQueryRunner } from '../db/sqlite/repositories/queries.ts';
import { writeChange } from '../db/sqlite/repositories/records.ts';
import { citizenNamed, contactWith, KEEPER, KEY, laneNamed, makeTemporaryFolder } from '../db/testing/fixtures.ts';
import { createQueue } from '../electron/vault/usecases/queue.ts';
import type { OpenBoard } from '../electron/vault/usecases/open-board.ts';
import { readMetrics } from '../electron/vault/usecases/metrics/read-metrics.ts';
import type { Change, ChangeSet } from '../shared/changes/change-set.ts';
import { withLastContacts } from '../shared/changes/last-contacts.ts';
import { createRecordStore } from '../shared/changes/record-store.ts';
import type { Citizen } from '../shared/domain/citizen.ts';
import type { Consultant } from '../shared/domain/consultant.ts';
import type { Contact } from '../shared/domain/contact.ts';
import type { LaneId, OrderKey } from '../shared/domain/ids.ts';
import { addDays, type IsoDate } from '../shared/lib/iso-date.ts';

/** Citizens with years of steps and contacts, fifteen entries of the history each; one look at the figures of three months, in the vault's own code. */
const CITIZENS = 10_000;
const CONTACTS = 11;
const ROUNDS = 7;
const TODAY = '2026-11-20' as IsoDate;
const YEARS = 3 * 365;

const { folder, remove } = makeTemporaryFolder();
const file = path.join(folder, 'vault.db');
const connection = createDatabase({ file, key: KEY, migrations });
const runner = createQueryRunner(connection);
const records = createRecordStore({});

const LANES = [14, 28, null, 14, 30, 14].map((cadenceDays, at) => ({
  ...laneNamed(`l${String(at)}`, `Bane ${String(at)}`),
  order: `a${String(at)}` as OrderKey,
  cadenceDays,
  isEnd: at === 5,
}));
const OWNERS = Array.from({ length: 40 }, (_, at) => ({
  id: `k${String(at)}`,
  name: `Konsulent ${String(at)}`,
  initials: `K${String(at)}`,
  color: 'teal',
  order: `a${String(at).padStart(2, '0')}`,
  active: true,
  limit: null,
})) as unknown as readonly Consultant[];

/** The same numbers every time. */
let seed = 1;
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
interface Doing {
  readonly day: IsoDate;
  readonly change: () => ChangeSet;
}
const doings: Doing[] = [];
const edit = (id: Citizen['id'], after: Partial<Citizen>): ChangeSet => {
  const held = records.get('citizen', id);
  if (!held) throw new Error('nobody');
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, held[key as keyof Citizen]]));
  return [{ op: 'updated', kind: 'citizen', id, before, after }];
};
for (let n = 0; n < CITIZENS; n += 1) {
  const came = addDays(TODAY, -random(YEARS) - 30);
  const owner = (): Consultant['id'] | null => OWNERS[random(OWNERS.length)]?.id ?? null;
  const citizen: Citizen = {
    ...citizenNamed(`c${String(n)}`, `Navn ${String(n)}`, 'l0' as LaneId),
    note: 'Vil gerne arbejde med mennesker. '.repeat(3),
    laneSince: came,
    enteredOn: came,
    consultantId: owner(),
  };
  doings.push({ day: came, change: () => [{ op: 'added', kind: 'citizen', record: citizen }] });
  const later = (): IsoDate => addDays(came, random(Math.max(1, Math.min(700, 20 + random(700)))));
  for (let move = 1; move <= 3; move += 1) {
    const day = later();
    const laneId = `l${String(random(LANES.length))}` as LaneId;
    doings.push({
      day,
      change: () => edit(citizen.id, { laneId, laneSince: day, order: `a${String(move)}` as OrderKey }),
    });
  }
  doings.push({ day: later(), change: () => edit(citizen.id, { consultantId: owner(), order: 'a9' as OrderKey }) });
  doings.push({ day: later(), change: () => edit(citizen.id, { note: 'Ny note' }) });
  for (let at = 0; at < CONTACTS; at += 1) {
    const day = later();
    const record: Contact = { ...contactWith(`t${String(n)}-${String(at)}`, citizen.id), day, consultantId: owner() };
    const change: readonly Change[] = [{ op: 'added', kind: 'contact', record }];
    doings.push({ day, change: () => withLastContacts(records, change) });
  }
}
doings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
const begin: ChangeSet = [
  { op: 'added', kind: 'board', record: { id: 'board', name: 'Nord' } } as never,
  ...LANES.map((record) => ({ op: 'added', kind: 'lane', record }) as const),
  ...OWNERS.map((record) => ({ op: 'added', kind: 'consultant', record }) as const),
];
let rows = 0;
connection.transaction(() => {
  const commit = (day: IsoDate, change: ChangeSet): void => {
    writeChange(runner, change);
    records.apply(change);
    const at = `${day}T10:00:00.000Z`;
    appendEntry(runner, {
      at,
      person: KEEPER,
      kind: 'do',
      command: 'citizen.edit',
      target: null,
      mergeKey: null,
      change,
    });
    rows += 1;
  };
  commit(doings[0]?.day ?? TODAY, begin);
  for (const { day, change } of doings) if (day <= TODAY) commit(day, change());
})();

const store = createBoardStore(connection, file);
const clock = { now: () => `${TODAY}T12:00:00.000Z`, today: () => TODAY };
const first: number[] = [];
const next: number[] = [];
const look = async (board: object, days: number): Promise<number> => {
  const begun = process.cpuUsage();
  await readMetrics(board as OpenBoard, { from: addDays(TODAY, -days), to: TODAY });
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
for (let round = 0; round < ROUNDS; round += 1) {
  // Somebody who has not looked yet.
  const board = { store, records: { ...records }, queue: createQueue(), clock };
  first.push(await look(board, 91));
  next.push(await look(board, 365));
}
const median = (list: readonly number[]): number => Math.round([...list].sort((a, b) => a - b)[list.length >> 1] ?? 0);
console.table([{ citizens: CITIZENS, rows, firstLookCpuMs: median(first), nextLookCpuMs: median(next) }]);
await store.close();
remove();
