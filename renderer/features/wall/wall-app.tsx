import { Eye, EyeOff } from 'lucide-react';
import { useEffect, type CSSProperties } from 'react';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import type { WallShows, WallState } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, callErrorText, useConsultants, useLane, useToday, type WallLine } from '../../state/index.ts';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { useSwipe } from '../../ui/swipe.ts';
import { useFollowedWall, useMinutesLeft } from './followed.ts';
import { pageAt, WALL_SIZES, type WallColumn, type WallPage } from './pages.ts';
import { useSubjectName } from './subject.ts';
import { useWallPages, useWallUnit } from './use-pages.ts';
import { WallCard } from './wall-card.tsx';
import { WallTitle } from './wall-title.tsx';
import { WallControls } from './wall-controls.tsx';
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
  const pages = useWallPages(wall);
  const at = pageAt(wall.turn, pages.length);
  const page = pages[at];
  const unit = useWallUnit();
  const subject = page?.subject ?? null;
  const swipe = useSwipe((by) => bridge.steer(by === 1 ? 'next' : 'previous'));
  useEffect(() => {
    if (line === 'glance') bridge.shows({ at, of: pages.length, subject });
  }, [bridge, line, at, pages.length, subject, wall.shows, wall.only]);
  if (page === undefined) return null;
  return (
    <div className={styles['wall']} data-named={line === 'wall' || undefined} style={sizes(unit)}>
      <Head bridge={bridge} wall={wall} page={page} at={at} of={pages.length} line={line} />
      <main className={styles['pages']} aria-label={t('wall.label')} {...swipe}>
        <div className={styles['page']} key={`${wall.shows} ${wall.only ?? ''} ${String(at)}`}>
          {failure !== null && <p className={styles['nobody']}>{callErrorText(failure)}</p>}
          {failure === null && page.people === 0 && page.columns.length < 2 && (
            <p className={styles['nobody']}>{t('wall.nobody')}</p>
          )}
          {page.columns.map((column, index) => (
            <Column key={index} column={column} line={line} shows={wall.shows} />
          ))}
        </div>
      </main>
      <WallControls bridge={bridge} wall={wall} />
    </div>
  );
}

function sizes(unit: number): CSSProperties {
  const told = Object.entries({ u: 1, ...WALL_SIZES }).map(([name, value]) => [
    `--${name}`,
    `${(value * unit).toFixed(3)}px`,
  ]);
  return Object.fromEntries(told) as CSSProperties;
}

function Head({
  bridge,
  wall,
  page,
  at,
  of,
  line,
}: WallAppProps & {
  readonly wall: WallState;
  readonly page: WallPage;
  readonly at: number;
  readonly of: number;
}) {
  const { t } = useTranslation();
  const minutes = useMinutesLeft(wall);
  const name = useSubjectName(wall.shows, page);
  const consultant = useConsultants().find(({ id }) => id === page.subject);
  const lane = boardStore((state) => state.lanes.find(({ id }) => id === page.subject));
  return (
    <header className={styles['head']}>
      <WallTitle bridge={bridge} wall={wall} color={consultant?.color ?? lane?.color}>
        {consultant ? (
          <span className={styles['titleBadge']}>{consultant.initials}</span>
        ) : (
          <>
            {lane && <LaneIcon name={lane.icon} />}
            <bdi>{name}</bdi>
          </>
        )}
      </WallTitle>
      <p className={styles['people']}>{t('wall.people', { count: page.people })}</p>
      <p className={styles['state']} data-kind={line}>
        {line === 'wall' ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        {line === 'wall' ? t('wall.withNames') : t('wall.withoutNames')}
      </p>
      {of > 1 && <p className={styles['count']}>{t('wall.pageOf', { at: at + 1, of })}</p>}
      <p className={styles['left']}>{t('wall.left', { count: minutes })}</p>
    </header>
  );
}

/** Letters of a lane's name that have room in one line at full size. */
const LONG_NAME = 15;
/** And where the word stands beside it that the lane goes on. */
const LONG_BESIDE_WORD = 10;

function Column({
  column,
  line,
  shows,
}: {
  readonly column: WallColumn;
  readonly line: WallLine;
  readonly shows: WallShows;
}) {
  const { t } = useTranslation();
  const lane = useLane(column.lane);
  const today = useToday();
  if (!lane) return null;
  return (
    <section className={styles['column']} data-color={lane.color}>
      <h2
        className={styles['lane']}
        data-long={lane.name.length > (column.isContinued ? LONG_BESIDE_WORD : LONG_NAME) || undefined}
        data-quiet={shows === 'lanes' || column.isContinued || undefined}
      >
        <LaneIcon name={lane.icon} />
        <bdi>{lane.name}</bdi>
        {!column.isContinued && <span className={styles['total']}>{column.total}</span>}
        {column.isContinued && <span className={styles['continued']}>{t('wall.continued')}</span>}
      </h2>
      <ul className={styles['cards']}>
        {column.ids.map((id) => (
          <WallCard key={id} id={id} lane={lane} line={line} today={today} isOwnPage={shows === 'consultants'} />
        ))}
      </ul>
    </section>
  );
}
