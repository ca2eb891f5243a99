import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { addDays } from '../../shared/lib/iso-date.ts';
import { seedBoard } from '../demo/seed-board.ts';
import { daysAgo, visit } from './earlier.ts';
import { PASSPHRASE } from './test.ts';

export const LATE = 'Zahra Prøve';
const TODAY = daysAgo(0).today();

/** An empty team's board with three people on it: one overdue and long in the lane, one moved yesterday, one of whom nothing is to be said. */
export async function boardForMeeting(
  folder: string,
): Promise<{ readonly path: string; readonly lanes: readonly string[] }> {
  const path = await seedBoard({ folder, name: 'Teamet', passphrase: PASSPHRASE, citizens: 0, clock: daysAgo(60) });
  let lanes: readonly string[] = [];
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(40) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    lanes = loaded.lanes.map(({ name }) => name);
    const add = (id: string, name: string, days: number) =>
      run('citizen.add', {
        id,
        fields: { ...BLANK_CITIZEN_FIELDS, name, nextDate: addDays(TODAY, days) },
        laneId: loaded.lanes.find(({ expectedDays }) => expectedDays === null || expectedDays > 60)?.id,
        consultantId: loaded.consultants[0]?.id ?? null,
      });
    await add('z', LATE, -3);
    await add('m', 'محمد علي الحسن', 20);
    await add('r', 'Rolig Prøve', 20);
  });
  await visit({ folder: path, passphrase: PASSPHRASE, clock: daysAgo(1) }, async ({ board, run }) => {
    const loaded = await board.mustCall('board.load', {});
    const to = loaded.lanes.findLast(({ isEnd }) => !isEnd)?.id;
    await run('citizen.move', { id: 'm', laneId: to, consultantId: loaded.consultants[0]?.id ?? null, place: 'last' });
  });
  return { path, lanes };
}
