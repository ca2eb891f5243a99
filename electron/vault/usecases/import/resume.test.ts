import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { withBlankSerials, withoutCpr } from '../../../../shared/domain/cpr.ts';
import type { ImportAdjustment } from '../../../../shared/import/preview.ts';
import { createVaultInProcess } from '../../testing/in-process.ts';
import { PASSPHRASE, PERSON } from '../../testing/samples.ts';
import { bytesOf, caseloadBytes, createImportBench, valueOf } from './testing/import-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const LOAD = { filter: 'all', from: 0, count: 100 } as const;

describe('an import that a lock breaks off', () => {
  /** The preview and rows before and after a lock. */
  async function overLock(fileName: string, bytes: Uint8Array, adjustments: readonly ImportAdjustment[]) {
    const session = new Map<string, string>();
    const before = createImportBench({ session });
    let preview = valueOf(before.imports.open(fileName, bytes));
    for (const adjustment of adjustments) preview = valueOf(before.imports.adjust(preview.importId, adjustment));
    const rows = valueOf(before.imports.rows(preview.importId, 'all', LOAD.from, LOAD.count));
    await before.imports.settle();
    const after = createImportBench({ session });
    const resumed = after.imports.resume();
    return { session, before, after, preview, rows, resumed };
  }

  it('goes on with its corrections, answers and choices, and reaches the board', async () => {
    const { after, preview, rows, resumed } = await overLock('sagsliste.csv', caseloadBytes('sagsliste.csv'), [
      { cells: [{ line: 4, column: 1, text: 'Rettet Navn' }] },
      { leftOut: [{ line: 7, leftOut: true }], answers: [{ line: 63, answer: 'same' }] },
      { columns: [{ index: 6, field: null }], lanes: [{ name: 'Ordinære timer', choice: { kind: 'fallback' } }] },
      { answers: [{ line: 63, answer: 'same' }], fallbackLaneId: 'lane-2' },
    ]);
    expect(resumed).toEqual(preview);
    expect(resumed?.counts).toMatchObject({ in: 62, taken: 59, refused: 3, asked: 0 });
    expect(valueOf(after.imports.rows(preview.importId, 'all', LOAD.from, LOAD.count))).toEqual(rows);
    expect(valueOf(await after.imports.commit(preview.importId)).taken).toBe(59);
    expect(after.citizens().some(({ name }) => name === 'Rettet Navn')).toBe(true);
  });

  it.each(['cpr.csv', 'skriftretning.csv', 'formler.csv'])(
    'reads %s as before, without its CPR numbers',
    async (name) => {
      const bytes = caseloadBytes(`hostile/${name}`);
      const { session, preview, rows, resumed, after } = await overLock(name, bytes, []);
      expect(resumed).toEqual(preview);
      expect(valueOf(after.imports.rows(preview.importId, 'all', LOAD.from, LOAD.count))).toEqual(rows);
      for (const cpr of cprNumbers(Buffer.from(bytes).toString('utf8'))) expect(keptText(session)).not.toContain(cpr);
    },
  );

  const TORN =
    'Navn;CPR;Note\r\n"Åse; ""Sø""";120285-1234;"linje\r\nto"\r\nØrn;102851234;ringede 610190-4321 om "det\r\n;;\r\n';
  it.each([
    ['utf-8', Buffer.from(TORN, 'utf8')],
    ['windows-1252', Buffer.from(TORN, 'latin1')],
    ['utf-16le', Buffer.from(`\uFEFF${TORN}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${TORN}`, 'utf16le').swap16()],
    ['macintosh', Buffer.from(TORN.replace('Å', '\x81').replace('Ø', '\xAF').replace('ø', '\xBF'), 'latin1')],
  ] as const)(
    'keeps a file of CPR numbers in %s, quotes, breaks and lost zeros as they were',
    async (encoding, bytes) => {
      const { resumed, preview, rows, after, session } = await overLock('010180-0002.csv', new Uint8Array(bytes), [
        { encoding, cells: [{ line: 3, column: 0, text: 'Ørn 010180-0002' }] },
      ]);
      expect(resumed).toEqual({ ...preview, fileName: '010180-0000.csv' });
      expect(resumed?.encoding).toBe(encoding);
      expect(rows.rows[0]?.cells[0]?.reading).toBe('Åse; "Sø"');
      expect(valueOf(after.imports.rows(preview.importId, 'all', LOAD.from, LOAD.count))).toEqual(rows);
      expect(keptText(session).replaceAll('\0', '')).not.toMatch(/1234|4321|0002/);
      // Another reading of the same bytes works on what was kept, too.
      expect(valueOf(after.imports.adjust(preview.importId, { delimiter: ',' })).counts.in).toBeGreaterThan(0);
    },
  );

  it('is forgotten once it is closed, committed or taken over by another file', async () => {
    const closed = await overLock('x.csv', bytesOf('Navn\nAmina Haddad\n'), []);
    closed.after.imports.close(closed.preview.importId);
    await closed.after.imports.settle();
    expect(closed.session.size).toBe(0);
    const committed = await overLock('x.csv', bytesOf('Navn\nAmina Haddad\n'), []);
    await committed.after.imports.commit(committed.preview.importId);
    await committed.after.imports.settle();
    expect(committed.session.size).toBe(0);
    const taken = await overLock('x.csv', bytesOf('Navn\nAmina Haddad\n'), []);
    const other = valueOf(taken.after.imports.open('y.csv', bytesOf('Navn\nYusuf Haddad\n')));
    taken.after.imports.close(taken.preview.importId);
    await taken.after.imports.settle();
    expect(createImportBench({ session: taken.session }).imports.resume()?.fileName).toBe(other.fileName);
  });

  it('is not kept above 4 MB, and nothing broken is taken up', async () => {
    const large = bytesOf(`Navn\n${`${'Amina Haddad '.repeat(9)}\n`.repeat(40_000)}`);
    const session = new Map<string, string>();
    const bench = createImportBench({ session });
    expect(valueOf(bench.imports.open('large.csv', large)).isKept).toBe(false);
    await bench.imports.settle();
    expect(session.size).toBe(0);
    const { session: kept } = await overLock('x.csv', bytesOf('Navn\nAmina Haddad\n'), []);
    kept.set('import', '{"importId":3}');
    const broken = createImportBench({ session: kept });
    expect(broken.imports.resume()).toBeNull();
    await broken.imports.settle();
    expect(kept.size).toBe(0);
  });
});

