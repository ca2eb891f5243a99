import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import { CARD_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import { mainMove } from '../../app/step-records.ts';
import { formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

/** More fields than these are not told one by one. */
const TOLD_FIELDS = 4;
type Field = (typeof CARD_FIELDS)[number] | 'portraitId';
const FIELDS: readonly Field[] = [...CARD_FIELDS, 'portraitId'];

/** What else is told of a step: where somebody was moved from, which fields were edited (never what stood in them). '' for nothing. */
export function stepDetail(command: CommandName, change: ChangeSet, board: BoardReader): string {
  const main = mainMove(change);
  if (!main) return '';
  if (command === 'citizen.move') return fromWords(main.before, board);
  return command === 'citizen.edit' ? fieldNames(main.after) : '';
}

function fromWords({ laneId, consultantId }: Partial<Citizen>, board: BoardReader): string {
  const lane = laneId && board.get('lane', laneId)?.name;
  if (lane) return t('history.recent.from', { name: lane });
  if (consultantId === null) return t('history.recent.unassigned');
  const name = consultantId && board.get('consultant', consultantId)?.name;
  return name ? t('history.recent.from', { name }) : '';
}

function fieldNames(after: Partial<Citizen>): string {
  const names = FIELDS.filter((field) => field in after).map((field) => t(`app.fields.${field}`));
  return names.length > TOLD_FIELDS ? '' : formatList(names);
}
