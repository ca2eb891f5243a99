import { create } from 'zustand';

import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CitizenId, CompanyId, ConsultantId, ContactId, LaneId, OfferId } from '../../shared/domain/ids.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { ErasureReceipt } from '../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { NO_FILTER, type BoardFilter } from '../../shared/domain/saved-view.ts';
import type { RowOwner } from './filter.ts';
import { isPast } from './today.ts';

/** Consultants as rows, or all together as on the wall. */
export type Layout = 'rows' | 'together';

/** What lies over the board: closed data, so that it can be kept over a lock. One at a time. */
export type Panel =
  /** `contact`: the one that is written down or corrected over the opened card; `placement`: one is made over it, perhaps from an offer. */
  | {
      readonly kind: 'citizen';
      readonly id: CitizenId;
      readonly contact?: ContactId | 'new' | undefined;
      readonly placement?: { readonly offerId: OfferId | null } | undefined;
    }
  /** A contact with this citizen is written down, straight over the board. */
  | { readonly kind: 'contact'; readonly id: CitizenId }
  | {
      readonly kind: 'citizen-new';
      readonly laneId?: LaneId | undefined;
      readonly consultantId?: ConsultantId | null | undefined;
    }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'lane-new'; readonly after?: LaneId | null | undefined }
  | { readonly kind: 'lane-edit'; readonly id: LaneId }
  | { readonly kind: 'lane-remove'; readonly id: LaneId }
  /** An offer beside the board with who fits it; null: a new one. */
  | { readonly kind: 'offer'; readonly id: OfferId | null }
  | { readonly kind: 'offers' }
  | { readonly kind: 'companies' }
  | { readonly kind: 'company'; readonly id: CompanyId }
  | { readonly kind: 'consultants' }
  | { readonly kind: 'consultant-new' }
  | { readonly kind: 'consultant-edit'; readonly id: ConsultantId }
  /** `at`: the section it is opened for. */
  | { readonly kind: 'people'; readonly at?: 'recovery' | undefined }
  /** `at`: the part it is opened for. */
  | { readonly kind: 'settings'; readonly at?: SettingsPlace | undefined }
  /** Who may be about to be forgotten, over the whole board or in one consultant's day. */
  | { readonly kind: 'attention'; readonly at: 'everybody' | 'day' }
  /** Who looked at what, or at this citizen. */
  | { readonly kind: 'access-log'; readonly citizenId?: CitizenId | undefined }
  /** Everything that is held about a citizen is handed out. */
  /** Null: it asks of whom. */
  | { readonly kind: 'citizen-access'; readonly id: CitizenId | null }
  /** What was done on the board lately. */
  | { readonly kind: 'recent' }
  /** A card as it stood on the past day that is on show; nothing in it can be changed. */
  | { readonly kind: 'past-card'; readonly id: CitizenId }
  /** How long ended cards are kept, and who has been kept that long. */
  | { readonly kind: 'deletion' }
  /** Whether these citizens are erased for good, asked over `from`; with `receipt` it was done, and `ids` is empty. */
  | {
      readonly kind: 'erase';
      readonly ids: readonly CitizenId[];
      readonly from: 'board' | 'card' | 'deletion';
      readonly receipt?: ErasureReceipt | undefined;
    }
  /** The team's meeting: what it goes through, one by one, and what came of it. */
  | { readonly kind: 'meeting' }
  /** Two days of the board side by side; `past`: the day that was on show before, to which it gives way again. */
  | { readonly kind: 'comparison'; readonly past?: IsoDate | undefined }
  /** The figures of the team, for its supervisors. */
  | { readonly kind: 'insight' }
  /** Whether the board is hung on a screen that many see. */
  | { readonly kind: 'wall' }
  /** The board as a file for somebody else; `first`: as what and of whom it was asked for from a menu. */
  | { readonly kind: 'snapshot'; readonly first?: PrintChoice | undefined }
  | { readonly kind: 'import' };

/** What is to be printed, and of whom: a lane, a consultant, or these citizens. */
export interface PrintChoice {
  readonly format: 'poster-a3' | 'labels' | 'visit';
  readonly lanes?: readonly LaneId[];
  readonly owners?: readonly RowOwner[];
  readonly citizens?: readonly CitizenId[];
}

export type SettingsPlace = 'language' | 'theme' | 'closing' | 'pin' | 'doorLook' | 'boardName' | 'copies' | 'leader';

export interface ViewState {
  readonly layout: Layout;
  readonly filter: string;
  /** Only these consultants' citizens; empty for everybody's. 'none' stands for citizens without a consultant. */
  readonly only: readonly RowOwner[];
  /** What else is asked of those who are shown. */
  readonly sieve: Sieve;
  readonly panel: Panel | null;
  /** The list that the open card or contact was opened from; closing it leads back there. */
  readonly back?: Panel | undefined;
}
export type { RowOwner } from './filter.ts';
/** What the board can be narrowed by beside words and consultants. */
export type Sieve = Omit<BoardFilter, 'text' | 'owners'>;

const { text: _text, owners: _owners, ...NO_SIEVE } = NO_FILTER;
export const INITIAL_VIEW: ViewState = { layout: 'rows', filter: '', only: [], sieve: NO_SIEVE, panel: null };
export const viewStore = create<ViewState>()(() => INITIAL_VIEW);

/** What stands beside the board, which stays in use. */
export function isBesideBoard(panel: Panel): boolean {
  return panel.kind === 'citizen' || panel.kind === 'offer';
}

/** Reads a part of the view; renders again only when that part changes. */
export function useView<T>(select: (view: ViewState) => T): T {
  return viewStore(select);
}