describe('blank serials', () => {
  const digits = fc.integer({ min: 0, max: 9_999_999_999 }).map((value) => String(value).padStart(10, '0'));
  it('say the same birth dates, and no number', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(digits, fc.string()), { maxLength: 5 }), (parts) => {
        const text = parts.join(' ; ');
        const blank = withBlankSerials(text);
        expect(withoutCpr(blank)).toEqual({ ...withoutCpr(text), text: expect.any(String) as string });
        expect(withBlankSerials(blank)).toBe(blank);
        for (const cpr of cprNumbers(text)) if (!/[05]000$/.test(cpr)) expect(blank).not.toContain(cpr);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Everything that is kept, readable. */
function keptText(session: ReadonlyMap<string, string>): string {
  const file = Buffer.from(session.get('import-file')?.split('\n')[1] ?? '', 'base64');
  return `${session.get('import') ?? ''}${file.toString('latin1')}`;
}

/** Numbers of a text whose first six digits name a day. */
const cprNumbers = (text: string): readonly string[] =>
  (text.match(/\d{6}-?\d{4}/g) ?? []).filter((number) => withoutCpr(number).found.length > 0);

describe('a file of very many rows', () => {
  it('is refused with a reason', () => {
    expect(createImportBench().imports.open('x.csv', bytesOf('Navn;Alder\nAmina;3\n'.repeat(200_000)))).toEqual({
      ok: false,
      error: { kind: 'import', refusal: { kind: 'too-many', what: 'rows', max: 100_000 } },
    });
  });
});

describe('an import in a vault that is locked', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tavle-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const csv = bytesOf(
    `Navn;Tavle\n${Array.from({ length: 400 }, (_, n) => `Person ${String(n)};Ny bane`).join('\n')}\n`,
  );

  async function vaultWithImport() {
    const vault = createVaultInProcess();
    const made = await vault
      .door()
      .mustCall('vault.create', { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' });
    const board = vault.board();
    const preview = await board.mustCall('import.open', { fileName: 'x.csv', bytes: csv });
    return { vault, board, preview, path: made.path };
  }
  async function unlocked(at: string) {
    const vault = createVaultInProcess();
    await vault.door().mustCall('vault.unlock', { path: at, passphrase: PASSPHRASE, likely: [] });
    const board = vault.board();
    return { vault, board, payload: await board.mustCall('board.load', {}) };
  }

  it('is there after the lock, and no page sees how it is kept', async () => {
    const { vault, preview, path: at } = await vaultWithImport();
    await vault.close();
    const again = await unlocked(at);
    expect(again.payload.session).toEqual({});
    expect(await again.board.mustCall('import.resume', {})).toEqual(preview);
    expect(await again.board.call('session.save', { key: 'vault:import', value: '{}' })).toEqual({
      ok: false,
      error: { kind: 'bad-request' },
    });
    await again.vault.close();
  });

  it('is whole on the board or not begun when the lock comes during the commit', async () => {
    const { vault, board, preview, path: at } = await vaultWithImport();
    board.post({ n: 99, channel: 'import.commit', input: { importId: preview.importId } });
    await new Promise((resolve) => setImmediate(resolve));
    await vault.close();
    const again = await unlocked(at);
    const resumed = await again.board.mustCall('import.resume', {});
    const { rows } = again.payload.citizens;
    expect([rows.length, resumed?.counts.taken ?? null]).toEqual(rows.length === 400 ? [400, null] : [0, 400]);
    expect(again.payload.lanes.some(({ name }) => name === 'Ny bane')).toBe(rows.length === 400);
    await again.vault.close();
  });
});
