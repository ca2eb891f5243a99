import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';

import type { SnapshotLevel } from '../../../shared/snapshot/document.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor } from '../../state/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import styles from './paper-level.module.css';
import type { PeoplePaper, SnapshotSteps } from './use-snapshot.ts';

type PaperLevelValue = Exclude<SnapshotLevel, 'counts'>;

/** With names or without: neither is chosen for anybody who may choose, and both say what comes on the paper. */
export function PaperLevel({
  steps: { form, change, problems },
  paper,
}: {
  readonly steps: SnapshotSteps;
  readonly paper: PeoplePaper;
}) {
  const { t } = useTranslation();
  const id = useId();
  const supervisor = useIsSupervisor();
  const levels: readonly PaperLevelValue[] = supervisor ? ['identified', 'glance'] : ['glance'];
  return (
    <LabelledGroup
      label={t('snapshot.level')}
      hint={supervisor ? undefined : t('snapshot.namesBySupervisor')}
      error={problems.level ? t('snapshot.print.levelMissing') : undefined}
    >
      <RadioGroup
        aria-label={t('snapshot.level')}
        className={styles['group']}
        value={form.level}
        onValueChange={(level) => change({ level })}
      >
        {levels.map((level) => (
          <Radio.Root
            key={level}
            value={level}
            className={styles['option']}
            aria-label={t(`snapshot.levels.${level}`)}
            aria-describedby={`${id}-${level}`}
            nativeButton
            render={<button type="button" />}
          >
            <span className={styles['mark']} aria-hidden />
            <span className={styles['words']}>
              <strong>{t(`snapshot.levels.${level}`)}</strong>
              <span id={`${id}-${level}`}>{t(`snapshot.print.levels.${paper}.${level}`)}</span>
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </LabelledGroup>
  );
}
