import {
  BriefcaseBusiness,
  CalendarCheck,
  CalendarOff,
  CalendarX2,
  Check,
  Hourglass,
  MessageCircleOff,
  MessageSquarePlus,
  type LucideIcon,
} from 'lucide-react';

import { actionOf } from '../../app/actions.ts';
import { shortcutText } from '../../app/shortcut.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useCitizen, useConsultant, useLane, usePortraitUrl } from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { NextDateField } from './next-date-field.tsx';
import type { Line } from './line.ts';
import styles from './people-list.module.css';
import type { Why } from './words.ts';

const SIGNS: Readonly<Record<Why['sign'], LucideIcon>> = {
  late: CalendarX2,
  date: CalendarCheck,
  contact: MessageCircleOff,
  'no-date': CalendarOff,
  stay: Hourglass,
  placement: BriefcaseBusiness,
  done: Check,
};

export interface PersonRowProps {
  readonly line: Extract<Line, { kind: 'person' }>;
  /** From the top of the list, and the row's height, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Place among the people, from one, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly isActive: boolean;
  readonly withoutOwner: boolean;
  readonly onFocus: () => void;
}

/** Somebody in the list: who, where, why; and what can be done about it without leaving. */
export function PersonRow({ line, top, height, at, of, isActive, withoutOwner, onFocus }: PersonRowProps) {
  const { t } = useTranslation();
  const citizen = useCitizen(line.id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  if (!citizen || !lane) return null;
  const why = line.why(citizen, lane);
  const owner = consultant?.name ?? t('common.unassigned');
  const tabIndex = isActive ? 0 : -1;
  const [contact] = actionOf('addContact').shortcuts;
  return (
    <li
      className={styles['row']}
      style={{ top, height }}
      aria-posinset={at}
      aria-setsize={of}
      data-done={line.isDone || undefined}
      data-color={consultant?.color ?? 'none'}
      onFocus={onFocus}
    >
      <button
        type="button"
        className={styles['person']}
        data-line={line.key}
        tabIndex={tabIndex}
        aria-label={[citizen.name, lane.name, owner, ...why.map(({ words }) => words)].join(', ')}
        onClick={() => openPanel({ kind: 'citizen', id: citizen.id })}
      >
        <Portrait name={citizen.name} src={src} />
        <span className={styles['who']}>
          <bdi dir="auto" className={styles['name']} title={citizen.name}>
            {citizen.name}
          </bdi>
          <span className={styles['where']}>
            {!withoutOwner && consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} />}
            <bdi>{lane.name}</bdi>
            {!withoutOwner && <bdi>· {owner}</bdi>}
          </span>
        </span>
        <span className={styles['reasons']}>
          {why.map(({ sign, pressing, words }) => {
            const Sign = SIGNS[sign];
            return (
              <span key={words} className={styles['reason']} data-pressing={pressing || undefined} data-sign={sign}>
                <Sign aria-hidden />
                {words}
              </span>
            );
          })}
        </span>
      </button>
      <NextDateField citizen={citizen} tabIndex={tabIndex} />
      <IconButton
        label={t('attention.addContact', { name: citizen.name })}
        shortcut={contact && shortcutText(contact)}
        tabIndex={tabIndex}
        onClick={() => actionOf('addContact').run(citizen.id)}
      >
        <MessageSquarePlus aria-hidden />
      </IconButton>
    </li>
  );
}
