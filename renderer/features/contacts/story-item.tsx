import { ArrowRight, Building2, LogIn, LogOut, MessagesSquare, Pencil, UserRound } from 'lucide-react';

import type { Contact } from '../../../shared/domain/contact.ts';
import type { StoryStep } from '../../../shared/ipc/payloads.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readBoard, useToday } from '../../state/index.ts';
import { storyWords, type StoryKind } from './story-words.ts';
import styles from './story.module.css';

const ICONS = {
  came: LogIn,
  gone: LogOut,
  moved: ArrowRight,
  given: UserRound,
  contact: MessagesSquare,
  placed: Building2,
  edited: Pencil,
} as const satisfies Record<StoryKind, unknown>;

export interface StoryItemProps {
  readonly step: StoryStep;
  readonly contacts: readonly Contact[];
  /** It was taken back later. */
  readonly undone: boolean;
}

/** One step: what happened, when, by whom. */
export function StoryItem({ step, contacts, undone }: StoryItemProps) {
  const { t } = useTranslation();
  const today = useToday();
  const words = storyWords(step, { board: readBoard(), contacts, today });
  if (!words) return null;
  const Icon = ICONS[words.kind];
  const quote = undone ? null : words.quote;
  return (
    <li className={styles['step']} data-undone={undone || undefined}>
      <span className={styles['icon']}>
        <Icon aria-hidden />
      </span>
      <div className={styles['what']}>
        {undone && <span className={styles['undone']}>{t('contacts.story.undone')}</span>}
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {quote !== null && (
          <p className={styles['quote']}>
            <bdi>{quote}</bdi>
          </p>
        )}
        <p className={styles['when']}>
          <time dateTime={step.at}>{formatMoment(step.at, today)}</time>
          {step.by !== '' && (
            <>
              {' · '}
              <bdi>{step.by}</bdi>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
