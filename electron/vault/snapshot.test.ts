import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

import Papa from 'papaparse';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import type { SnapshotFormat, SnapshotLevel } from '../../shared/snapshot/document.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';

// Opening derives a key, and so does each sealed file.
vi.setConfig({ testTimeout: 240_000 });

const NAMES = ['Amina Haddad', 'محمد علي الحسن', '=HYPERLINK("http://x")', 'Åse & "Bo" <Ø>'];
const SEAL = 'abcde-fghjk-mnpqr-stuvw';

let office: Office;
let lanes: readonly LaneId[];
beforeEach(async () => {
  office = await openOffice();
  lanes = (await office.board().mustCall('board.load', {})).lanes.map(({ id }) => id);
  for (const [at, name] of NAMES.entries())
    await office.board().mustCall('command.run', {
      id: `add${String(at)}`,
      name: 'citizen.add',
      payload: {
        id: `c${String(at)}`,
        fields: { ...BLANK_CITIZEN_FIELDS, name, phone: '+45 12 34 56 78', nextDate: '2026-12-24' },
        laneId: lanes[at % 2],
        consultantId: null,
      },
    });
});
afterEach(() => office.close());

const make = (level: SnapshotLevel, given: object = {}) =>
  office.board().mustCall('snapshot.make', {
    level,
    purpose: 'Møde om tal',
    purposeKind: 'meeting',
    lanes: null,
    consultants: null,
    fields: ['phone', 'nextDate'],
    day: null,
    ...given,
  });
const saving = (ticket: string, format: SnapshotFormat, name: string, given: object = {}) => ({
  ticket,
  format,
  file: path.join(office.folder, name),
  lang: 'da',
  passphrase: null,
  ...given,
});
const readBytes = (name: string): Buffer => readFileSync(path.join(office.folder, name));

/** The files of an archive, read by hand: by no library that has written one. */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, nameLength, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    files.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

it('as data: everybody with names, a hash that anybody can count again, and the purpose', async () => {
  const { ticket, hash } = await make('identified');
  const receipt = await office.board().mustCall('snapshot.save', saving(ticket, 'json', 'a'));
  expect(receipt).toMatchObject({ count: 4, hash });
  const read = JSON.parse(readBytes('a.json').toString('utf8')) as { snapshot: { rows: { name: string }[] } };
  expect(read).toMatchObject({ hash, snapshot: { purpose: 'Møde om tal', level: 'identified' } });
  expect(read.snapshot.rows.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

it('as a table: opened by another reader, without a formula', async () => {
  const { ticket } = await make('identified');
  await office.board().mustCall('snapshot.save', saving(ticket, 'csv', 'a.csv'));
  const { data } = Papa.parse<string[]>(readBytes('a.csv').toString('utf8'), { delimiter: ';', skipEmptyLines: true });
  expect(
    data
      .map((line) => line[2])
      .slice(1)
      .sort(),
  ).toEqual([...NAMES].map((n) => n.replace(/^=/, "'=")).sort());
  expect(data.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
});

it('as a workbook: a sheet a lane, texts as texts, days as days, no formula, the stamp on each page', async () => {
  const { ticket, hash } = await make('identified');
  await office.board().mustCall('snapshot.save', saving(ticket, 'xlsx', 'a.xlsx'));
  const files = unzipped(readBytes('a.xlsx'));
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets.length).toBeGreaterThanOrEqual(lanes.length);
  for (const [, sheet] of sheets) {
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain(`SHA-256 ${hash.slice(0, 32)}`);
    expect(sheet).toContain('Møde om tal');
  }
  const texts = files.get('xl/sharedStrings.xml') ?? '';
  expect(texts).toContain('=HYPERLINK(&quot;http://x&quot;)'.replaceAll('&quot;', '"'));
  expect(texts).toContain('محمد علي الحسن');
  // 24-12-2026 as spreadsheets count days.
  expect(sheets.map(([, sheet]) => sheet).join('')).toContain('<v>46380</v>');
});

it('our own import knows a workbook and a table of ours again: everybody, their lanes, each field', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const { ticket } = await make('identified');
    await office.board().mustCall('snapshot.save', saving(ticket, format, `again.${format}`));
    const bytes = new Uint8Array(readBytes(`again.${format}`));
    const read = await office.board().mustCall('import.open', { fileName: `again.${format}`, bytes });
    expect(read.listed.all).toBe(4);
    const fields = read.columns.flatMap(({ field }) => field ?? []);
    expect(fields).toEqual(expect.arrayContaining(['name', 'lane', 'consultant', 'phone', 'nextDate']));
    expect(read.lanes.map(({ matchId }) => matchId)).toEqual(lanes.slice(0, 2));
  }
});

it('as a list to print: read by another reader, each name in its own script, the stamp on each page', async () => {
  for (const passphrase of [null, SEAL]) {
    const { ticket, hash } = await make('identified');
    const name = passphrase === null ? 'a.pdf' : 'b.pdf';
    const receipt = await office.board().mustCall('snapshot.save', saving(ticket, 'pdf', name, { passphrase }));
    expect(receipt.count).toBe(4);
    const bytes = new Uint8Array(readBytes(name));
    if (passphrase !== null) await expect(getDocumentProxy(new Uint8Array(bytes))).rejects.toThrow();
    const document = await getDocumentProxy(bytes, passphrase === null ? {} : { password: passphrase });
    const { text } = await extractText(document);
    for (const page of text) expect(page).toContain(hash);
    expect(text.join()).toContain('Side 1 af');
    expect(text.join()).toContain('Amina Haddad');
    // A reader may tell the forms that letters take in a word from the letters.
    const plain = text.join().normalize('NFKC');
    for (const word of ['محمد', 'علي', 'الحسن']) expect(plain).toContain(word);
  }
});

it('without names nothing of anybody is in any file, and numbers under five are not either', async () => {
  for (const level of ['glance', 'counts'] as const)
    for (const format of ['json', 'csv', 'xlsx'] as const) {
      const { ticket } = await make(level);
      const name = `${level}.${format}`;
      const { count } = await office.board().mustCall('snapshot.save', saving(ticket, format, name));
      expect(count).toBe(level === 'glance' ? 4 : null);
      const text =
        format === 'xlsx' ? [...unzipped(readBytes(name)).values()].join('') : readBytes(name).toString('utf8');
      expect(text).not.toMatch(/Amina|Haddad|محمد|HYPERLINK|12 34 56/);
      if (level === 'counts') {
        // A cell that bears a number and no text.
        expect(text).not.toMatch(/<c r="[A-Z]+\d+"( s="\d+")?><v>/);
        if (format !== 'xlsx') expect(text).not.toMatch(/"4"|[:[,]4[,}\]]/);
      }
    }
});

