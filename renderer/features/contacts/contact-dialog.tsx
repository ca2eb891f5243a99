import { useEffect, useEffectEvent, type KeyboardEvent, type RefObject } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { CONTACT_KINDS, type Contact } from '../../../shared/domain/contact.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { useFormFocus } from '../../state/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './contact-dialog.module.css';
import { ContactFields } from './contact-fields.tsx';
import { problemOfForm, useFocusOnFault } from './contact-problem.ts';
import { useContactForm } from './use-contact-form.ts';

export interface ContactDialogProps {
  readonly citizen: Citizen;
  /** Null: a new one. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

/** A contact in a few keystrokes: a line, and Enter. */
export function ContactDialog({ citizen, contact, onClose }: ContactDialogProps) {
  useTranslation();
  const work = useContactForm(citizen, contact, onClose);
  const { form, attach, remember } = useFormFocus(work.key, work.kept);
  const save = (): void => void work.save(form.current);
  const general = problemOfForm(work.problem);
  useFocusOnFault(form, work.problem);
  useEnterOutside(form, save);
  return (
    <FormDialog
      title={t(contact ? 'contacts.editTitle' : 'contacts.add')}
      description={<bdi>{citizen.name}</bdi>}
      saveLabel={t(contact ? 'common.save' : 'contacts.save')}
      leaveTitle={t('contacts.leaveTitle')}
      begun={work.begun}
      onSave={save}
      onDiscard={work.discard}
    >
      <form
        ref={attach}
        onFocus={remember}
        className={styles['form']}
        aria-label={t(contact ? 'contacts.editTitle' : 'contacts.add')}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDownCapture={(event) => hearKey(event, save, (kind) => work.change({ kind }))}
      >
        {work.kept && <Notice>{t('citizen.kept')}</Notice>}
        <ContactFields citizen={citizen} isNew={contact === null} work={work} />
        {general !== null && <Notice tone="problem">{general}</Notice>}
      </form>
    </FormDialog>
  );
}

/** Enter saves as well when no field has the focus, but the dialog itself. */
function useEnterOutside(form: RefObject<HTMLFormElement | null>, save: () => void): void {
  const hear = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { target, key, repeat, isComposing, defaultPrevented } = event;
    if (key !== 'Enter' || repeat || isComposing || defaultPrevented) return;
    if (!(target instanceof Element) || !form.current || target === form.current || !target.contains(form.current))
      return;
    event.preventDefault();
    save();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Enter saves from every field, and Alt with a number says how; lists that hang out of the form keep their keys. */
function hearKey(
  event: KeyboardEvent<HTMLFormElement>,
  save: () => void,
  choose: (kind: Contact['kind']) => void,
): void {
  const { target, currentTarget, nativeEvent } = event;
  if (!(target instanceof Element) || !currentTarget.contains(target) || nativeEvent.isComposing) return;
  const kind = CONTACT_KINDS[Number(/^Digit([1-4])$/.exec(event.code)?.[1] ?? 0) - 1];
  const group = target.closest('[role=radiogroup]');
  if (kind && (event.altKey || group) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    // On one of them already, the focus goes along; from elsewhere it stays, and what was chosen is said.
    const radio = group?.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+${event.code.slice(-1)}"]`);
    radio?.focus();
    if (!radio) announce(t(`contacts.kinds.${kind}`));
    choose(kind);
  }
  const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
  if (event.key !== 'Enter' && !isSave) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) save();
}
