import { CalendarClock, Columns3, Printer, UserRound, X } from 'lucide-react';
import { useEffect, useState } from 'react';

import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { goBackToCards } from './go-to-cards.ts';
import { printPeopleItems } from './print-items.tsx';
import { clearSelection, keepInSight } from './select-cards.ts';
import { selectionStore } from './selection.ts';
import styles from './selection-bar.module.css';
import { laneItems, ownerItems, weeksAhead } from './several-items.tsx';
import { dateSeveral } from './several-steps.ts';

/** How many cards are selected, and what can be done with all of them; each is one step to take back. */
export function SelectionBar() {
  // Hears when the language changes.
  useTranslation();
  const count = selectionStore(({ ids }) => ids.size);
  useEffect(keepInSight, []);
  if (count === 0) return null;
  const selected = () => [...selectionStore.getState().ids];
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label={t('finding.several.label')}
      onKeyDown={(event) => {
        // Not the Escape of a menu that is open over it.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
        letGo();
      }}
    >
      <strong className={styles['count']}>{t('finding.several.count', { count })}</strong>
      <Menu
        trigger={<Button icon={<Columns3 aria-hidden />}>{t('finding.several.move')}</Button>}
        items={() => laneItems(selected())}
      />
      <Menu
        trigger={<Button icon={<UserRound aria-hidden />}>{t('finding.several.handOver')}</Button>}
        items={() => ownerItems(selected())}
      />
      <NextDate />
      <Menu
        trigger={<Button icon={<Printer aria-hidden />}>{t('snapshot.print.menu')}</Button>}
        items={() => printPeopleItems(selected())}
      />
      <IconButton label={t('finding.several.clear')} shortcut="Esc" onClick={letGo}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

function letGo(): void {
  clearSelection();
  goBackToCards();
}

/** A few weeks from today at a press, or any day. */
function NextDate() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const day = parseIsoDate(typed);
  function set(next: typeof day | null): void {
    if (next === undefined) return;
    setOpen(false);
    setTyped('');
    void dateSeveral([...selectionStore.getState().ids], next);
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('finding.several.nextDateField')}
      trigger={<Button icon={<CalendarClock aria-hidden />}>{t('finding.several.nextDate')}</Button>}
    >
      <ChipRow label={t('finding.several.nextDate')}>
        {weeksAhead().map((one) => (
          <Chip key={one.day} onClick={() => set(one.day)}>
            {one.label} <span className={styles['day']}>{one.aside}</span>
          </Chip>
        ))}
        <Chip onClick={() => set(null)}>{t('finding.several.nextDateNone')}</Chip>
      </ChipRow>
      <form
        className={styles['date']}
        onSubmit={(event) => {
          event.preventDefault();
          set(day);
        }}
      >
        <TextField
          label={t('finding.several.nextDateField')}
          hideLabel
          type="date"
          dir="ltr"
          max="2100-12-31"
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" variant="primary" disabled={day === undefined}>
          {t('finding.several.nextDateSet')}
        </Button>
      </form>
    </Popover>
  );
}
