import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { getDocumentProxy } from 'unpdf';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS } from '../../shared/domain/offer.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

const NAMES = ['Amina Haddad', 'محمد علي الحسن', 'Bo Æbeltoft', 'Zahra Prøve'];

let office: Office;
let moment: Date;
let lanes: readonly { readonly id: string; readonly name: string; readonly isEnd: boolean }[];
beforeEach(async () => {
  moment = new Date(2026, 9, 1, 9);
  office = await openOffice('Nord', { clock: { now: () => moment.toISOString(), today: () => isoDateOf(moment) } });
  ({ lanes } = await office.board().mustCall('board.load', {}));
  await run('consultant.add', { id: 'k1', name: 'Kirsten Kold', initials: 'KK', color: 'teal', limit: null });
  await run('lane.edit', { id: lanes[1]?.id, patch: { name: 'Sygemeldt nu', glanceName: '' } });
  for (const [at, name] of NAMES.entries()) {
    const fields = { ...BLANK_CITIZEN_FIELDS, name, phone: '+45 12 34 56 78' };
    await run('citizen.add', { id: `c${String(at)}`, fields, laneId: lanes[0]?.id, consultantId: null });
  }
});
afterEach(() => office.close());

const run = async (name: string, payload: object): Promise<number> =>
  (await office.board().mustCall('command.run', { id: `x${String(Math.random())}`, name, payload })).entryId;
const move = (id: string, lane: number, consultantId: string | null = null) =>
  run('citizen.move', { id, laneId: lanes[lane]?.id, consultantId, place: 'last' });
const later = (minutes: number): void => void (moment = new Date(moment.getTime() + minutes * 60_000));
const look = () => office.board().mustCall('meeting.look', {});
const kinds = async () => (await look()).people.map(({ id, kind, from }) => [id, kind, from?.name ?? null]);
const end = (id: string, given: object = {}) =>
  office.board().mustCall('meeting.end', {
    id,
    beganAt: moment.toISOString(),
    shown: 4,
    entries: [],
    reached: [],
    missed: [],
    ...given,
  });

it('looks back a week the first time, then to the end of the last meeting, whoever led it, and not a moment further', async () => {
  expect(await look()).toMatchObject({ isFirst: true, people: [{ kind: 'came' }, {}, {}, {}] });
  later(60 * 24 * 20);
  expect(await look()).toMatchObject({ isFirst: true, people: [] });
  await move('c0', 1);
  await run('citizen.move', {
    id: 'c1',
    laneId: lanes.find(({ isEnd }) => isEnd)?.id,
    consultantId: null,
    place: 'last',
  });
  const from = lanes[0]?.name;
  expect(await kinds()).toEqual(
    expect.arrayContaining([
      ['c0', 'moved', from],
      ['c1', 'ended', from],
    ]),
  );
  await end('m1');
  expect(await look()).toMatchObject({ isFirst: false, since: moment.toISOString(), people: [] });
  later(1);
  await move('c2', 2);
  await run('citizen.add', {
    id: 'c9',
    fields: { ...BLANK_CITIZEN_FIELDS, name: 'Ny Prøve' },
    laneId: lanes[0]?.id,
    consultantId: null,
  });
  await office.addOle({ temporary: false });
  await office.reopen(OLE.passphrase);
  expect(await kinds()).toEqual([
    ['c9', 'came', null],
    ['c2', 'moved', from],
  ]);
  await end('m2');
  await office.reopen(PASSPHRASE);
  expect(await kinds()).toEqual([]);
});

it('notes what was decided in it and still stands: nothing from before, of others, taken back, or moved to and fro', async () => {
  later(60);
  const earlier = await move('c3', 2);
  later(1);
  const beganAt = moment.toISOString();
  const entries = [earlier, 999_999];
  entries.push(await move('c0', 1, 'k1'));
  entries.push(await run('citizen.edit', { id: 'c0', patch: { nextDate: '2026-11-30' } }));
  entries.push(await run('citizen.edit', { id: 'c0', patch: { nextDate: '2026-12-07' } }));
  entries.push(await move('c1', 1), await move('c1', 0));
  const undone = await run('citizen.edit', { id: 'c2', patch: { nextDate: '2026-11-30' } });
  entries.push(undone);
  await office.board().mustCall('history.undo', { entryId: undone });
  // Done on the board, and not in the meeting.
  await move('c2', 2);
  const [first, second] = lanes;
  const soFar = await office.board().mustCall('meeting.decided', { beganAt, entries });
  const answer = await end('m1', { beganAt, entries });
  // As many are told of on the way as are noted when it is over.
  expect(soFar).toEqual(answer.decisions);
  expect(answer.decisions).toEqual([
    { citizenId: 'c0', kind: 'moved', from: first?.id, to: second?.id },
    { citizenId: 'c0', kind: 'handed', from: null, to: 'k1' },
    { citizenId: 'c0', kind: 'date', to: '2026-12-07' },
  ]);
  // Asked again after a lock: the same meeting, ended when it was.
  later(30);
  expect(await end('m1', { beganAt, entries })).toEqual(answer);
});

