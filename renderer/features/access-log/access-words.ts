import { ACCESS_ACTS, type AccessAct } from '../../../shared/domain/access.ts';
import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import { formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

export const ACT_GROUPS = ['all', 'looks', 'changes', 'out', 'keys'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

const BEGINNINGS: { readonly [G in Exclude<ActGroup, 'all'>]: readonly string[] } = {
  looks: ['look.', 'search'],
  changes: ['change.', 'erase', 'import.'],
  out: ['export.', 'copy.', 'print', 'copies.'],
  keys: ['unlock.', 'lock', 'proof.', 'keys.', 'log.'],
};

/** The acts of a group; null for all of them. */
export function actsOf(group: ActGroup): AccessAct[] | null {
  if (group === 'all') return null;
  return ACCESS_ACTS.filter((act) => BEGINNINGS[group].some((beginning) => act.startsWith(beginning)));
}

/** What was done, with whom. */
export function actWords({ act, whom, found }: AccessLine): string {
  const words = t(`access.acts.${act}`);
  const whose = whom === '' ? formatList(found) : whom;
  return whose === '' ? words : `${words}: ${whose}`;
}

/** What else is known of it; '' where nothing is. */
export function detailWords({ detail }: AccessLine): string {
  const { times, count, step, words, hits, failed, purpose } = detail;
  return [
    words !== undefined && t('access.searched', { words, hits: hits ?? 0 }),
    count !== undefined && t('access.counted', { count }),
    step === 'undo' && t('access.undone'),
    step === 'redo' && t('access.redone'),
    failed !== undefined && t('access.failedBefore', { count: failed }),
    purpose !== undefined && t(`access.purposes.${purpose}`),
    times !== undefined && t('access.times', { count: times }),
  ]
    .filter((one) => one !== false)
    .join(' · ');
}
