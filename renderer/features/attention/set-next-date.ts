import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readBoard, readToday, runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';

/** Sets somebody's next date (null takes it away), and says so with a way back. */
export async function setNextDate(id: CitizenId, nextDate: IsoDate | null): Promise<void> {
  const citizen = readBoard().get('citizen', id);
  if (!citizen || citizen.nextDate === nextDate) return;
  const answer = await runCommand('citizen.edit', { id, patch: { nextDate } });
  if (!answer.ok) return;
  const { name } = citizen;
  showToast(
    nextDate === null
      ? t('attention.cleared', { name })
      : t('attention.set', { name, day: formatDay(nextDate, readToday()) }),
    { topic: 'next-date', ...wayBack(answer.value.entryId) },
  );
}