export function openPanel(panel: Panel): void {
  if (isPast()) openOverPast(panel);
  else viewStore.setState((before) => ({ panel, back: wayBackTo(panel, before) }));
}

/** Over the board of a past day a card is read as it stood then. Everything else speaks of today. */
function openOverPast(panel: Panel): void {
  if (panel.kind === 'citizen') viewStore.setState({ panel: { kind: 'past-card', id: panel.id }, back: undefined });
}

/** Leads back to the list that the card was opened from, if any; else to the board. */
export function closePanel(): void {
  viewStore.setState(({ back }) => ({ panel: back ?? null, back: undefined }));
}

/** Closes what took its time to be done. What somebody opened meanwhile stays, and false is answered. */
export function closeIfOpen(isMine: (panel: Panel) => boolean): boolean {
  const { panel } = viewStore.getState();
  if (!panel || !isMine(panel)) return false;
  closePanel();
  return true;
}

/**
 * A list is worked from top to bottom: what is opened from it gives way to it again, also when that went from card to contact. So does somebody
 * opened from the company they are at, and the company from them.
 */
function wayBackTo(next: Panel, { panel, back }: ViewState): Panel | undefined {
  if (next.kind === 'access-log' || next.kind === 'citizen-access')
    return panel?.kind === 'citizen' ? { kind: 'citizen', id: panel.id } : undefined;
  if (next.kind === 'offer') return panel?.kind === 'offer' ? formIn(back) : formIn(panel);
  if (!panel || (next.kind !== 'citizen' && next.kind !== 'contact' && next.kind !== 'company')) return undefined;
  switch (panel.kind) {
    case 'attention':
    case 'recent':
    case 'companies':
    case 'offer':
    case 'offers':
    case 'deletion':
    case 'meeting':
    case 'comparison':
    case 'erase':
      return panel;
    case 'citizen':
    case 'contact':
      if (next.kind === 'company') return { kind: 'citizen', id: panel.id };
      return panel.id === next.id ? back : undefined;
    case 'company':
      return next.kind === 'company' ? back : panel;
    default:
      return undefined;
  }
}

/** A form that a call from a company broke off: what is typed in it is kept, and the offer leads back to it. */
function formIn(panel: Panel | null | undefined): Panel | undefined {
  switch (panel?.kind) {
    case 'meeting':
    case 'contact':
    case 'citizen-new':
    case 'lane-new':
    case 'lane-edit':
    case 'consultant-new':
    case 'consultant-edit':
    case 'erase':
      return panel;
    case 'citizen':
      return panel.contact === undefined && panel.placement === undefined ? undefined : panel;
    default:
      return undefined;
  }
}

/** Opens somebody's card with a new placement over it, filled in from the offer where it comes from one. */
export function openNewPlacement({
  citizenId,
  offerId = null,
}: {
  readonly citizenId: CitizenId;
  readonly offerId?: OfferId | null;
}): void {
  openPanel({ kind: 'citizen', id: citizenId, placement: { offerId } });
}

/** Opens a company, with the way back to what it was opened from. */
export function openCompany(id: CompanyId): void {
  openPanel({ kind: 'company', id });
}

export function setLayout(layout: Layout): void {
  viewStore.setState({ layout });
}

export function setFilter(filter: string): void {
  viewStore.setState({ filter });
}

/** Adds or takes away one consultant of those the board is narrowed to. */
export function toggleOnly(owner: RowOwner): void {
  const { only } = viewStore.getState();
  viewStore.setState({ only: only.includes(owner) ? only.filter((one) => one !== owner) : [...only, owner] });
}

/** Those the board can still be narrowed to; the same array when that is all of them. A board narrowed to somebody who left shows nobody. */
export function ownersThere(only: readonly RowOwner[], consultants: Iterable<Consultant>): readonly RowOwner[] {
  const there = new Set<RowOwner>(['none']);
  for (const { id, active } of consultants) if (active) there.add(id);
  return only.every((owner) => there.has(owner)) ? only : only.filter((owner) => there.has(owner));
}

/** The lanes that are still there; the same array when that is all of them. */
export function lanesThere(asked: readonly LaneId[], lanes: Iterable<Pick<Lane, 'id'>>): readonly LaneId[] {
  const there = new Set<LaneId>();
  for (const { id } of lanes) there.add(id);
  return asked.every((id) => there.has(id)) ? asked : asked.filter((id) => there.has(id));
}

/** Lets go of consultants who left and lanes that are gone, in what the board is narrowed to. */
export function dropGone(consultants: Iterable<Consultant>, lanes: Iterable<Pick<Lane, 'id'>>): void {
  const { only, sieve } = viewStore.getState();
  const owners = ownersThere(only, consultants);
  const kept = lanesThere(sieve.lanes, lanes);
  if (owners !== only) viewStore.setState({ only: owners });
  if (kept !== sieve.lanes) setSieve({ lanes: kept });
}

/** Changes something of what the board is narrowed by. */
export function setSieve(part: Partial<Sieve>): void {
  viewStore.setState(({ sieve }) => ({ sieve: { ...sieve, ...part } }));
}

/** Everything that the board is narrowed by. */
export function filterOf({ filter, only, sieve }: Pick<ViewState, 'filter' | 'only' | 'sieve'>): BoardFilter {
  return { ...sieve, text: filter, owners: only };
}

/** Narrows the board to exactly this. */
export function applyFilter({ text, owners, ...sieve }: BoardFilter): void {
  viewStore.setState({ filter: text, only: owners, sieve });
}

export function clearFilter(): void {
  viewStore.setState({ filter: '', only: [], sieve: NO_SIEVE });
}
