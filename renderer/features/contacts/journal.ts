import type { Contact } from '../../../shared/domain/contact.ts';
import { translate as t } from '../../i18n/index.ts';
import { copyText, noteAccess, readBoard, readToday, runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { journalNote } from './journal-note.ts';

/** Copies a contact as a note for the case system, and notes that it stands there. Call it from a click or a key: a page may copy then only. */
export async function copyToJournal(contact: Contact): Promise<void> {
  const board = readBoard();
  const citizen = board.get('citizen', contact.citizenId);
  if (!citizen) return;
  const consultant = (contact.consultantId && board.get('consultant', contact.consultantId)?.name) ?? '';
  const { caseNumber, nextDate } = citizen;
  const today = readToday();
  if (!copyText(journalNote(contact, { caseNumber, nextDate, consultant }, today))) {
    showToast(t('contacts.journal.failed'), { tone: 'problem' });
    return;
  }
  noteAccess({ act: 'copy.journal', citizenId: contact.citizenId });
  if (contact.journalisedOn !== null) {
    showToast(t('contacts.journal.doneAgain'), { topic: 'step' });
    return;
  }
  const answer = await runCommand('contact.edit', { id: contact.id, patch: { journalisedOn: today } });
  if (answer.ok) showToast(t('contacts.journal.done'), { topic: 'step', ...wayBack(answer.value.entryId) });
}
