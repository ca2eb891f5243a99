/** What spreadsheets may take for a formula or a command, in any width, also behind blanks they drop; a tab or line end first starts a new cell in some. */
const RISKY = /^'*[\s\u0000]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r\n\u0000]/u;

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}

/** `text` for a file in which everything is text and spreadsheets guess: an apostrophe before what they might run. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}
