import { GitCompareArrows, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';

import { addDays, daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  pausePast,
  playPast,
  presentPast,
  showPast,
  useClock,
  useDayWindow,
  usePast,
  useReplay,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import styles from './replay-bar.module.css';
import { dayWords } from './replay-words.ts';
import { travel } from './travel.ts';

const WEEK = 7;

/** Weeks to slide through, or to see pass by, with what each day did to the cards. */
export function ReplayBar({ day }: { readonly day: IsoDate }) {
  const { t } = useTranslation();
  const today = useClock();
  const window = useDayWindow(day);
  // While cards travel the board is a moment behind: keys count from where one is.
  const wanted = usePast((past) => past.wanted ?? past.shown) ?? day;
  const counts = useReplay((replay) => replay.counts);
  const isHeld = useReplay((replay) => replay.held !== null);
  const playing = useReplay((replay) => replay.playing);
  useEffect(() => {
    presentPast(travel);
    return () => presentPast(null);
  }, []);
  const dayAt = (value: number): IsoDate => addDays(window.from, value);
  return (
    <div className={styles['bar']}>
      <Button
        icon={playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        disabled={window.from === window.to}
        focusableWhenDisabled
        onClick={() => (playing ? pausePast() : void playPast())}
      >
        {t(playing ? 'history.replay.pause' : 'history.replay.play')}
      </Button>
      <div className={styles['days']}>
        <span className={styles['end']}>{formatDay(window.from, today)}</span>
        <div className={styles['slide']}>
          <Bars from={window.from} to={window.to} />
          <Slider
            label={t('history.replay.day')}
            value={Math.max(0, daysBetween(window.from, wanted))}
            min={0}
            max={Math.max(1, daysBetween(window.from, window.to))}
            step={1}
            largeStep={WEEK}
            valueText={(value) =>
              isHeld
                ? t('history.replay.spoken', {
                    day: formatLongDay(dayAt(value)),
                    what: dayWords(counts.get(dayAt(value))),
                  })
                : formatLongDay(dayAt(value))
            }
            onChange={(value) => dayAt(value) <= window.to && showPast(dayAt(value))}
          />
        </div>
        <span className={styles['end']}>{formatDay(window.to, today)}</span>
        {isHeld && counts.size > 0 && (
          <span className={styles['key']} aria-hidden>
            {t('history.replay.bars')}
          </span>
        )}
      </div>
      <p className={styles['what']}>{isHeld && dayWords(counts.get(day))}</p>
      <Button
        variant="quiet"
        icon={<GitCompareArrows aria-hidden />}
        onClick={() => void import('../comparison/index.ts').then((feature) => feature.openComparison(day))}
      >
        {t('history.replay.compare', { day: formatDay(day, today) })}
      </Button>
    </div>
  );
}

/** How much happened on each day, over the slider; told in words by the slider itself. */
function Bars({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  const counts = useReplay((replay) => replay.counts);
  const last = Math.max(1, daysBetween(from, to));
  // A day on which a whole list came in would flatten the others.
  const most = Math.min(12, Math.max(1, ...Array.from(counts.values(), ({ all }) => all)));
  return (
    <div className={styles['bars']} aria-hidden>
      {Array.from(counts, ([day, { all }]) => (
        <span
          key={day}
          // One who moved among many is still to be seen.
          style={{
            left: `${String((100 * daysBetween(from, day)) / last)}%`,
            height: `${String(20 + 80 * Math.sqrt(Math.min(1, all / most)))}%`,
          }}
        />
      ))}
    </div>
  );
}
