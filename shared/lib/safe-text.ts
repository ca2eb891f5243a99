/**
 * Characters that hide or reorder what is read: controls, bidi marks, overrides and isolates, zero-width space, joiners that join nothing,
 * BOM, blank fillers, tags, characters that are none, and halves of a surrogate pair (a database would change those). U+200C/D stay: Farsi and emoji need them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\uD800-\uDFFF\u{E0000}-\u{E007F}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** `text` without characters that can hide or reorder what is read; lines end in \n; outer white space gone. The same again changes nothing. */
export function safeText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(HIDDEN, '').normalize('NFC').trim();
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text).replace(/\s+/g, ' ');
}

/** Whether nothing of `text` would be seen: empty, white space, or joiners and marks alone. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Length in characters as people count them in a limit: an emoji outside the basic plane is one, not two. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}
