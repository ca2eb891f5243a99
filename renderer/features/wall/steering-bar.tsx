import { ChevronLeft, ChevronRight, MonitorUp, Pause, Play } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';

import { WALL_LONGER_MINUTES, WALL_SHOWS, type WallShows, type WallState } from '../../../shared/ipc/wall.ts';
import { announce } from '../../app/live-region.tsx';
import { useTranslation } from '../../i18n/index.ts';
import { bridge, useWall } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { useWallChoices } from './choices.ts';
import { useMinutesLeft } from './followed.ts';
import { HoldButton } from './hold-button.tsx';
import { NamesWords } from './names-words.tsx';
import styles from './steering-bar.module.css';
import { useSubjectName } from './subject.ts';

/** Over the board while a wall hangs: what it shows, for how long, and what steers it. */
export function SteeringBar() {
  const wall = useWall();
  return (
    wall && (
      <>
        <Spoken wall={wall} />
        <Steering wall={wall} next={onBoard} />
      </>
    )
  );
}

/** The same over what covers the board. */
export function SteeringBarAgain({ next }: { readonly next: NextInHand }) {
  const wall = useWall();
  return wall && <Steering wall={wall} next={next} />;
}

function Spoken({ wall }: { readonly wall: WallState }) {
  const { t } = useTranslation();
  const isShown = wall.names !== 'off';
  useEffect(() => {
    announce(t('wall.spoken'));
    return () => announce(t('wall.spokenGone'));
  }, [t]);
  useEffect(() => {
    if (isShown) announce(t('wall.withNames'));
  }, [t, isShown]);
  return null;
}

function Steering({ wall, next }: { readonly wall: WallState; readonly next: NextInHand }) {
  const { t } = useTranslation();
  const { steer, names } = bridge().wall;
  const minutes = useMinutesLeft(wall);
  const subject = useSubjectName(wall.shows, wall.place);
  const isShown = wall.names !== 'off';
  const section = useFocusHandedOn(next);
  return (
    <section ref={section} className={styles['bar']} aria-label={t('wall.steering')}>
      <p className={styles['words']}>
        <MonitorUp aria-hidden />
        <span className={styles['told']}>
          <strong>{t('wall.on', { subject })}</strong>
          <span className={styles['place']}>
            {wall.place !== null && wall.place.of > 1 && (
              <span>{t('wall.pageOf', { at: wall.place.at + 1, of: wall.place.of })}</span>
            )}
            <span>{t('wall.left', { count: minutes })}</span>
          </span>
        </span>
      </p>
      <Segmented<WallShows>
        label={t('wall.what')}
        value={wall.shows}
        options={WALL_SHOWS.map((value) => ({ value, label: t(`wall.shows.${value}`) }))}
        onChange={steer}
      />
      <OnlyOne wall={wall} />
      <div className={styles['steps']}>
        <IconButton label={t('wall.previous')} onClick={() => steer('previous')}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton label={wall.isTurning ? t('wall.pause') : t('wall.resume')} onClick={() => steer('pause')}>
          {wall.isTurning ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
        <IconButton label={t('wall.next')} onClick={() => steer('next')}>
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
      {wall.canShowNames && (
        <HoldButton className={styles['hold']} pressed={isShown} hint={t('wall.namesHint')} onHold={names}>
          <NamesWords isShown={isShown} />
        </HoldButton>
      )}
      <Button variant="quiet" onClick={() => steer('longer')}>
        {t('wall.longer', { count: WALL_LONGER_MINUTES })}
      </Button>
      <Button onClick={() => steer('close')}>{t('wall.close')}</Button>
    </section>
  );
}

const EACH = 'each';

/** What has the keyboard when the bar goes; the same function each time. */
type NextInHand = () => HTMLElement | null;

const onBoard: NextInHand = () => document.querySelector('#board [tabindex="0"]');

/** Whoever closed the wall by keys goes on in what the bar stood over. */
function useFocusHandedOn(next: NextInHand) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    return () => {
      if (current?.contains(document.activeElement)) next()?.focus();
    };
  }, [next]);
  return bar;
}

/** One after the other, or the one consultant or lane that the wall stays with. */
function OnlyOne({ wall: { shows, only } }: { readonly wall: WallState }) {
  const { t } = useTranslation();
  const choices = useWallChoices(shows);
  const { steer } = bridge().wall;
  if (shows === 'all') return null;
  return (
    <div className={styles['only']}>
      <Select
        label={t(`wall.one.${shows}`)}
        value={only ?? EACH}
        options={[
          { value: EACH, label: t('wall.each') },
          ...choices.map((choice) => ({ value: choice.only, label: choice.label })),
        ]}
        onChange={(chosen) => steer(chosen === EACH ? shows : { shows, only: chosen })}
      />
    </div>
  );
}
