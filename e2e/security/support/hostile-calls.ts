/**
 * Runs inside a page: what a page that was taken over might send. Written as one function without anything from outside, since it is handed over
 * as text.
 */
export interface HostileOrder {
  readonly seed: number;
  readonly calls: number;
  /** Channels of the vault that this line may use. Only in forms that must be refused. */
  readonly allowed: readonly string[];
  /** All others, which it may not use in any form. */
  readonly forbidden: readonly string[];
}

export interface HostileResult {
  readonly sent: number;
  /** The page's own engine would not send it: no process got it. */
  readonly unsendable: number;
  readonly answered: number;
  /** How many answers of each kind: `ok`, or what the refusal is called. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Channels that did what was asked. */
  readonly reached: readonly string[];
}

/** A call that is well formed but must be refused, by channel. What is not named here is only sent in broken forms. */
export interface PageHooks {
  hostilePort?: MessagePort;
}

/** In the page: keeps the vault's port when the page next uses it. */
export function keepPort(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the port it belongs to, below
  const original = MessagePort.prototype.postMessage;
  const hooks = globalThis as unknown as PageHooks;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...given: Parameters<typeof original>) {
    const [message] = given as readonly unknown[];
    if (typeof message === 'object' && message !== null && 'channel' in message) hooks.hostilePort = this;
    original.apply(this, given);
  } as typeof original;
}

