import { useEffect, useState, type RefObject } from 'react';

import { translate as t, useTranslation } from '../i18n/index.ts';
import { closeShortcutList } from '../state/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LayersBelow } from '../ui/layers.ts';
import { meetingKeys, type MeetingStep } from './meeting-keys.ts';
import { ACTIONS, actionLabel, boardGestures, type UiAction } from './actions.ts';
import { shortcutText } from './shortcut.ts';
import styles from './shortcut-list.module.css';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}
type Place = 'always' | 'board' | 'card' | 'hands' | 'past' | 'meeting';

/** F1: every shortcut there is, by where it works. Nothing in it is about anybody. */
export function ShortcutList() {
  const { t } = useTranslation();
  const [below] = useState(layersNow);
  // The board may turn into an overview, or be closed, while it is open.
  useEffect(() => closeShortcutList, []);
  return (
    <LayersBelow value={below}>
      <Dialog
        open
        shape="large"
        title={t('app.shortcuts.title')}
        description={t('app.shortcuts.text')}
        onOpenChange={(open) => !open && closeShortcutList()}
      >
        <div className={styles['groups']} role="group" aria-label={t('app.shortcuts.title')} tabIndex={0}>
          {groups().map(({ place, lines }) => (
            <section key={place} className={styles['group']} aria-labelledby={`shortcuts-${place}`}>
              <h3 id={`shortcuts-${place}`} className={styles['heading']}>
                {place === 'meeting' ? t('meeting.keysPlace') : t(`app.shortcuts.places.${place}`)}
              </h3>
              <dl className={styles['lines']}>
                {lines.map(({ id, label, keys }) => (
                  <div key={id} className={styles['line']}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((one) => (
                        <Kbd key={one} keys={one} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </LayersBelow>
  );
}

function groups(): readonly { readonly place: Place; readonly lines: readonly Line[] }[] {
  const at = (place: Place): readonly Line[] => ACTIONS.filter((one) => placeOf(one) === place).map(lineOf);
  return [
    { place: 'always', lines: at('always') },
    { place: 'board', lines: at('board') },
    { place: 'card', lines: at('card') },
    { place: 'hands', lines: boardGestures() },
    { place: 'past', lines: at('past') },
    { place: 'meeting', lines: meetingLines() },
  ];
}

function meetingLines(): readonly Line[] {
  return (Object.entries(meetingKeys()) as [MeetingStep, readonly string[]][]).map(([step, keys]) => ({
    id: step,
    label: t(`meeting.${step}`),
    keys,
  }));
}

const PAST: ReadonlySet<UiAction['id']> = new Set(['now', 'dayBack', 'dayOn', 'weekBack', 'weekOn']);

function placeOf({ id, about, always = false, shortcuts }: UiAction): Place | null {
  if (shortcuts.length === 0) return null;
  if (about === 'card') return 'card';
  if (PAST.has(id)) return 'past';
  return always || id === 'shortcuts' ? 'always' : 'board';
}

function lineOf({ id, shortcuts }: UiAction): Line {
  return { id, label: actionLabel(id).replace(/\s*…$/, ''), keys: shortcuts.map(shortcutText) };
}

/** What it lies over, so that the focus goes back there. */
function layersNow(): readonly RefObject<HTMLElement | null>[] {
  return [...document.querySelectorAll<HTMLElement>('[data-layer][data-open]')].map((current) => ({ current }));
}
