/** Records of a CSV by the letter of RFC 4180, with semicolons: each cell in quotes, quotes doubled, each record ended by CR LF. Throws at anything else. */
export function strictCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no quote opens the cell at ${String(at)}`);
    let cell = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('the last cell is never closed');
      if (text[at] !== '"') cell += text[at] ?? '';
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else break;
    }
    record.push(cell);
    at += 1;
    if (text[at] === ';') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`neither a cell nor a record ends at ${String(at)}`);
  }
  if (record.length > 0) throw new Error('the last record is never ended');
  return records;
}
