import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { createFileReading } from './read-in-thread.ts';
import { bytesOf, caseloadBytes } from './testing/import-bench.ts';
import { textCell, workbookOf, zipOf } from './testing/zip-of.ts';

const LIMIT_MS = 10_000;
/** For the thread to start and end, on a computer that has much else to do. */
const AROUND_MS = 5000;
const MEGABYTE = 1024 * 1024;

/** What reading comes to, and that the vault meanwhile goes on and stays below 512 MB more than it had. */
async function read(bytes: Uint8Array) {
  const before = process.memoryUsage().rss;
  let [ticks, most] = [0, 0];
  const timer = setInterval(() => {
    ticks += 1;
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 10);
  const started = performance.now();
  const result = await createFileReading().read(bytes);
  const ms = performance.now() - started;
  clearInterval(timer);
  expect(ms).toBeLessThan(LIMIT_MS + AROUND_MS);
  // The vault was never held up for long: a tick is due every 10 ms.
  expect(ticks).toBeGreaterThan(ms / 200);
  expect(most).toBeLessThan(512 * MEGABYTE);
  return result.ok ? result.value : result.error;
}

const NAME = textCell('A1', 'Navn');
const AMINA = `<row r="1">${NAME}</row><row r="2">${textCell('A2', 'Amina Haddad')}</row>`;
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE);

describe('reading in a thread of its own', { timeout: 60_000 }, () => {
  it('reads what is to be read', async () => {
    expect(await read(caseloadBytes('tavler.xlsx'))).toMatchObject({ kind: 'parts', file: { format: 'workbook' } });
    expect(await read(caseloadBytes('trello.json'))).toMatchObject({ kind: 'parts', file: { format: 'trello' } });
    expect(await read(caseloadBytes('sagsliste.csv'))).toMatchObject({ kind: 'text', encoding: 'windows-1252' });
    expect(await read(workbookOf(AMINA))).toMatchObject({ file: { parts: [{ records: [['Amina Haddad']] }] } });
  });

  it.each([
    ['a workbook that was cut off', () => caseloadBytes('hostile/afkortet.xlsx'), { kind: 'damaged' }],
    ['an empty file', () => caseloadBytes('hostile/tom.csv'), { kind: 'empty' }],
    ['an archive of something else', () => zipOf({ 'a.txt': 'x' }), { kind: 'damaged' }],
    ['an archive in an archive', () => zipOf({ 'a.zip': zipOf({ 'b.zip': zeros(30) }) }), { kind: 'damaged' }],
    [
      'a workbook with a password',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      { kind: 'not-a-table' },
    ],
    [
      'a sheet that unpacks to hundreds of megabytes',
      () => workbookOf('', { 'xl/worksheets/sheet1.xml': zeros(300) }),
      { kind: 'too-heavy', limit: 'unpacked' },
    ],
    [
      'texts that unpack to more than all of them may',
      () => workbookOf(AMINA, { 'xl/sharedStrings.xml': zeros(60), 'xl/styles.xml': zeros(60) }),
      { kind: 'too-heavy', limit: 'unpacked' },
    ],
    [
      'thousands of entries',
      () =>
        zipOf(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`xl/worksheets/s${String(at)}.xml`, 'x']))),
      { kind: 'too-heavy', limit: 'unpacked' },
    ],
    [
      '200,000 rows',
      () =>
        workbookOf(
          `<row r="1">${NAME}</row>${Array.from({ length: 200_000 }, (_, at) => `<row r="${String(at + 2)}"><c r="A${String(at + 2)}"><v>1</v></c></row>`).join('')}`,
        ),
      { kind: expect.stringMatching(/too-many|too-heavy/) as string },
    ],
    [
      'a thousand sheets',
      () =>
        workbookOf(AMINA, {
          'xl/workbook.xml': `<workbook><sheets>${Array.from({ length: 1000 }, (_, at) => `<sheet name="S${String(at)}" sheetId="${String(at + 1)}" r:id="r1"/>`).join('')}</sheets></workbook>`,
        }),
      { kind: 'too-many', what: 'sheets' },
    ],
    [
      'rows that all reach to the last column',
      () =>
        workbookOf(
          Array.from(
            { length: 20_000 },
            (_, at) => `<row r="${String(at + 1)}"><c r="XFD${String(at + 1)}"><v>1</v></c></row>`,
          ).join(''),
        ),
      { kind: expect.stringMatching(/too-heavy|empty/) as string },
    ],
    ['JSON of something else', () => bytesOf('{"cards":{}}'), { kind: 'not-a-table', looksLike: 'json' }],
    ['JSON nested without end', () => bytesOf(`{"lists":${'['.repeat(3_000_000)}`), expect.objectContaining({})],
    [
      'a huge board',
      () =>
        bytesOf(
          JSON.stringify({
            lists: [{ id: 'l', name: 'IGU' }],
            cards: Array.from({ length: 120_000 }, (_, at) => ({ idList: 'l', name: `Person ${String(at)}` })),
          }),
        ),
      { kind: 'too-many', what: 'rows' },
    ],
  ])('refuses %s', async (_what, bytes, refusal) => {
    expect(await read(bytes())).toMatchObject(refusal);
  });

  it('does not even begin with a file that is larger than any', async () => {
    expect(await createFileReading().read(zeros(33))).toMatchObject({ error: { kind: 'too-large' } });
  });

  it('cuts a sheet with a cell far out, and says so', async () => {
    const far = workbookOf(`${AMINA}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect(await read(far)).toMatchObject({ file: { parts: [{ cut: true, records: [['Amina Haddad']] }] } });
  });

  it('expands no entities and minds no depth', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
    );
    const head = `<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]>`;
    const tricks = `<row r="2">${textCell('A2', '&l9; &f;')}</row>`;
    const said = JSON.stringify(await read(workbookOf(`<row r="1">${NAME}</row>${tricks}`, {}, head)));
    expect(said.length).toBeLessThan(2000);
    expect(said).not.toMatch(/hahaha|root:/);
    const deep = `${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}`;
    expect(await read(workbookOf(AMINA, { 'xl/styles.xml': `<styleSheet>${deep}</styleSheet>` }))).toMatchObject({
      kind: expect.stringMatching(/parts|damaged|too-heavy/) as string,
    });
    expect(await read(workbookOf(AMINA, { 'xl/workbook.xml': `<workbook>${deep}</workbook>` }))).toMatchObject({
      kind: expect.stringMatching(/damaged|too-heavy/) as string,
    });
  });

  it('reads 10,000 rows of a workbook', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `S-${String(at)}`,
      `Person ${String(at)}`,
      'IGU',
      28903412,
    ]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Ark1', rows: [['Sagsnr', 'Navn', 'Tavle', 'Tlf'], ...rows] }] });
    const file = await read(bytes);
    expect('file' in file && file.file.parts[0]?.records.length).toBe(10_000);
  });

  it('stops when it is told to, when the next file comes, and when time is up; then reads on', async () => {
    const reading = createFileReading();
    const slow = workbookOf(AMINA, { 'xl/sharedStrings.xml': `<sst>${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>` });
    const first = reading.read(slow);
    expect(reading.progress()).toEqual({ part: 0, of: 0 });
    const second = reading.read(slow);
    expect(await first).toEqual({ ok: false, error: { kind: 'stopped' } });
    reading.stop();
    expect(await second).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(reading.progress()).toBeNull();
    expect(await createFileReading(20).read(slow)).toEqual({ ok: false, error: { kind: 'too-heavy', limit: 'time' } });
    expect(await reading.read(workbookOf(AMINA))).toMatchObject({ ok: true });
  });
});