it('leaves whom it did not come to for the next one, until one does, something was decided, or their way ends; nothing is kept of whoever is erased', async () => {
  const missed = async () => (await look()).missed;
  expect(await missed()).toEqual([]);
  await end('m1', { reached: ['c3'], missed: ['c2', 'c0', 'c1', 'gone'] });
  expect(await missed()).toEqual(['c2', 'c0', 'c1']);
  // Asked again after a lock: as it was noted.
  await end('m1', { missed: ['c3'] });
  expect(await missed()).toEqual(['c2', 'c0', 'c1']);
  later(1);
  const beganAt = moment.toISOString();
  // About one of them something is decided; one is on no agenda today.
  const entries = [await run('citizen.edit', { id: 'c1', patch: { nextDate: '2026-11-30' } })];
  await end('m2', { beganAt, entries, missed: ['c1', 'c3', 'c0'] });
  expect(await missed()).toEqual(['c2', 'c0', 'c3']);
  const ended = lanes.findIndex(({ isEnd }) => isEnd);
  await move('c2', ended);
  await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['c0'] });
  expect(await missed()).toEqual(['c2', 'c3']);
  later(1);
  await end('m3', {});
  expect(await missed()).toEqual(['c3']);
});

const textOf = async (file: string, given: object = {}): Promise<string> => {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(file)), given);
  let text = '';
  for (let page = 1; page <= document.numPages; page += 1)
    for (const item of (await (await document.getPage(page)).getTextContent()).items)
      text += 'str' in item ? `${item.str} ` : '';
  return text;
};
const onAgenda = (id: string, isShown = true) => ({ id, isShown, reasons: [{ kind: 'overdue', days: 3 }] });
const asked = (file: string, given: object = {}) => ({
  id: 'm1',
  agenda: ['c0', 'c1', 'c2', 'gone', 'c0'].map((id) => onAgenda(id)),
  offers: { shown: ['o1', 'o2'], missed: [] },
  file: path.join(office.folder, file),
  lang: 'da',
  passphrase: null,
  purposeKind: 'meeting',
  purpose: 'Møde i teamet',
  ...given,
});

it('writes minutes without a name, told in the log first: everybody who was shown once, what was decided, what is next by consultant', async () => {
  const beganAt = moment.toISOString();
  const entries = [
    await move('c0', 1, 'k1'),
    await run('citizen.edit', { id: 'c0', patch: { nextDate: '2026-11-30' } }),
  ];
  entries.push(await move('c3', 2));
  await end('m1', { beganAt, entries });
  const receipt = await office.board().mustCall('meeting.saveMinutes', asked('referat'));
  // Four: also who was on no agenda, but something was decided about.
  const file = path.join(office.folder, 'referat.pdf');
  expect(receipt).toMatchObject({ count: 4, bytes: statSync(file).size });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = (await textOf(file)).replace(/\s+/g, ' ');
  for (const words of [
    '4 borgere',
    '2 tilbud',
    'AH',
    'BÆ',
    'ZP',
    'KK',
    '3 dage for sent',
    'næste dato 30.11.2026',
    'Tavle 2',
  ])
    expect(text).toContain(words);
  // No name, nothing that says anything of health, nobody's telephone, no colleague by name.
  expect(text).not.toMatch(/Amina|Haddad|Æbeltoft|Zahra|Sygemeldt|12 34 56|Kirsten|Kold|Mette/);
  expect(text).not.toContain('محمد');
  const { rows } = await office.board().mustCall('access.list', {
    person: null,
    acts: ['export.minutes'],
    citizenId: null,
    from: null,
    until: null,
    before: null,
    skip: 0,
  });
  expect(rows.map(({ detail }) => detail)).toEqual([
    { level: 'glance', day: '2026-10-01', form: 'pdf', snapshotFor: 'meeting', count: 4 },
  ]);
});

it('tells decisions first, then who was gone through, apart those whom it did not come to, and which dates have passed', async () => {
  const beganAt = moment.toISOString();
  const entries = [await move('c2', 2), await run('citizen.edit', { id: 'c0', patch: { nextDate: '2026-09-12' } })];
  await end('m1', { beganAt, entries });
  const agenda = ['c0', 'c1', 'c2', 'c3'].map((id) => onAgenda(id, id === 'c0'));
  const offers = { shown: [], missed: ['o1', 'o2'] };
  const receipt = await office.board().mustCall('meeting.saveMinutes', asked('halvt', { agenda, offers }));
  // Everybody who is told of in the file, so that the log is not less than it.
  expect(receipt.count).toBe(4);
  const text = (await textOf(path.join(office.folder, 'halvt.pdf'))).replace(/\s+/g, ' ');
  expect(text).toContain('Gennemgået 2 borgere, 0 tilbud uden person');
  expect(text).toContain('Ikke nået 2 borgere, 2 tilbud uden person');
  // One number for a person all through the paper.
  expect(text).toMatch(/Besluttet .*1\. AH .*2\. BÆ .*Gennemgået .*1\. AH .*2\. BÆ .*Det næste .*Ikke nået .*4\. ZP/);
  expect(text.slice(text.indexOf('Det næste'))).toContain('12.09.2026, overskredet');
  expect(text.slice(text.indexOf('Det næste'), text.lastIndexOf('Ikke nået'))).not.toMatch(/ZP/);
});

