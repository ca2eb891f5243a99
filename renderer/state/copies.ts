import { CLIPBOARD_MARK } from '../../shared/ipc/bridge.ts';
import { isGlance } from './board-store.ts';
import { noteAccess } from './note-access.ts';
import { bridge } from './settings.ts';

/** More than that is not counted. */
const MOST_LINES = 1_000_000;

/**
 * Whatever text this page puts on the clipboard bears a mark, so that it can be taken away again when the board closes, and nobody else's text with
 * it. A mark can only be set by whoever sets the text, too: so the page copies and cuts by itself.
 */
export function watchCopies(): void {
  window.addEventListener('copy', onCopy);
  window.addEventListener('cut', onCopy);
}

function onCopy(event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (!clipboardData) return;
  // A button of ours has set its text already.
  if (!event.defaultPrevented) {
    const text = selectedText(event.target);
    if (text === '') return;
    if (!isField(event.target)) noteCopied(text);
    clipboardData.setData('text/plain', text);
    event.preventDefault();
    // Taken out by an editing command, so that it can be taken back by one.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else leaves a field's own undo intact
    if (event.type === 'cut' && !isDate(event.target)) document.execCommand('delete');
  }
  clipboardData.setData(CLIPBOARD_MARK, crypto.randomUUID());
  bridge().copied();
}

/** '' where there is nothing to copy; a passphrase never is. */
function selectedText(target: EventTarget | null): string {
  if (isField(target)) {
    if (target.type === 'password') return '';
    // Its parts have no selection that a page can read.
    if (isDate(target)) return target.value;
    const { selectionStart: start, selectionEnd: end } = target;
    if (start !== null && end !== null) return target.value.slice(start, end);
  }
  return document.getSelection()?.toString() ?? '';
}

/** Text of the board itself goes elsewhere. What stands in a field was typed there, or its card was opened. */
function noteCopied(text: string): void {
  if (isGlance()) return;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  noteAccess({ act: 'copy.list', count: Math.min(lines.length, MOST_LINES) });
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isDate(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'date';
}
