import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { vaultChannels, type LineRole, type VaultChannel, type VaultMessage } from '../../shared/ipc/contract.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { StoreError } from '../../shared/ports/board-store.ts';
import { composeVault } from './compose/index.ts';
import { createGate, type CallFailure, type Handlers } from './gate.ts';
import { KDF_FLOOR } from './keys/index.ts';
import { addCitizen, editCitizen, PASSPHRASE, PERSON } from './testing/samples.ts';
import type { Vault } from './vault.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CHANNELS = Object.keys(vaultChannels);

const TABLE_FILE = {
  purpose: 'x',
  purposeKind: 'other',
  format: 'csv',
  file: '/no/x.csv',
  lang: 'da',
  passphrase: null,
};

/** Whoever decides who has a key. */
const SUPERVISORS_ONLY = [
  'copies.compare',
  'copies.restore',
  'copies.retire',
  'erasure.preview',
  'erasure.run',
  'erasure.saveCertificate',
  'lane.keepFor',
  'metrics.read',
  'metrics.save',
  'access.check',
  'access.kept',
  'access.keepFor',
  'access.export',
  'access.citizen',
  'people.add',
  'people.rename',
  'people.setRole',
  'people.resetPassphrase',
  'people.remove',
  'keys.rotate',
  'recovery.make',
  'recovery.save',
  'recovery.confirm',
  'escrow.set',
  'escrow.remove',
];

/** Stands for the next one while messages are made. */
const HOSTILE = Symbol('hostile');
/** Something that cannot be read without harm; never crosses a port, but the gate does not count on that. */
const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('do not touch');
    },
    has: () => true,
    ownKeys: () => {
      throw new Error('do not list');
    },
  },
);

