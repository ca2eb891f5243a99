import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import { WALL_SHOWS, type WallState, type WallStep } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { HoldButton } from './hold-button.tsx';
import { NamesWords } from './names-words.tsx';
import styles from './wall.module.css';

/** Under the wall, for those who stand at it: large enough for a finger. */
export function WallControls({ bridge, wall }: { readonly bridge: WallBridge; readonly wall: WallState }) {
  const { t } = useTranslation();
  const isShown = wall.names !== 'off';
  const press = (step: WallStep, label: string, icon: ReactNode) => (
    <button type="button" className={styles['control']} aria-label={label} onClick={() => bridge.steer(step)}>
      {icon}
    </button>
  );
  return (
    <footer className={styles['foot']}>
      <div className={styles['group']} role="group" aria-label={t('wall.what')}>
        {WALL_SHOWS.map((shows) => (
          <button
            key={shows}
            type="button"
            className={styles['control']}
            aria-pressed={wall.shows === shows}
            onClick={() => bridge.steer(shows)}
          >
            {t(`wall.shows.${shows}`)}
          </button>
        ))}
      </div>
      <div className={styles['group']} role="group" aria-label={t('wall.turn')}>
        {press('previous', t('wall.previous'), <ChevronLeft aria-hidden />)}
        {press(
          'pause',
          wall.isTurning ? t('wall.pause') : t('wall.resume'),
          wall.isTurning ? <Pause aria-hidden /> : <Play aria-hidden />,
        )}
        {press('next', t('wall.next'), <ChevronRight aria-hidden />)}
      </div>
      <div className={styles['group']}>
        {wall.canShowNames && (
          <HoldButton
            className={styles['control']}
            pressed={isShown}
            hint={t('wall.namesHint')}
            onHold={(hold) => bridge.names(hold)}
          >
            <NamesWords isShown={isShown} />
          </HoldButton>
        )}
        {press('close', t('wall.close'), <X aria-hidden />)}
      </div>
    </footer>
  );
}
