import { Check, CircleDashed, ClipboardCopy, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';

import type { Contact } from '../../../shared/domain/contact.ts';
import { formatDay, formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultant, useToday } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { contactName } from './contact-words.ts';
import styles from './contacts-section.module.css';
import { copyToJournal } from './journal.ts';
import { KindIcon } from './kind-icon.tsx';

export interface ContactRowProps {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One contact: what, when, who, what came of it, and whether it stands in the journal. */
export function ContactRow({ contact, onEdit, onRemove }: ContactRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const who = useConsultant(contact.consultantId)?.name ?? t('contacts.nobody');
  const name = contactName(contact);
  const copy = (): void => void copyToJournal(contact);
  const { journalisedOn } = contact;
  return (
    <li className={styles['row']}>
      <span className={styles['icon']}>
        <KindIcon kind={contact.kind} />
      </span>
      <div className={styles['what']}>
        <p className={styles['facts']}>
          <strong>{t(`contacts.kinds.${contact.kind}`)}</strong> {formatRelativeDay(contact.day, today)} ·{' '}
          <bdi>{who}</bdi>
        </p>
        {contact.line !== '' && (
          <p className={styles['line']} dir="auto">
            {contact.line}
          </p>
        )}
        <div className={styles['journal']}>
          {journalisedOn === null ? (
            <>
              <span className={styles['missing']}>
                <CircleDashed aria-hidden />
                {t('contacts.notInJournal')}
              </span>
              <Button
                variant="quiet"
                icon={<ClipboardCopy aria-hidden />}
                aria-label={t('contacts.journal.copyNamed', { contact: name })}
                onClick={copy}
              >
                {t('contacts.journal.copy')}
              </Button>
            </>
          ) : (
            <span className={styles['noted']}>
              <Check aria-hidden />
              {t('contacts.inJournal', { day: formatDay(journalisedOn, today) })}
            </span>
          )}
        </div>
      </div>
      <Menu
        trigger={
          <IconButton label={t('contacts.more', { contact: name })}>
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
        items={[
          { key: 'edit', label: t('contacts.edit'), icon: <Pencil aria-hidden />, run: onEdit },
          {
            key: 'copy',
            label: t(journalisedOn === null ? 'contacts.journal.copy' : 'contacts.journal.copyAgain'),
            icon: <ClipboardCopy aria-hidden />,
            run: copy,
          },
          { key: 'line', separator: true },
          { key: 'remove', label: t('contacts.remove'), icon: <Trash2 aria-hidden />, danger: true, run: onRemove },
        ]}
      />
    </li>
  );
}
