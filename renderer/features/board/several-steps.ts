import type { CommandPayloads } from '../../../shared/commands/payloads.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readBoard, readToday, runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';

type Ids = readonly CitizenId[];

/** Moves many cards to the end of a lane, with one way back for all. An undefined consultant stays as it is. */
export async function moveSeveral(ids: Ids, laneId: LaneId, consultantId?: ConsultantId | null): Promise<void> {
  const lane = readBoard().get('lane', laneId)?.name ?? '';
  await run({ ids, laneId, consultantId }, (count) => t('finding.several.moved', { count, lane }));
}

/** Gives many citizens another consultant, or none. */
export async function handOverSeveral(ids: Ids, consultantId: ConsultantId | null): Promise<void> {
  const to = consultantId === null ? null : (readBoard().get('consultant', consultantId)?.name ?? '');
  await run({ ids, consultantId }, (count) =>
    to === null ? t('finding.several.released', { count }) : t('finding.several.handedOver', { count, to }),
  );
}

/** Sets the next date of many citizens, or takes it away. */
export async function dateSeveral(ids: Ids, nextDate: IsoDate | null): Promise<void> {
  await run({ ids, nextDate }, (count) =>
    nextDate === null
      ? t('finding.several.undated', { count })
      : t('finding.several.dated', { count, day: formatDay(nextDate, readToday()) }),
  );
}

async function run(payload: CommandPayloads['citizen.several'], words: (count: number) => string): Promise<void> {
  const answer = await runCommand('citizen.several', payload);
  if (!answer.ok) return;
  const { change, entryId } = answer.value;
  const count = change.filter(({ kind }) => kind === 'citizen').length;
  if (count === 0) showToast(t('finding.several.unchanged'), { topic: 'step' });
  else showToast(words(count), { topic: 'step', ...wayBack(entryId) });
}
