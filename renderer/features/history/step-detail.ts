import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import { CARD_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import { PLACEMENT_FIELDS } from '../../../shared/domain/placement.ts';
import { mainMove } from '../../app/step-records.ts';
import { formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

/** More fields than these are not told one by one. */
const TOLD_FIELDS = 4;
type Field = (typeof CARD_FIELDS)[number] | 'portraitId';
const FIELDS: readonly Field[] = [...CARD_FIELDS, 'portraitId'];

/** More names than these are counted. */
const TOLD_NAMES = 3;
/** What else is told of a step: where somebody was moved from, which fields were edited (never what stood in them), who several were. '' for nothing. */
export function stepDetail(command: CommandName, change: ChangeSet, board: BoardReader): string {
  if (command === 'citizen.several') return namesOf(change, board);
  if (command === 'placement.edit') return placementWords(change);
  const main = mainMove(change);
  if (!main) return '';
  if (command === 'citizen.move') return fromWords(main.before, board);
  return command === 'citizen.edit' ? fieldNames(FIELDS, main.after) : '';
}

/** "Amina Haddad, Bo Holm, Cille Dahl og 4 andre"; '' where the step itself is told by the one name. */
function namesOf(change: ChangeSet, board: BoardReader): string {
  const cards = change.filter((one) => one.kind === 'citizen' && one.op === 'updated');
  const moved = cards.filter(({ after }) => 'laneId' in after || 'consultantId' in after);
  if (moved.length === 1) return '';
  // A neighbour that only made room is not meant.
  const meant = moved.length > 0 ? moved : cards.filter(({ after }) => 'nextDate' in after);
  const names = meant.flatMap(({ id }) => board.get('citizen', id)?.name ?? []);
  const told = names.slice(0, names.length > TOLD_NAMES + 1 ? TOLD_NAMES : names.length);
  const others = names.length - told.length;
  return formatList(others === 0 ? told : [...told, t('history.recent.others', { count: others })]);
}

function placementWords(change: ChangeSet): string {
  const edited = change.find((one) => one.kind === 'placement' && one.op === 'updated');
  if (!edited) return '';
  const { outcome } = edited.after;
  return outcome ? t(`placements.outcomes.${outcome}`) : fieldNames(PLACEMENT_FIELDS, edited.after);
}

function fromWords({ laneId, consultantId }: Partial<Citizen>, board: BoardReader): string {
  const lane = laneId && board.get('lane', laneId)?.name;
  if (lane) return t('history.recent.from', { name: lane });
  if (consultantId === null) return t('history.recent.unassigned');
  const name = consultantId && board.get('consultant', consultantId)?.name;
  return name ? t('history.recent.from', { name }) : '';
}

function fieldNames(fields: readonly (Field | (typeof PLACEMENT_FIELDS)[number])[], after: object): string {
  const names = fields.filter((field) => field in after).map((field) => t(`app.fields.${field}`));
  return names.length > TOLD_FIELDS ? '' : formatList(names);
}
