import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, LaneId } from '../../shared/domain/ids.ts';
import {
  INITIAL_VIEW,
  lanesThere,
  ownersThere,
  type Panel,
  type PrintChoice,
  type RowOwner,
  type Sieve,
  type ViewState,
} from './view.ts';

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** The view that was kept, as far as it still fits the board: what it speaks of may have gone since. */
export function viewOf(kept: unknown, board: BoardReader): ViewState {
  if (!isLoose(kept)) return INITIAL_VIEW;
  const only = Array.isArray(kept['only'])
    ? ownersThere(kept['only'] as readonly RowOwner[], board.all('consultant'))
    : [];
  return {
    layout: kept['layout'] === 'together' ? 'together' : 'rows',
    filter: typeof kept['filter'] === 'string' ? kept['filter'] : '',
    only,
    sieve: sieveOf(kept['sieve'], board),
    panel: panelOf(kept['panel'], board),
    back: panelOf(kept['back'], board) ?? undefined,
  };
}

/** What is not as a sieve is made asks for nothing. */
function sieveOf(kept: unknown, board: BoardReader): Sieve {
  const none = INITIAL_VIEW.sieve;
  if (!isLoose(kept)) return none;
  const { lanes, languages, experience, licence, minHours, isOverdue } = kept;
  return {
    lanes: lanesThere(textsOf(lanes) as readonly LaneId[], board.all('lane')),
    languages: textsOf(languages),
    experience: typeof experience === 'string' ? experience : none.experience,
    licence: typeof licence === 'string' ? licence : none.licence,
    minHours: typeof minHours === 'number' ? minHours : none.minHours,
    isOverdue: isOverdue === true,
  };
}

function textsOf(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

function panelOf(kept: unknown, board: BoardReader): Panel | null {
  if (!isLoose(kept)) return null;
  const panel = kept as unknown as Panel;
  switch (panel.kind) {
    case 'citizen':
    case 'contact':
      return board.get('citizen', panel.id) ? panel : null;
    case 'company':
      return board.get('company', panel.id) ? panel : null;
    case 'offer':
      return panel.id === null || board.get('offer', panel.id) ? panel : null;
    case 'lane-edit':
    case 'lane-remove':
      return board.get('lane', panel.id) ? panel : null;
    case 'consultant-edit':
      return board.get('consultant', panel.id) ? panel : null;
    case 'access-log':
      return panel.citizenId === undefined || board.get('citizen', panel.citizenId) ? panel : { kind: 'access-log' };
    case 'citizen-access':
      return panel.id === null || board.get('citizen', panel.id) ? panel : null;
    case 'erase': {
      const ids = (textsOf(kept['ids']) as readonly CitizenId[]).filter((id) => board.get('citizen', id));
      return ids.length === 0 ? null : { kind: 'erase', ids, from: panel.from };
    }
    case 'snapshot':
      return { kind: 'snapshot', first: printChoiceOf(panel.first, board) };
    case 'deletion':
    case 'citizen-new':
    case 'lane-new':
    case 'lanes':
    case 'offers':
    case 'companies':
    case 'consultants':
    case 'consultant-new':
    case 'people':
    case 'settings':
    case 'attention':
    case 'recent':
    case 'meeting': // How far it has come is kept with it.
    case 'comparison':
    case 'insight':
    case 'import': // The vault has kept what was under import.
      return panel;
    default:
      return null;
  }
}

const PRINTED: ReadonlySet<unknown> = new Set<PrintChoice['format']>(['poster-a3', 'labels', 'visit']);

/** Undefined where whoever was to be printed has gone since: then it is asked anew. */
function printChoiceOf(kept: PrintChoice | undefined, board: BoardReader): PrintChoice | undefined {
  if (!isLoose(kept)) return undefined;
  const { format, lanes, owners, citizens } = kept;
  if (!PRINTED.has(format)) return undefined;
  const isThere =
    lanesThere(lanes ?? [], board.all('lane')).length === (lanes?.length ?? 0) &&
    ownersThere(owners ?? [], board.all('consultant')).length === (owners?.length ?? 0) &&
    (citizens ?? []).every((id) => board.get('citizen', id));
  return isThere ? kept : undefined;
}