it('tells which offer somebody was proposed to, and what each consultant carries out of the meeting; the checksum stands once', async () => {
  await run('company.add', { id: 'firm', fields: { ...BLANK_COMPANY_FIELDS, name: 'Hotel Nord' } });
  await run('offer.add', { id: 'o', companyId: 'firm', fields: { ...BLANK_OFFER_FIELDS, role: 'Rengøring' } });
  const beganAt = moment.toISOString();
  const entries = [
    await move('c0', 2, 'k1'),
    await run('proposal.add', { id: 'p', offerId: 'o', citizenId: 'c0', fromId: 'k1' }),
  ];
  await end('m1', { beganAt, entries });
  const offers = { shown: [], missed: ['o'] };
  const { hash } = await office.board().mustCall('meeting.saveMinutes', asked('tilbud', { offers }));
  const text = (await textOf(path.join(office.folder, 'tilbud.pdf'))).replace(/\s+/g, ' ');
  expect(text).toMatch(/Ikke nået \d+ borgere, 1 tilbud uden person \(Hotel Nord\)/);
  const next = text.indexOf('Det næste for hver konsulent');
  for (const part of [text.slice(0, next), text.slice(next)])
    for (const words of ['foreslået til Hotel Nord', 'overdraget til KK']) expect(part).toContain(words);
  expect(text.split(hash)).toHaveLength(2);
});

it('sealed minutes are read by whoever has the passphrase, and by nobody else', async () => {
  const password = 'abcde-fghjk-mnpqr-stuvw';
  await end('m1');
  await office.board().mustCall('meeting.saveMinutes', asked('lukket', { passphrase: password }));
  const file = path.join(office.folder, 'lukket.pdf');
  expect(await textOf(file, { password })).toContain('Referat af teammøde');
  await expect(textOf(file)).rejects.toThrow(/password/i);
});

it('three pages are enough for a large meeting with few decisions', async () => {
  const beganAt = moment.toISOString();
  for (let at = 10; at < 38; at += 1)
    await run('citizen.add', {
      id: `c${String(at)}`,
      fields: { ...BLANK_CITIZEN_FIELDS, name: `Prøve ${String(at)}` },
      laneId: lanes[0]?.id,
      consultantId: at % 2 ? 'k1' : null,
    });
  const entries = [await move('c0', 1), await move('c1', 1), await move('c2', 1)];
  await end('m1', { beganAt, entries });
  const agenda = ['c0', 'c1', 'c2', 'c3', ...Array.from({ length: 28 }, (_, at) => `c${String(at + 10)}`)].map((id) =>
    onAgenda(id),
  );
  await office.board().mustCall('meeting.saveMinutes', asked('stort', { agenda }));
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path.join(office.folder, 'stort.pdf'))));
  expect(document.numPages).toBe(3);
});

it('writes over no file, and no minutes of a meeting that was not held', async () => {
  await end('m1');
  const taken = path.join(office.folder, 'taken.pdf');
  writeFileSync(taken, 'mine');
  expect(await office.board().call('meeting.saveMinutes', asked('taken.pdf'))).toMatchObject({ ok: false });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  const call = (given: object) => office.board().call('meeting.saveMinutes', asked('x.pdf', given));
  expect(await call({ id: 'm2' })).toMatchObject({ error: { kind: 'bad-request' } });
  expect(await call({ purpose: ' ' })).toMatchObject({ error: { kind: 'bad-request' } });
  expect(existsSync(path.join(office.folder, 'x.pdf'))).toBe(false);
  expect(await call({ agenda: [] })).toMatchObject({ ok: true, value: { count: 0 } });
});

it('ends though somebody on its agenda was erased and whose citizens they were has left; the next one begins at once, with nothing new', async () => {
  later(1);
  const beganAt = moment.toISOString();
  const entries = [await move('c0', 1, 'k1'), await move('c1', 1, 'k1')];
  await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['c0'] });
  await move('c1', 1, null);
  await run('consultant.deactivate', { id: 'k1' });
  later(1);
  const { decisions } = await end('m1', { beganAt, entries });
  expect(decisions.map(({ citizenId, kind }) => [citizenId, kind])).toEqual([['c1', 'moved']]);
  expect(await look()).toMatchObject({ isFirst: false, people: [] });
  expect(await office.board().mustCall('meeting.saveMinutes', asked('slettet'))).toMatchObject({ count: 2 });
  expect(await textOf(path.join(office.folder, 'slettet.pdf'))).not.toContain('Amina');
  // Another right after it.
  expect((await end('m2')).decisions).toEqual([]);
  expect(await look()).toMatchObject({ isFirst: false, people: [] });
});
