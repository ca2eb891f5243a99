/** Controls that reorder or hide text (bidi overrides and isolates, zero-width space, joiner marks, BOM, NUL …). U+200C/D stay: Farsi and emoji need them. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** `text` without characters that can hide or reorder what is read; lines end in \n; outer white space gone. */
export function safeText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(HIDDEN, '').trim();
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text).replace(/\s+/g, ' ');
}
