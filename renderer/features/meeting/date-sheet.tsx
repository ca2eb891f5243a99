import { CalendarPlus, CalendarX2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import { dayInWeeks } from '../../../shared/domain/next-date.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { setNextDate } from '../attention/index.ts';
import { ChoiceList } from './choice-list.tsx';
import type { SheetProps } from './decision-sheets.tsx';
import styles from './decision.module.css';
import { useTypedDay } from './open-sheet.ts';

const WEEKS = [1, 2, 3, 4] as const;
/** Last day that a date may be given here. */
const LAST_DAY = '2100-12-31';

/** When the next step is: in some weeks by one press, or on any day. */
export function DateSheet({ citizen, onClose }: SheetProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [typed, setTyped] = useTypedDay();
  const [isBad, setBad] = useState(false);
  const title = t('meeting.dateTitle', { name: citizen.name });
  function choose(day: IsoDate | null): void {
    onClose();
    void setNextDate(citizen.id, day);
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const day = parseIsoDate(typed);
    if (day === undefined || day < today || day > LAST_DAY) setBad(true);
    else choose(day);
  }
  return (
    <Dialog open shape="room" title={title} onOpenChange={(open) => !open && onClose()}>
      <ChoiceList
        label={title}
        choices={[
          ...WEEKS.map((count) => {
            const day = dayInWeeks(today, count);
            return {
              key: String(count),
              label: `${t('meeting.inWeeks', { count })} · ${formatDay(day, today)}`,
              icon: <CalendarPlus aria-hidden />,
              already: day === citizen.nextDate ? t('meeting.here') : undefined,
              run: () => choose(day),
            };
          }),
          {
            key: 'none',
            label: t('meeting.noDay'),
            icon: <CalendarX2 aria-hidden />,
            already: citizen.nextDate === null ? t('meeting.here') : undefined,
            run: () => choose(null),
          },
        ]}
      />
      <form className={styles['otherDay']} onSubmit={submit}>
        <TextField
          label={t('meeting.otherDay')}
          type="date"
          dir="ltr"
          max={LAST_DAY}
          value={typed}
          error={isBad ? t('meeting.badDay') : undefined}
          onChange={(value) => {
            setBad(false);
            setTyped(value);
          }}
        />
        <Button type="submit" size="lg">
          {t('meeting.setDay')}
        </Button>
      </form>
    </Dialog>
  );
}
