import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

import type { ColorKey } from '../../../shared/domain/palette.ts';
import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useWallChoices } from './choices.ts';
import { moveInGrid } from './grid-keys.ts';
import styles from './wall-title.module.css';

const LIST = 'wall-choices';

export interface WallTitleProps {
  readonly bridge: WallBridge;
  readonly wall: WallState;
  readonly color: ColorKey | undefined;
  readonly children: ReactNode;
}

/** What the page shows. A consultant's or a lane's title that is touched opens the list of all of them. A popover of the browser's own: it grows with the wall and closes by itself. */
export function WallTitle({ bridge, wall, color: own, children }: WallTitleProps) {
  const { t } = useTranslation();
  const choices = useWallChoices(wall.shows);
  const { shows } = wall;
  const list = useRef<HTMLDivElement>(null);
  // Also when it goes with what it was a list of.
  useEffect(() => () => bridge.choosing(false), [bridge, shows]);
  if (shows === 'all')
    return (
      <h1 className={styles['title']} data-color={own}>
        {children}
      </h1>
    );
  const choice = (key: string, label: ReactNode, isChosen: boolean, choose: () => void, color?: string | null) => (
    <button
      key={key}
      type="button"
      className={styles['choice']}
      aria-pressed={isChosen}
      data-color={color ?? undefined}
      popoverTarget={LIST}
      popoverTargetAction="hide"
      onClick={choose}
    >
      {label}
    </button>
  );
  return (
    <>
      <h1 className={styles['title']} data-color={own}>
        <button type="button" className={styles['opener']} aria-haspopup="true" popoverTarget={LIST}>
          {children}
          <ChevronDown aria-hidden />
        </button>
      </h1>
      <div
        ref={list}
        id={LIST}
        popover="auto"
        className={styles['list']}
        role="group"
        aria-label={t(`wall.one.${shows}`)}
        onBeforeToggle={({ newState }) => bridge.choosing(newState === 'open')}
        onToggle={({ newState }) => {
          if (newState === 'open') list.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
        }}
        onKeyDown={moveInGrid}
      >
        {choice('each', t('wall.each'), wall.only === null, () => bridge.steer(shows))}
        {choices.map(({ only, label, color }) =>
          choice(only, <bdi>{label}</bdi>, wall.only === only, () => bridge.steer({ shows, only }), color),
        )}
      </div>
    </>
  );
}