/** One call of each channel, of the right form. */
const VALID: { readonly [C in VaultChannel]: unknown } = {
  'vault.probe': { path: '/nowhere' },
  'vault.create': { folder: '/nowhere', name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' },
  'vault.unlock': { path: '/nowhere', passphrase: PASSPHRASE, likely: [] },
  'vault.forgetRecovered': {},
  'vault.unlockWithPin': { path: '/nowhere', person: 'p1', pin: '135790' },
  'vault.recover': { path: '/nowhere', way: { kind: 'recovery-key', typed: 'x' } },
  'vault.recoverAs': { who: { kind: 'known', id: 'p1' }, passphrase: PASSPHRASE },
  'pin.state': { people: [] },
  'copies.find': { place: '/nowhere' },
  'copies.lookInto': { copy: '/nowhere', passphrase: PASSPHRASE },
  'copies.putBack': { path: '/nowhere', copy: '/nowhere/else', passphrase: PASSPHRASE },
  'copies.list': { place: null },
  'copies.make': { place: null },
  'copies.tend': { place: null },
  'copies.compare': { proof: 'x', copy: '/nowhere', passphrase: null },
  'copies.restore': { proof: 'x', copy: '/nowhere', passphrase: null },
  'copies.places': { place: null },
  'copies.aside': {},
  'copies.retire': { proof: 'x', copy: '/nowhere' },
  'copies.takeBack': { path: '/nowhere', passphrase: PASSPHRASE },
  'place.look': { path: '/nowhere' },
  'board.load': {},
  'glance.load': {},
  'wall.load': {},
  'command.run': editCitizen('c1', { name: 'x' }),
  'history.undo': { entryId: null },
  'history.redo': {},
  'session.save': { key: 'k', value: 'v' },
  'portrait.load': { ids: [] },
  'portrait.add': { bytes: new Uint8Array(3) },
  'import.open': { fileName: 'x', bytes: new Uint8Array(3) },
  'import.reading': { stop: false },
  'import.resume': {},
  'import.adjust': { importId: 'x', adjustment: {} },
  'import.rows': { importId: 'x', filter: 'all', from: 0, count: 1 },
  'import.commit': { importId: 'x' },
  'import.close': { importId: 'x' },
  'import.saveRefused': { importId: 'x', file: 'nowhere.csv', lang: 'da' },
  'people.list': {},
  'citizen.story': { id: 'c1', before: null },
  'board.census': {},
  'history.recent': { before: null },
  'board.asOf': { day: '2026-11-01' },
  'board.replay': { from: '2026-11-01', to: '2026-11-20' },
  'followUps.save': { file: 'nowhere.ics', consultantId: null, lang: 'da' },
  'erasure.preview': { ids: ['c1'] },
  'erasure.run': { proof: 'x', ids: ['c1'] },
  'erasure.saveCertificate': { file: 'nowhere.txt', lang: 'da', reference: 'x' },
  'snapshot.make': {
    level: 'glance',
    purpose: 'x',
    purposeKind: 'other',
    lanes: null,
    consultants: null,
    fields: [],
    day: null,
  },
  'snapshot.save': { ticket: 'x', format: 'csv', file: '/nowhere/x.csv', lang: 'da', passphrase: null },
  'snapshot.saveComparison': {
    from: '2026-10-01',
    to: '2026-11-01',
    lanes: null,
    consultants: null,
    level: 'counts',
    ...TABLE_FILE,
  },
  'snapshot.compare': { from: '2026-10-01', to: '2026-11-01', lanes: null, consultants: null },
  'meeting.look': {},
  'meeting.decided': { beganAt: '2026-11-01T09:00:00.000Z', entries: [1] },
  'meeting.end': { id: 'm1', beganAt: '2026-11-01T09:00:00.000Z', shown: 1, entries: [], reached: [], missed: [] },
  'meeting.saveMinutes': {
    id: 'm1',
    agenda: [{ id: 'c1', isShown: true, reasons: [{ kind: 'overdue', days: 3 }] }],
    offers: { shown: [], missed: ['o1'] },
    file: '/nowhere/x.pdf',
    lang: 'da',
    passphrase: null,
    purposeKind: 'meeting',
    purpose: 'x',
  },
  'lane.keepFor': { id: 'l1', retentionDays: 30 },
  'metrics.read': { from: '2026-10-01', to: '2026-11-01' },
  'metrics.save': { figure: 'load', from: '2026-10-01', to: '2026-11-01', ...TABLE_FILE },
  'access.note': { act: 'copy.list', count: 1 },
  'access.list': { person: null, acts: null, citizenId: null, from: null, until: null, before: null, skip: 0 },
  'access.check': { begin: true },
  'access.kept': { days: null },
  'access.keepFor': { days: 365 },
  'access.export': { what: 'whole', file: 'nowhere.csv', form: 'csv', purpose: 'own-control', lang: 'da' },
  'access.citizen': { file: 'nowhere.json', id: 'c1', purpose: 'citizen-asked', lang: 'da', portrait: null },
  'people.add': { proof: 'x', name: 'Ole', role: 'consultant', passphrase: PASSPHRASE, temporary: true },
  'people.rename': { id: 'p1', name: 'Ole' },
  'people.setRole': { proof: 'x', id: 'p1', role: 'consultant' },
  'people.resetPassphrase': { proof: 'x', id: 'p1', passphrase: PASSPHRASE },
  'people.remove': { proof: 'x', id: 'p1' },
  'passphrase.change': { proof: 'x', passphrase: PASSPHRASE },
  'keys.rotate': { proof: 'x' },
  'recovery.make': { proof: 'x' },
  'recovery.save': { file: '/nowhere/x.txt', lang: 'da' },
  'recovery.confirm': { typed: 'x' },
  'escrow.set': { proof: 'x', publicKey: 'x' },
  'escrow.remove': { proof: 'x' },
  'pin.mine': {},
  'pin.set': { proof: 'x', pin: '135790' },
  'pin.remove': {},
};

describe('the gate', () => {
  const failures: CallFailure[] = [];
  let vault: Vault;
  let remove: () => void;
  let folder: string;
  beforeAll(() => {
    ({ folder, remove } = makeTemporaryFolder());
    vault = composeVault({ cost: KDF_FLOOR, onOpened: () => undefined, log: (failure) => void failures.push(failure) });
  });
  afterAll(async () => {
    await vault.close();
    remove();
  });

  /** A line without cloning, so that anything at all can be sent. */
  const connect = (line: LineRole) => {
    const answers = new Map<number, (message: VaultMessage) => void>();
    let tell: (message: unknown) => void = () => undefined;
    const unasked: unknown[] = [];
    vault.connect(line, {
      post(message) {
        const reply = message as VaultMessage;
        if ('event' in reply) return;
        const waiting = answers.get(reply.n);
        if (waiting) waiting(reply);
        else unasked.push(reply);
        answers.delete(reply.n);
      },
      onMessage: (listener) => (tell = listener),
      onClose: () => undefined,
    });
    let last = 0;
    return {
      unasked,
      tell: (message: unknown) => tell(message),
      call(channel: unknown, input: unknown): Promise<{ ok: boolean; error?: CallError; value?: unknown }> {
        last += 1;
        const n = last;
        return new Promise((resolve) => {
          answers.set(n, (message) => resolve('result' in message ? message.result : { ok: false }));
          tell({ n, channel, input });
        });
      },
    };
  };

  it('answers "closed" to every call about a board before one is open, and over every line that is for something else', async () => {
    const lines = { door: connect('door'), board: connect('board'), glance: connect('glance'), wall: connect('wall') };
    for (const channel of CHANNELS as VaultChannel[]) {
      const roles: readonly LineRole[] = vaultChannels[channel].roles;
      for (const line of ['door', 'board', 'glance', 'wall'] as const) {
        if (line === 'door' && roles.includes(line)) continue;
        const answer = await lines[line].call(channel, VALID[channel]);
        expect([channel, line, answer]).toEqual([channel, line, { ok: false, error: { kind: 'closed' } }]);
      }
    }
  });

  it('survives 5,000 random messages over every line, answers each that can be answered, and still works', async () => {
    const [door, board, glance, wall] = [connect('door'), connect('board'), connect('glance'), connect('wall')];
    expect(
      (await door.call('vault.create', { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' }))
        .ok,
    ).toBe(true);
    const { lanes } = (await board.call('board.load', {})).value as { lanes: { id: string }[] };
    expect((await board.call('command.run', addCitizen('c1', lanes[0]!.id, { name: 'Amina' }))).ok).toBe(true);

    const anything = fc.oneof(
      fc.anything({ withTypedArray: true, withBigInt: true, withMap: true, withDate: true, withNullPrototype: true }),
      fc.constant(HOSTILE),
      fc.string({ unit: 'binary' }),
    );
    const nearly = fc.oneof(
      fc.record({ path: fc.string({ unit: 'binary' }), passphrase: fc.string() }, { requiredKeys: [] }),
      fc.record({ entryId: fc.oneof(fc.integer(), fc.constant(null), anything) }),
      fc.record({ key: fc.string(), value: fc.oneof(fc.string(), fc.constant(null), anything) }),
      fc.record(
        {
          id: fc.string(),
          name: fc.string({ unit: 'binary' }),
          typed: fc.string(),
          pin: fc.string(),
          people: anything,
        },
        { requiredKeys: [] },
      ),
      fc.record({ id: fc.string(), name: fc.string({ unit: 'binary' }) }),
      fc.record({ typed: fc.string({ unit: 'binary' }) }),
      fc.record({ ids: fc.array(fc.oneof(fc.string(), anything)) }),
      fc.record(
        { bytes: fc.oneof(fc.uint8Array(), anything), fileName: fc.string({ unit: 'binary' }) },
        { requiredKeys: ['bytes'] },
      ),
      fc.record(
        { importId: fc.string(), adjustment: anything, filter: anything, from: anything, count: anything },
        { requiredKeys: ['importId'] },
      ),
      fc.record({
        id: fc.string(),
        name: fc.oneof(fc.constantFrom('citizen.edit', 'lane.remove', 'import.apply', '__proto__'), anything),
        payload: anything,
      }),
      fc.record({
        id: fc.string({ minLength: 1 }),
        name: fc.constant('citizen.edit'),
        payload: fc.record({
          id: fc.constant('c1'),
          patch: fc.record({ name: fc.string({ unit: 'binary' }), note: fc.string({ unit: 'binary' }) }),
        }),
      }),
      fc.constantFrom(JSON.parse('{"__proto__":{"polluted":1}}') as unknown, {}, [], null, undefined),
    );
    const channel = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...CHANNELS) },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'vault.delete', '') },
      { weight: 1, arbitrary: anything },
    );
    const kinds = new Set<string>();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(door, board, glance, wall),
        channel,
        fc.oneof(anything, nearly),
        anything,
        async (page, toChannel, input, raw) => {
          const real = (value: unknown): unknown => (value === HOSTILE ? hostile : value);
          page.tell(real(raw));
          const result = await page.call(toChannel, real(input));
          answered += 1;
          kinds.add(result.ok ? 'ok' : String(result.error?.kind));
        },
      ),
      { numRuns: 5000 },
    );
    expect(answered).toBe(5000);
    for (const kind of ['bad-request', 'closed', 'ok']) expect(kinds).toContain(kind);
    for (const kind of kinds)
      expect(['bad-request', 'closed', 'import', 'ok', 'portrait', 'refused', 'door', 'keys']).toContain(kind);
    expect(failures).toEqual([]);
    expect('polluted' in {}).toBe(false);
    // Whatever of the cards was taken back among all that.
    const rename = { id: 'last', name: 'board.rename', payload: { name: 'Nord igen' } };
    expect(await board.call('command.run', rename)).toMatchObject({ ok: true });
  });
});

