/** Characters a group, as the key is printed. */
const GROUP = 4;
/** More than any recovery key has: a whole page pasted by mistake stays out. */
const LONGEST = 64;

const SIGNS = /[\p{L}\p{N}]/u;

export interface Typed {
  readonly text: string;
  /** Where the caret stands in `text`. */
  readonly caret: number;
}

/** What was typed or pasted, in whatever form, as the key is written on paper: capitals in groups of four. The same again changes nothing. */
export function groupRecovery(typed: string): string {
  const signs = [...typed.normalize('NFKC').toUpperCase()].filter((sign) => SIGNS.test(sign)).slice(0, LONGEST);
  const groups: string[] = [];
  for (let at = 0; at < signs.length; at += GROUP) groups.push(signs.slice(at, at + GROUP).join(''));
  return groups.join('-');
}

/** The field after a key press that made `typed` of `before`: grouped, with the caret after the same sign. */
export function typeRecovery(before: string, typed: Typed): Typed {
  const head = groupRecovery(typed.text.slice(0, typed.caret));
  const text = groupRecovery(typed.text);
  // Only a dash was taken away: the sign before it was meant.
  if (text === before && typed.text.length < before.length) {
    return { text: groupRecovery(head.slice(0, -1) + typed.text.slice(typed.caret)), caret: head.length - 1 };
  }
  return { text, caret: head.length };
}
