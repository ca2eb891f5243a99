import { Ban, CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';

import { TRIGGER_IDS, type Protection, type TriggerState } from '../../../shared/ipc/bridge.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './trigger-list.module.css';

const ICONS = { on: CircleCheck, off: CircleSlash, unavailable: Ban, taken: TriangleAlert } as const satisfies Record<
  TriggerState,
  unknown
>;

/** What closes the board on this computer, and what does not: as it is, not as it was wished. */
export function TriggerList({ protection }: { readonly protection: Protection }) {
  const { t } = useTranslation();
  return (
    <div>
      <h4 className={styles['heading']} id="triggers">
        {t('settings.closing.list')}
      </h4>
      <ul className={styles['list']} aria-labelledby="triggers">
        {TRIGGER_IDS.map((id) => {
          const state = protection.triggers[id];
          const Icon = ICONS[state];
          return (
            <li key={id} className={styles['line']} data-state={state} data-trigger={id}>
              <Icon aria-hidden />
              <span className={styles['what']}>{t(`settings.closing.triggers.${id}`)}</span>
              <span className={styles['state']}>{t(`settings.closing.states.${state}`)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
