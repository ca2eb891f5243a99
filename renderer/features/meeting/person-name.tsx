import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { BoardReader } from '../../../shared/changes/record-store.ts';
import { translate } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';

/** Somebody by name; where another on the board has the same, also by what tells them apart. */
export function PersonName({ id }: { readonly id: CitizenId }) {
  const board = readBoard();
  const name = board.get('citizen', id)?.name ?? '';
  const apart = name === '' ? '' : toldApart(board, id, name);
  return (
    <div>
      <bdi dir="auto">{name}</bdi>
      {apart !== '' && <small> {apart}</small>}
    </div>
  );
}

/** "f. 1992 · IGU"; '' where nobody else on the board has the name. */
function toldApart(board: BoardReader, id: CitizenId, name: string): string {
  const same = fold(name);
  let hasNamesake = false;
  for (const other of board.all('citizen')) hasNamesake ||= other.id !== id && fold(other.name) === same;
  const citizen = board.get('citizen', id);
  if (!hasNamesake || !citizen) return '';
  const born = citizen.birthDate === null ? '' : translate('meeting.born', { year: citizen.birthDate.slice(0, 4) });
  return [born, board.get('lane', citizen.laneId)?.name].filter(Boolean).join(' · ');
}

const fold = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase();
