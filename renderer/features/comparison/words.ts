import { isHanded, type Comparison, type ComparedPerson } from '../../../shared/snapshot/compare.ts';
import type { FlowEnds } from '../../../shared/snapshot/compare-flows.ts';
import { translate as t } from '../../i18n/index.ts';

/** What stands at each end: a lane as it was called that day, or that they came or went. */
export function endsOf({ from, to }: FlowEnds, told: Comparison): { readonly from: string; readonly to: string } {
  return {
    from: from === null ? t('comparison.came') : (told.lanesFrom[from]?.name ?? ''),
    to: to === null ? t('comparison.went') : (told.lanesTo[to]?.name ?? ''),
  };
}

/** What became of somebody: as it is drawn, and as it is read out. */
export function fateOf(
  { kind, from, to, fromOwner, toOwner }: ComparedPerson,
  told: Comparison,
): { readonly drawn: readonly string[]; readonly spoken: readonly string[]; readonly handed: boolean } {
  const lanes = endsOf({ from, to }, told);
  const owner = (at: number | null): string =>
    at === null ? t('common.unassigned') : (told.consultants[at]?.name ?? t('common.unassigned'));
  const handed = isHanded({ from, to, fromOwner, toOwner });
  const owners = handed ? [`${owner(fromOwner)} → ${owner(toOwner)}`] : [owner(to === null ? fromOwner : toOwner)];
  const spokenOwners = handed ? [t('comparison.fromTo', { from: owner(fromOwner), to: owner(toOwner) })] : owners;
  switch (kind) {
    case 'came':
      return { drawn: [lanes.to, ...owners], spoken: [t('comparison.toLane', { lane: lanes.to }), ...owners], handed };
    case 'went':
      return {
        drawn: [lanes.from, ...owners],
        spoken: [t('comparison.fromLane', { lane: lanes.from }), ...owners],
        handed,
      };
    case 'moved':
    case 'ended':
      return {
        drawn: [`${lanes.from} → ${lanes.to}`, ...owners],
        spoken: [t('comparison.fromTo', lanes), ...spokenOwners],
        handed,
      };
    case 'handed':
    case 'stayed':
      // What changed stands first.
      return {
        drawn: handed ? [...owners, lanes.to] : [lanes.to, ...owners],
        spoken: [lanes.to, ...spokenOwners],
        handed,
      };
  }
}
