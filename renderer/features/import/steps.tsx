import { Check } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import styles from './steps.module.css';
import type { ImportStep } from './import-state.ts';

const STEPS: readonly ImportStep[] = ['file', 'read', 'check', 'done'];

export interface StepsProps {
  readonly step: ImportStep;
  /** A file is being looked through: reading and reviewing can be gone between. */
  readonly reachable: boolean;
  readonly onGo: (step: ImportStep) => void;
}

/** Where in the import one is. */
export function Steps({ step, reachable, onGo }: StepsProps) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  return (
    <nav aria-label={t('imports.steps.label')}>
      <ol className={styles['steps']}>
        {STEPS.map((one, index) => {
          const face = (
            <>
              <span className={styles['mark']} aria-hidden>
                {index < at ? <Check /> : index + 1}
              </span>
              {t(`imports.steps.${one}`)}
            </>
          );
          const open = reachable && one !== step && (one === 'read' || one === 'check');
          return (
            <li
              key={one}
              className={styles['step']}
              data-state={index < at ? 'past' : index === at ? 'now' : 'ahead'}
              aria-current={index === at ? 'step' : undefined}
            >
              {open ? (
                <button type="button" className={styles['face']} onClick={() => onGo(one)}>
                  {face}
                </button>
              ) : (
                <span className={styles['face']}>{face}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