it('a poster and a picture: of everybody, and without names of nobody', async () => {
  const forms = {
    identified: ['poster-a3', 'poster-a4'],
    glance: ['poster-a3', 'png'],
    counts: ['poster-a4', 'png'],
  } as const;
  for (const level of ['identified', 'glance', 'counts'] as const)
    for (const format of forms[level]) {
      const { ticket, hash } = await make(level);
      const name = `${level}-${format}.${format === 'png' ? 'png' : 'pdf'}`;
      const { count } = await office.board().mustCall('snapshot.save', saving(ticket, format, name));
      expect(count).toBe(level === 'counts' ? null : 4);
      if (format === 'png') {
        expect(readBytes(name).includes(`Tavle\0${hash}`)).toBe(true);
        continue;
      }
      const { text } = await extractText(new Uint8Array(readBytes(name)));
      for (const page of text) expect(page).toContain(hash);
      if (level === 'identified') expect(text.join()).toMatch(/Amina Haddad/);
      else expect(text.join().normalize('NFKC')).not.toMatch(/Amina|Haddad|محمد|HYPERLINK|12 34 56/);
    }
  const asked = { person: null, acts: null, citizenId: null, from: null, until: null, before: null, skip: 0 };
  const { rows } = await office.board().mustCall('access.list', asked);
  expect(rows.filter(({ act }) => act === 'export.snapshot').map(({ detail }) => detail.form)).toContain('png');
});

it('sealed: nothing can be read without the passphrase, and the workbook opens with it', async () => {
  for (const [format, ending] of [
    ['json', 'zip'],
    ['csv', 'zip'],
    ['xlsx', 'xlsx'],
  ] as const) {
    const { ticket } = await make('identified');
    await office.board().mustCall('snapshot.save', saving(ticket, format, format, { passphrase: SEAL }));
    const bytes = readBytes(`${format}.${ending}`);
    expect(bytes.includes('Amina')).toBe(false);
    // WinZip's AES: strength 3 is 256 bits.
    if (ending === 'zip')
      expect(bytes.includes(Buffer.from([0x01, 0x99, 0x07, 0x00, 0x02, 0x00, 0x41, 0x45, 0x03]))).toBe(true);
    else expect(bytes.subarray(0, 4).toString('hex')).toBe('d0cf11e0');
  }
});

it('replaces no file, leaves nothing half done, and writes what was seen and nothing else', async () => {
  writeFileSync(path.join(office.folder, 'mine.csv'), 'mine');
  const { ticket } = await make('glance');
  expect(await office.board().call('snapshot.save', saving(ticket, 'csv', 'mine.csv'))).toEqual({
    ok: false,
    error: { kind: 'keys', refusal: { kind: 'file-exists' } },
  });
  expect(readBytes('mine.csv').toString()).toBe('mine');
  const before = readdirSync(office.folder);
  expect(await office.board().call('snapshot.save', saving(ticket, 'csv', 'no/such/folder.csv'))).toMatchObject({
    ok: false,
  });
  expect(await office.board().call('snapshot.save', saving('other', 'csv', 'b.csv'))).toMatchObject({ ok: false });
  expect(readdirSync(office.folder)).toEqual(before);
  await make('counts');
  expect(await office.board().call('snapshot.save', saving(ticket, 'csv', 'b.csv'))).toMatchObject({ ok: false });
  expect(existsSync(path.join(office.folder, 'b.csv'))).toBe(false);
});

it('of a past day: as it was then', async () => {
  const { snapshot } = await make('identified', { day: '2020-01-01' });
  expect(snapshot).toMatchObject({ day: '2020-01-01', rows: [] });
});

it('names leave by a supervisor alone; everybody can make the others', async () => {
  await office.addOle({ temporary: false });
  await office.reopen(OLE.passphrase);
  const asked = { purpose: 'x', purposeKind: 'other', lanes: null, consultants: null, fields: [], day: null };
  expect(await office.board().call('snapshot.make', { ...asked, level: 'identified' })).toEqual({
    ok: false,
    error: { kind: 'not-allowed' },
  });
  expect((await make('glance')).snapshot).toMatchObject({ level: 'glance', author: 'OØ' });
});
