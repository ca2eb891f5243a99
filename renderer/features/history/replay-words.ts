import { translate as t } from '../../i18n/index.ts';
import type { DayCounts } from '../../state/index.ts';

const KINDS = ['moved', 'added', 'handedOver', 'removed'] as const;

/** "3 flyttet, 1 ny"; "Ingen flyttet denne dag" of a day without. */
export function dayWords(counts: DayCounts | undefined): string {
  const parts = KINDS.flatMap((kind) => {
    const count = counts?.[kind] ?? 0;
    return count === 0 ? [] : [t(`history.replay.${kind}`, { count })];
  });
  return parts.length === 0 ? t('history.replay.nobody') : parts.join(', ');
}
