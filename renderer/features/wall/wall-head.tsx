import { Eye, EyeOff } from 'lucide-react';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, useConsultants, type WallLine } from '../../state/index.ts';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { EitherWords } from './either-words.tsx';
import { useMinutesLeft } from './followed.ts';
import type { WallPage } from './pages.ts';
import { useSubjectName } from './subject.ts';
import styles from './wall-head.module.css';
import { WallTitle } from './wall-title.tsx';

export interface WallHeadProps {
  readonly bridge: WallBridge;
  readonly line: WallLine;
  readonly wall: WallState;
  readonly page: WallPage;
  /** Which of all pages, from 0. */
  readonly at: number;
  readonly of: number;
}

/** Over the cards: whom they are about, how many, whether names are out, and where in the round the team is. */
export function WallHead({ bridge, wall, page, at, of, line }: WallHeadProps) {
  const { t } = useTranslation();
  const minutes = useMinutesLeft(wall);
  const name = useSubjectName(wall.shows, page);
  const consultant = useConsultants().find(({ id }) => id === page.subject);
  const lane = boardStore((state) => state.lanes.find(({ id }) => id === page.subject));
  const { people, ended } = page;
  const isNamed = line === 'wall';
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
      {people > 0 && (
        <p className={styles['about']}>
          <span>
            {t('wall.people', { count: people })}
            {ended > 0 && ended < people && t('wall.ofWhomEnded', { count: ended })}
          </span>
          {people > 1 && ended < people && <span>{t('wall.order')}</span>}
        </p>
      )}
      <p className={styles['state']} data-kind={line}>
        <EitherWords
          is={isNamed}
          yes={
            <>
              <Eye aria-hidden />
              {t('wall.withNames')}
            </>
          }
          no={
            <>
              <EyeOff aria-hidden />
              {t('wall.withoutNames')}
            </>
          }
        />
      </p>
      {of > 1 && <Place wall={wall} page={page} at={at} of={of} />}
      <p className={styles['left']}>{t('wall.left', { count: minutes })}</p>
    </header>
  );
}

/** More pages than this are not told apart from across a room. */
const MOST_DOTS = 30;

/** Which page it is, in words and as one of a row. */
function Place({ wall: { shows }, page: { turn, part }, at, of }: Pick<WallHeadProps, 'wall' | 'page' | 'at' | 'of'>) {
  const { t } = useTranslation();
  const isOneByOne = shows !== 'all' && turn.of > 1;
  const its = { at: part.at + 1, of: part.of };
  const words = isOneByOne
    ? [t(`wall.turnOf.${shows}`, { at: turn.at + 1, of: turn.of }), ...(part.of > 1 ? [t('wall.partOf', its)] : [])]
    : [t('wall.pageOf', its)];
  return (
    <div className={styles['place']}>
      <p>{words.join(' · ')}</p>
      {of <= MOST_DOTS && (
        <span className={styles['dots']} aria-hidden>
          {Array.from({ length: of }, (_one, index) => (
            <span key={index} data-here={index === at || undefined} />
          ))}
        </span>
      )}
    </div>
  );
}
