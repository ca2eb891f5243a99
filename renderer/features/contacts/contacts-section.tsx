import { MessageSquarePlus } from 'lucide-react';
import { useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { ContactId } from '../../../shared/domain/ids.ts';
import { actionOf } from '../../app/actions.ts';
import { shortcutText } from '../../app/shortcut.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { openPanel, runCommand, typeAhead, wayBack } from '../../state/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactRow } from './contact-row.tsx';
import { contactName } from './contact-words.ts';
import styles from './contacts-section.module.css';
import { useContactKey } from './use-contact-key.ts';
import { useContacts, type ContactsRead } from './use-contacts.ts';

/** So many are in sight before all are asked for. */
const LATEST = 3;

export interface ContactsSectionProps {
  readonly citizen: Citizen;
  /** The one that is written down or corrected now. */
  readonly open: ContactId | 'new' | undefined;
}

/** The last contacts on an opened card: what came of them, and whether they stand in the journal. */
export function ContactsSection({ citizen, open }: ContactsSectionProps) {
  const { t } = useTranslation();
  const { id } = citizen;
  const read = useContacts(id);
  const section = useRef<HTMLElement>(null);
  const add = (): void => openPanel({ kind: 'citizen', id, contact: 'new' });
  useContactKey(section, () => {
    typeAhead();
    add();
  });
  const [removing, setRemoving] = useState<Contact | null>(null);
  const corrected = open === undefined || open === 'new' ? undefined : read.contacts?.find((one) => one.id === open);
  const waiting = read.contacts?.filter((one) => one.journalisedOn === null).length ?? 0;
  const [shortcut] = actionOf('addContact').shortcuts;
  return (
    <Section
      ref={section}
      title={t('contacts.title')}
      aside={
        <>
          {waiting > 0 && <span className={styles['quiet']}>{t('contacts.waiting', { count: waiting })}</span>}
          <Button icon={<MessageSquarePlus aria-hidden />} onClick={add} aria-keyshortcuts="K">
            {t('contacts.add')} {shortcut && <Kbd keys={shortcutText(shortcut)} />}
          </Button>
        </>
      }
    >
      <List citizen={citizen} read={read} onRemove={setRemoving} />
      {open === 'new' && <ContactDialog citizen={citizen} contact={null} onClose={() => backToCard(citizen)} />}
      {corrected && (
        <ContactDialog key={corrected.id} citizen={citizen} contact={corrected} onClose={() => backToCard(citizen)} />
      )}
      <Confirm
        open={removing !== null}
        title={t('contacts.removeTitle')}
        description={removing && t('contacts.removeText', { contact: contactName(removing) })}
        confirmLabel={t('common.remove')}
        danger
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) void remove(removing);
          setRemoving(null);
        }}
      />
    </Section>
  );
}

function List({
  citizen,
  read: { contacts, failed, again },
  onRemove,
}: {
  readonly citizen: Citizen;
  readonly read: ContactsRead;
  readonly onRemove: (contact: Contact) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? contacts : contacts?.slice(0, LATEST);
  return (
    <>
      {failed && (
        <Notice tone="problem">
          {t('contacts.failed')} <TextButton onClick={again}>{t('contacts.again')}</TextButton>
        </Notice>
      )}
      {shown?.length === 0 && <p className={styles['quiet']}>{t('contacts.none')}</p>}
      {/* Known to be empty, nothing is waited for; else the room is kept. */}
      {!contacts && !failed && citizen.lastContact !== null && (
        <p className={styles['quiet']} role="status">
          {t('contacts.loading')}
        </p>
      )}
      {shown && shown.length > 0 && (
        <ul className={styles['list']} aria-label={t('contacts.title')}>
          {shown.map((contact) => (
            <ContactRow
              key={contact.id}
              contact={contact}
              onEdit={() => openPanel({ kind: 'citizen', id: citizen.id, contact: contact.id })}
              onRemove={() => onRemove(contact)}
            />
          ))}
        </ul>
      )}
      {contacts && contacts.length > LATEST && (
        <p className={styles['quiet']}>
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('contacts.fewer') : t('contacts.all', { count: contacts.length })}
          </TextButton>
        </p>
      )}
    </>
  );
}

function backToCard({ id }: Citizen): void {
  openPanel({ kind: 'citizen', id });
}

async function remove({ id }: Contact): Promise<void> {
  const answer = await runCommand('contact.remove', { id });
  if (answer.ok) showToast(translate('contacts.removed'), { topic: 'step', ...wayBack(answer.value.entryId) });
}
