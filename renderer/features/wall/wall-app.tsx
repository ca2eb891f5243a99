import { useEffect, type CSSProperties } from 'react';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, callErrorText, type WallLine } from '../../state/index.ts';
import { useSwipe } from '../../ui/swipe.ts';
import { useFollowedWall } from './followed.ts';
import { pageAt } from './pages.ts';
import { useWallPages, useWallSizes } from './use-pages.ts';
import { WallControls } from './wall-controls.tsx';
import { WallHead } from './wall-head.tsx';
import { WallNobody } from './wall-nobody.tsx';
import { WallStackView } from './wall-stack.tsx';
import styles from './wall.module.css';

export interface WallAppProps {
  readonly bridge: WallBridge;
  readonly line: WallLine;
}

/** The page of the wall. It shows and steers; main alone knows which page it is at, so that the page with names is at the same. */
export function WallApp({ bridge, line }: WallAppProps) {
  const wall = useFollowedWall();
  const status = boardStore((state) => state.status);
  const isDrawn = wall !== null && status !== 'waiting';
  useEffect(() => {
    if (!isDrawn) return;
    // Two frames: the second begins when the first has been handed to the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => bridge.painted()));
  }, [bridge, isDrawn]);
  if (wall === null || status === 'waiting') return null;
  return <Hanging bridge={bridge} line={line} wall={wall} />;
}

function Hanging({ bridge, line, wall }: WallAppProps & { readonly wall: WallState }) {
  const { t } = useTranslation();
  const failure = boardStore((state) => state.failure);
  const { scale, pages } = useWallPages(wall);
  const at = pageAt(wall.turn, pages.length);
  const page = pages[at];
  const sizes = useWallSizes();
  const subject = page?.subject ?? null;
  const swipe = useSwipe((by) => bridge.steer(by === 1 ? 'next' : 'previous'));
  useEffect(() => {
    if (line === 'glance') bridge.shows({ at, of: pages.length, subject });
  }, [bridge, line, at, pages.length, subject, wall.shows, wall.only]);
  if (page === undefined) return null;
  return (
    <div className={styles['wall']} data-named={line === 'wall' || undefined} style={inPixels(sizes)}>
      <WallHead bridge={bridge} wall={wall} page={page} at={at} of={pages.length} line={line} />
      <main className={styles['pages']} aria-label={t('wall.label')} {...swipe}>
        <div
          className={styles['page']}
          key={`${wall.shows} ${wall.only ?? ''} ${String(at)}`}
          style={inPixels(sizes, scale)}
        >
          {failure !== null && <p className={styles['nobody']}>{callErrorText(failure)}</p>}
          {failure === null && page.people === 0 && <WallNobody shows={wall.shows} page={page} />}
          {page.stacks.map((stack, index) => (
            <WallStackView key={index} stack={stack} line={line} shows={wall.shows} />
          ))}
        </div>
      </main>
      <WallControls bridge={bridge} wall={wall} />
    </div>
  );
}

function inPixels(sizes: Readonly<Record<string, number>>, scale = 1): CSSProperties {
  const told = Object.entries(sizes).map(([name, value]) => [`--${name}`, `${(value * scale).toFixed(3)}px`]);
  return Object.fromEntries(told) as CSSProperties;
}