describe('what a person may', () => {
  it.each(['consultant', 'supervisor', undefined] as const)('as %s', async (role) => {
    const reached: string[] = [];
    const handlers = Object.fromEntries(
      CHANNELS.map((channel) => [channel, () => Promise.resolve({ ok: reached.push(channel) > 0 })]),
    ) as unknown as Handlers;
    const gate = createGate({ handlers, personRole: () => role, log: () => undefined, newReference: () => '' });
    for (const channel of CHANNELS as VaultChannel[]) {
      const row: { readonly roles: readonly LineRole[]; readonly needs?: string } = vaultChannels[channel];
      const answer = await gate.answer(row.roles[0]!, { n: 1, channel, input: VALID[channel] });
      const isAllowed = row.needs === undefined || row.needs === role;
      const kind = role === undefined ? 'closed' : 'not-allowed';
      expect([channel, answer]).toEqual([
        channel,
        { n: 1, result: isAllowed ? { ok: true } : { ok: false, error: { kind } } },
      ]);
      expect(reached.includes(channel)).toBe(isAllowed);
    }
    expect(new Set(CHANNELS).size - reached.length).toBe(role === 'supervisor' ? 0 : SUPERVISORS_ONLY.length);
  });
});

describe('a failing handler', () => {
  const failing = (error: unknown): { readonly gate: ReturnType<typeof createGate>; readonly log: CallFailure[] } => {
    const log: CallFailure[] = [];
    const handlers = Object.fromEntries(
      CHANNELS.map((channel) => [
        channel,
        () =>
          new Promise(() => {
            throw error;
          }),
      ]),
    ) as unknown as Handlers;
    return {
      gate: createGate({
        handlers,
        personRole: () => 'supervisor',
        log: (failure) => void log.push(failure),
        newReference: () => 'ABCD1234',
      }),
      log,
    };
  };
  const call = { n: 7, channel: 'session.save', input: { key: 'k', value: 'Amina Æbeltoft' } };

  it.each([
    [new Error('Amina Æbeltoft is not there'), { kind: 'internal', reference: 'ABCD1234' }, 'internal'],
    ['thrown text', { kind: 'internal', reference: 'ABCD1234' }, 'internal'],
    [new StoreError('full'), { kind: 'disk', cause: 'full' }, 'disk'],
    [new StoreError('gone'), { kind: 'disk', cause: 'gone' }, 'disk'],
    [new StoreError('read-only'), { kind: 'disk', cause: 'read-only' }, 'disk'],
    [new StoreError('damaged'), { kind: 'door', refusal: { kind: 'damaged', part: 'data' } }, 'damaged'],
  ])('is told as %s and logged without a word of the call', async (error, expected, kind) => {
    const { gate, log } = failing(error);
    expect(await gate.answer('board', call)).toEqual({ n: 7, result: { ok: false, error: expected } });
    expect(log).toEqual([
      { channel: 'session.save', durationMs: expect.any(Number) as number, kind, reference: 'ABCD1234' },
    ]);
    expect(JSON.stringify(log)).not.toContain('Amina');
  });

  it.each([[undefined], [null], [7], ['x'], [{}], [{ n: '7' }], [{ n: NaN }], [{ n: 1.5 }]])(
    'has nothing to answer to %j',
    async (message) => {
      expect(await failing(new Error()).gate.answer('board', message)).toBeUndefined();
    },
  );
});
