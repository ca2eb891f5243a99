import type { Citizen } from '../../shared/domain/citizen.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../shared/domain/ids.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { Person } from '../../shared/domain/person.ts';
import { boardStore, readBoard } from './board-store.ts';
import { usePastDay } from './today.ts';
import type { RowOwner } from './view.ts';

/** A citizen's record; components that use it render again only when that record changes. */
export function useCitizen(id: CitizenId): Citizen | undefined {
  return boardStore(() => readBoard().get('citizen', id));
}

export function useLane(id: LaneId | null): Lane | undefined {
  return boardStore(() => (id === null ? undefined : readBoard().get('lane', id)));
}

export function useConsultant(id: ConsultantId | null): Consultant | undefined {
  return boardStore(() => (id === null ? undefined : readBoard().get('consultant', id)));
}

/** All lanes, in order. */
export function useLanes(): readonly Lane[] {
  return boardStore((state) => state.lanes);
}

/** All consultants, also those who have left, in order. */
export function useConsultants(): readonly Consultant[] {
  return boardStore((state) => state.consultants);
}

export function useBoardName(): string {
  return boardStore((state) => state.name);
}

/** Whose key opened the board; null before it is there. */
export function useMe(): Person | null {
  return boardStore((state) => state.me);
}

export function useIsSupervisor(): boolean {
  return boardStore((state) => state.me?.role === 'supervisor');
}

/** An overview without names is shown: nothing can be changed. */
export function useIsGlance(): boolean {
  return boardStore((state) => state.view === 'glance');
}

/** Whether the board on show is the one that can be changed: with names, and today's. */
export function useCanChange(): boolean {
  const glance = useIsGlance();
  return usePastDay() === null && !glance;
}

export function useBoardPath(): string {
  return boardStore((state) => state.path);
}

/** How many cards stand on the board, and how many of them match the filter. */
export function useCounts(): { readonly shown: number; readonly total: number } {
  const shown = boardStore((state) => sum(state.laneViews.values(), (view) => view.ids.length));
  const total = boardStore((state) => sum(state.laneViews.values(), (view) => view.total));
  return { shown, total };
}

/** All cards of a lane, filter or not. For event handlers; `useLaneCount` for rendering. */
export function laneCount(laneId: LaneId): number {
  return readBoard().laneOrder(laneId).length;
}

export function useLaneCount(laneId: LaneId): { readonly shown: number; readonly total: number } {
  const shown = boardStore((state) => state.laneViews.get(laneId)?.ids.length ?? 0);
  const total = boardStore((state) => state.laneViews.get(laneId)?.total ?? 0);
  return { shown, total };
}

/** How many citizens somebody has, over all lanes; 'none' for those whom nobody has. */
export function useOwnerCount(owner: RowOwner): { readonly shown: number; readonly total: number } {
  const shown = boardStore((state) => sum(state.laneViews.values(), (view) => view.byOwner.get(owner)?.length ?? 0));
  const total = boardStore((state) => sum(state.laneViews.values(), (view) => view.totals.get(owner) ?? 0));
  return { shown, total };
}

/** The same as a number, for event handlers. */
export function citizenCountOf(owner: RowOwner): number {
  return sum(boardStore.getState().laneViews.values(), (view) => view.totals.get(owner) ?? 0);
}

function sum<T>(items: Iterable<T>, count: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += count(item);
  return total;
}
