import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';

import { TRIGGER_IDS, type Protection, type TriggerId, type TriggerState } from '../../../shared/ipc/bridge.ts';
import { formatAlternatives } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './trigger-list.module.css';

type Watched = Exclude<TriggerState, 'unavailable'>;
/** What the system tells, or does not. (The shortcut's own words say when it cannot be had.) */
type Told = Exclude<TriggerId, 'global-hotkey' | 'idle'>;

const ICONS = { on: CircleCheck, off: CircleSlash, taken: TriangleAlert } as const satisfies Record<Watched, unknown>;

/** What closes the board on this computer, and what does not: as it is, not as it was wished. */
export function TriggerList({ protection }: { readonly protection: Protection }) {
  const { t } = useTranslation();
  const unheard = TRIGGER_IDS.filter((id) => protection.triggers[id] === 'unavailable').filter(isTold);
  return (
    <div className={styles['triggers']}>
      <h4 className={styles['heading']} id="triggers">
        {t('settings.closing.list')}
      </h4>
      <ul className={styles['list']} aria-labelledby="triggers">
        {TRIGGER_IDS.map((id) => {
          const state = protection.triggers[id];
          if (state === 'unavailable') return null;
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
      {unheard.length > 0 && (
        <Notice>
          {t('settings.closing.unheard', {
            what: formatAlternatives(unheard.map((id) => t(`settings.closing.unheardWhen.${id}`))),
          })}
        </Notice>
      )}
    </div>
  );
}

function isTold(id: TriggerId): id is Told {
  return id !== 'global-hotkey' && id !== 'idle';
}