/** In the page: sends and counts. */
export async function sendHostileCalls({ seed, calls, allowed, forbidden }: HostileOrder): Promise<HostileResult> {
  const port = (globalThis as unknown as PageHooks).hostilePort;
  if (!port) throw new Error('the page has not used its port yet');
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const FIRST = 2 ** 40;

  const strings = [
    '',
    'x',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    "'; DROP TABLE citizen; --",
    '\u202e',
    'ok',
  ];
  const scalars = (): unknown =>
    pick<unknown>([null, undefined, true, false, 0, -0, -1, 1.5, NaN, Infinity, 2 ** 53, 10n ** 30n, ...strings]);
  const polluted = (): unknown =>
    JSON.parse('{"__proto__":{"ok":true,"role":"supervisor"},"constructor":{"prototype":{"x":1}}}');
  const cyclic = (): unknown => {
    const one: Record<string, unknown> = { path: '/', id: 'x' };
    one['self'] = one;
    one['list'] = [one, [one]];
    return one;
  };
  const deep = (): unknown => {
    let value: unknown = 'bottom';
    for (let n = 0; n < 400; n += 1) value = n % 2 ? [value] : { value };
    return value;
  };
  const odd = (): unknown =>
    pick<() => unknown>([
      () => new Date(NaN),
      () => /(a+)+$/,
      () => new Map([[{}, new Set([1])]]),
      () => new Error('x', { cause: cyclic() }),
      () => new Uint8Array(below(5000)),
      () => new Float64Array([NaN]),
      () => new DataView(new ArrayBuffer(8)),
      () => new Array<unknown>(5000),
      () => Object.assign([1, 2], { extra: 1 }),
      () => new Blob(['x']),
      () => new ImageData(2, 2),
      () => new DOMRect(),
      () => () => 'a function',
      () => Symbol('x'),
      () => new Proxy({}, {}),
      () => document.body,
    ])();
  const value = (depth = 0): unknown => {
    const kind = below(depth > 3 ? 2 : 8);
    if (kind < 2) return scalars();
    if (kind === 2) return odd();
    if (kind === 3) return pick([polluted, cyclic, deep])();
    if (kind === 4) return Array.from({ length: below(6) }, () => value(depth + 1));
    const names = 'id name path passphrase payload n key value ids bytes proof role importId __proto__ toString'.split(
      ' ',
    );
    return Object.fromEntries(Array.from({ length: below(6) }, () => [pick(names), value(depth + 1)]));
  };
  const nobody = 'nobody-at-all';
  const unsealed = { lang: 'da', passphrase: null };
  const wellFormed: Readonly<Record<string, () => unknown>> = {
    'vault.probe': () => ({ path: '/' }),
    'vault.unlock': () => ({ path: '/tmp', passphrase: 'fire heste ved havnen', likely: [] }),
    'vault.create': () => ({
      folder: '/tmp/hostile',
      name: 'x',
      person: 'x',
      passphrase: 'fire heste ved havnen',
      lang: 'da',
    }),
    'vault.recover': () => ({ path: '/tmp', way: { kind: 'recovery-key', typed: 'x' } }),
    'vault.recoverAs': () => ({ who: { kind: 'new', name: 'x' }, passphrase: 'fire heste ved havnen' }),
    'vault.forgetRecovered': () => ({}),
    'vault.unlockWithPin': () => ({ path: '/tmp', person: nobody, pin: '123456' }),
    'pin.state': () => ({ people: [] }),
    'glance.load': () => ({}),
    'wall.load': () => ({}),
    'board.load': () => ({}),
    'history.redo': () => ({}),
    'history.undo': () => ({ entryId: 2 ** 40 + below(1000) }),
    'people.list': () => ({}),
    'import.rows': () => ({ importId: nobody, filter: 'all', from: 0, count: 1 }),
    'import.commit': () => ({ importId: nobody }),
    'import.close': () => ({ importId: nobody }),
    'import.saveRefused': () => ({
      importId: nobody,
      file: pick(['hostile.csv', '../hostile.csv', '/no-such-folder/hostile.csv']),
      lang: 'da',
    }),
    'import.reading': () => ({ stop: pick([true, false]) }),
    'recovery.confirm': () => ({ typed: 'x' }),
    'history.recent': () => ({ before: null }),
    'board.asOf': () => ({ day: '2026-11-01' }),
    'board.replay': () => ({ from: '2026-11-01', to: pick(['2026-11-20', '2026-10-01', '9999-12-31']) }),
    'followUps.save': () => ({
      file: pick(['hostile.ics', '../hostile.ics', '/no-such-folder/hostile.ics']),
      consultantId: null,
      lang: 'da',
    }),
    'copies.find': () => ({ place: pick(['/', '/tmp', '/no-such-folder']) }),
    'copies.lookInto': () => ({ copy: '/tmp', passphrase: 'fire heste ved havnen' }),
    'copies.putBack': () => ({ path: '/tmp/hostile', copy: '/tmp', passphrase: 'fire heste ved havnen' }),
    'copies.list': () => ({ place: '/no-such-folder' }),
    'copies.make': () => ({ place: '/no-such-folder' }),
    'copies.tend': () => ({ place: '/no-such-folder' }),
    'copies.compare': () => ({ proof: pick(['', 'x']), copy: '/tmp', passphrase: null }),
    'copies.restore': () => ({ proof: pick(['', 'x']), copy: '/tmp', passphrase: null }),
    'copies.places': () => ({ place: '/no-such-folder' }),
    'copies.aside': () => ({}),
    'copies.retire': () => ({ proof: pick(['', 'x']), copy: '/tmp' }),
    'copies.takeBack': () => ({ path: pick(['/', '/tmp']), passphrase: 'fire heste ved havnen' }),
    'place.look': () => ({ path: pick(['/', '/tmp', '/no-such-folder']) }),
    'access.note': () => ({
      act: 'search',
      words: 1,
      hits: 1,
      found: [nobody, nobody, nobody, nobody, nobody, nobody],
    }),
    'access.list': () => ({
      person: '../x',
      acts: [],
      citizenId: nobody,
      from: 'x',
      until: null,
      before: null,
      skip: pick([-1, 0.5, 1e12]),
    }),
    'access.check': () => ({ begin: pick([null, 'x', 2]) }),
    'access.kept': () => ({ days: pick([-1, 0, 20_000]) }),
    'access.keepFor': () => ({ days: pick([-1, 0, 20_000]) }),
    'access.export': () => ({
      what: pick(['shown', 'whole', 'all']),
      file: pick(['hostile.csv', '../hostile.csv', '/no-such-folder/hostile.csv']),
      form: 'csv',
      purpose: 'other',
      lang: 'da',
    }),
    'access.citizen': () => ({
      file: '/no-such-folder/hostile.json',
      id: nobody,
      purpose: 'other',
      lang: 'da',
      portrait: pick([null, new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]),
    }),
    'erasure.preview': () => ({ ids: [nobody] }),
    'erasure.run': () => ({ proof: pick(['', 'x', 'fire heste ved havnen']), ids: [nobody] }),
    'erasure.saveCertificate': () => ({ file: '/tmp/hostile-certificate.txt', lang: 'da', reference: nobody }),
    'snapshot.make': () => ({
      level: pick(['identified', 'everything']),
      purpose: pick(['', ' ']),
      purposeKind: 'other',
      lanes: null,
      consultants: null,
      citizens: pick<unknown>([null, [nobody], 'everybody', [{}]]),
      fields: pick<unknown>([['name'], ['__proto__'], []]),
      day: null,
    }),
    'snapshot.save': () => ({
      ticket: nobody,
      format: pick(['csv', 'png', 'exe']),
      file: pick(['/tmp/hostile-snapshot.csv', '../hostile.csv', '/no-such-folder/x.csv']),
      ...unsealed,
      portraits: pick<unknown>([[], [{ id: nobody, jpeg: new Uint8Array(10) }], 'all']),
    }),
    'snapshot.saveComparison': () => ({
      from: '2026-11-02',
      to: '2026-11-01',
      lanes: null,
      consultants: null,
      level: pick(['identified', 'everything']),
      purpose: pick(['', 'x']),
      purposeKind: 'other',
      format: pick(['csv', 'exe']),
      file: pick(['/tmp/hostile-comparison.csv', '../hostile.csv']),
      ...unsealed,
    }),
    'snapshot.compare': () => ({
      from: pick(['2026-11-02', '0000-00-00', '__proto__']),
      to: '2026-11-01',
      lanes: pick<unknown>([null, [nobody]]),
    }),
    'metrics.read': () => ({ from: pick(['2026-11-02', '0000-00-00', '9999-12-31']), to: '2026-11-01' }),
    'metrics.save': () => ({ figure: pick(['load', 'all']), from: '9999-12-31', to: '2026-11-01', file: '/tmp/x.csv' }),
    'meeting.decided': () => ({ beganAt: pick(['', 'x']), entries: pick([[0], [1]]) }),
    'meeting.end': () => ({
      id: 'hostile',
      beganAt: pick(['', 'x', '2026-11-02T08:00:00.000Z']),
      shown: 1,
      entries: [0],
      reached: [nobody],
      missed: pick<unknown>([[nobody], '__proto__']),
    }),
    'meeting.saveMinutes': () => ({
      id: nobody,
      agenda: [{ id: nobody, isShown: true, reasons: [] }],
      offers: { shown: [nobody], missed: [] },
      file: pick(['/tmp/hostile-minutes.pdf', '../hostile.pdf']),
      ...unsealed,
      purposeKind: 'meeting',
      purpose: pick(['', 'x']),
    }),
    'lane.keepFor': () => ({ id: nobody, retentionDays: pick([null, 1, 30]) }),
    'recovery.save': () => ({ file: '/tmp/hostile-recovery.txt', lang: 'da' }),
    'portrait.add': () => ({ bytes: new Uint8Array(10) }),
    'portrait.load': () => ({ ids: [nobody] }),
    'command.run': () => ({
      id: 'hostile',
      name: pick(['citizen.remove', 'lane.remove', 'citizen.move', 'consultant.deactivate', 'import.apply']),
      payload: pick<unknown>([
        { id: nobody },
        { id: nobody, moveCardsTo: null },
        { id: nobody, laneId: nobody, consultantId: null, place: 'last' },
        { id: nobody, handOverTo: null },
        polluted(),
      ]),
    }),
  };
  // What a line may do in this form is no attack.
  const harmless = new Set(
    [
      'portrait.load people.list board.load glance.load wall.load history.redo import.close import.reading',
      'pin.state vault.probe vault.unlock vault.create vault.forgetRecovered recovery.confirm board.asOf board.replay',
      'copies.find erasure.preview copies.list copies.aside copies.places place.look history.recent',
    ].flatMap((line) => line.split(' ')),
  );
  // By chance, what is to be broken is whole: an empty object, or one of the very fields that are asked for.
  const isFormOf = (form: object, broken: unknown): boolean => {
    const fields = typeof broken === 'object' && broken !== null ? Object.keys(broken) : ['none'];
    return fields.length === 0 || String(fields.sort()) === String(Object.keys(form).sort());
  };
  const inputFor = (channel: string, isForbidden: boolean): unknown => {
    const form = wellFormed[channel];
    if (form && below(2) === 0 && (isForbidden || !harmless.has(channel))) return form();
    const broken = value();
    return !isForbidden && isFormOf(Object(form?.()) as object, broken) ? 'broken' : broken;
  };
  const strange = [
    '',
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'board.Load',
    'board.load ',
    'close',
    'page',
    'x'.repeat(100_000),
  ];
  const message = (n: number): { readonly channel: string; readonly value: unknown } => {
    const kind = below(10);
    if (kind < 4) {
      const channel = pick(forbidden);
      return { channel, value: { n, channel, input: inputFor(channel, true) } };
    }
    if (kind < 7) {
      const channel = pick(allowed);
      return { channel, value: { n, channel, input: inputFor(channel, false) } };
    }
    if (kind < 8)
      return { channel: 'strange', value: { n, channel: below(4) ? pick(strange) : value(), input: value() } };
    if (kind < 9)
      return {
        channel: 'numbered',
        value: { n: pick<unknown>([NaN, -1, 1.5, '1', null, {}, 2 ** 60]), channel: pick(allowed), input: value() },
      };
    return { channel: 'any', value: value() };
  };

  const kinds: Record<string, number> = {};
  const reached = new Set<string>();
  const asked = new Map<number, string>();
  let answered = 0;
  const hear = ({ data }: MessageEvent): void => {
    const { n, result } = (data ?? {}) as { n?: number; result?: { ok: boolean; error?: { kind: string } } };
    if (n === undefined || result === undefined || !asked.has(n)) return;
    answered += 1;
    const kind = result.ok ? 'ok' : (result.error?.kind ?? 'none');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (result.ok) reached.add(asked.get(n) ?? '');
    asked.delete(n);
  };
  port.addEventListener('message', hear);
  let pings = 0;
  /** A question that is always answered: when its answer is there, everything before it has arrived. */
  const settle = async (): Promise<void> => {
    const n = -1 - pings++;
    await new Promise<void>((resolve) => {
      const hearPing = ({ data }: MessageEvent): void => {
        if ((data as { n?: number } | null)?.n !== n) return;
        port.removeEventListener('message', hearPing);
        resolve();
      };
      port.addEventListener('message', hearPing);
      port.postMessage({ n, channel: 'no such channel' });
    });
  };

  let sent = 0;
  let unsendable = 0;
  for (let index = 0; index < calls; index += 1) {
    const n = FIRST + index;
    const { channel, value: content } = message(n);
    try {
      const extras = below(200) === 0 ? [new MessageChannel().port1] : below(100) === 0 ? [new ArrayBuffer(64)] : [];
      port.postMessage(content, extras as Transferable[]);
      sent += 1;
      if (typeof content === 'object' && content !== null && (content as { n?: unknown }).n === n)
        asked.set(n, channel);
    } catch {
      unsendable += 1;
    }
    // No more than a thousand under way, so that what is measured is the vault and not a queue.
    if (index % 1000 === 999) await settle();
  }
  // Huge things, a few: the largest that the contract lets through and one above it.
  for (const content of [
    'y'.repeat(8_000_000),
    new Uint8Array(33 * 1024 * 1024),
    Array.from({ length: 300_000 }, () => ({})),
  ]) {
    const n = FIRST + calls + sent;
    asked.set(n, 'huge');
    port.postMessage({ n, channel: pick(allowed), input: { fileName: 'x', bytes: content, key: 'x', value: content } });
    sent += 1;
    await settle();
  }
  await settle();
  // What needs a key to be derived is answered after the others.
  const until = performance.now() + 5000;
  for (let before = -1; before !== answered || performance.now() < until - 4000;) {
    before = answered;
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (asked.size === 0 || performance.now() > until) break;
  }
  port.removeEventListener('message', hear);
  return { sent, unsendable, answered, kinds: { ...kinds, unanswered: asked.size }, reached: [...reached] };
}
