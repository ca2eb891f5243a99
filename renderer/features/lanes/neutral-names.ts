import { glanceLaneName } from '../../../shared/domain/glance.ts';
import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useLanes } from '../../state/index.ts';

/** That some lanes are called something else where they hang for others to see, so that nobody wonders; nothing where none is. */
export function useNeutralNames(): readonly string[] {
  const { t } = useTranslation();
  const renamed = useLanes()
    .map((lane, index) => ({ name: lane.name, neutral: glanceLaneName(lane, index + 1) }))
    .filter(({ name, neutral }) => name !== neutral);
  return renamed.length === 0
    ? []
    : [t('lanes.neutral', { lanes: formatList(renamed.map((names) => t('lanes.hangsAs', names))) })];
}
