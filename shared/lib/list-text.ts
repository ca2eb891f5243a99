const BULLET = '• ';

/** Words as one text from which `wordsOfListText` reads the same words: with commas between, or, where one of them holds a comma, each on a line of its own. */
export function listText(words: readonly string[]): string {
  const plain = words.join(', ');
  const read = wordsOfListText(plain);
  const isPlain = read.length === words.length && read.every((word, at) => word === words[at]);
  return isPlain ? plain : words.map((word) => BULLET + word).join('\n');
}

/** The words of such a text. */
export function wordsOfListText(text: string): readonly string[] {
  const words = text.startsWith(BULLET) ? text.slice(BULLET.length).split(`\n${BULLET}`) : text.split(', ');
  return words.filter((word) => word !== '');
}
