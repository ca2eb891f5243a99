import { mkdirSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { PERSON_ROLES, type PersonRole } from '../../shared/domain/person.ts';
import type { KeyHolders } from '../../shared/ipc/payloads.ts';
import type { Result } from '../../shared/lib/result.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './testing/in-process.ts';
import { hashElsewhere } from './testing/hash-elsewhere.ts';
import { PERSON } from './testing/samples.ts';

// Each step derives several keys, at the least work that is accepted.
vi.setConfig({ testTimeout: 600_000 });

interface Known {
  name: string;
  role: PersonRole;
  passphrase: string;
  temporary: boolean;
}

const NAMES = ['Ole Østergård', 'Aisha Yusuf', 'OLE ØSTERGÅRD', PERSON, ' \u200B'];
const pick = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    name: fc.constantFrom(...NAMES),
    role: fc.constantFrom(...PERSON_ROLES),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    name: fc.constantFrom(...NAMES),
    role: fc.constantFrom(...PERSON_ROLES),
  }),
  fc.record({ kind: fc.constant('rename' as const), who: pick, name: fc.constantFrom(...NAMES) }),
  fc.record({ kind: fc.constant('role' as const), who: pick, role: fc.constantFrom(...PERSON_ROLES) }),
  fc.record({ kind: fc.constant('remove' as const), who: pick }),
  fc.record({ kind: fc.constant('reset' as const), who: pick }),
  fc.record({ kind: fc.constant('own' as const) }),
  fc.record({ kind: fc.constant('mistyped' as const), who: pick }),
  fc.record({ kind: fc.constant('come back' as const), who: pick }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const outcome = (result: Result<unknown, { readonly kind: string; readonly refusal?: { readonly kind: string } }>) =>
  result.ok ? 'ok' : (result.error.refusal?.kind ?? result.error.kind);

/** A board beside a list of who should be able to open it. */
class Office {
  readonly people = new Map<string, Known>();
  /** Passphrases that opened once and must not any more. */
  readonly former: string[] = [];
  private vault!: InProcessVault;
  private board!: TestPage<'board'>;
  private at = '';
  private passphrases = 0;
  made = '';

  async found(folder: string): Promise<void> {
    this.vault = createVaultInProcess();
    const passphrase = this.newPassphrase();
    const request = { folder, name: 'Nord', person: PERSON, passphrase, lang: 'da' };
    ({ path: this.made } = await this.vault.door().mustCall('vault.create', request));
    this.board = this.vault.board();
    this.at = (await this.board.mustCall('board.load', {})).me.id;
    this.people.set(this.at, { name: PERSON, role: 'supervisor', passphrase, temporary: false });
  }
  close(): Promise<unknown> {
    return this.vault.close();
  }

  async take(given: Step): Promise<void> {
    const before = this.bytes();
    const changesTheFile = await this.act(given);
    if (!changesTheFile) expect(this.bytes()).toEqual(before);
    await this.expectListed();
    expect([...this.people.values()].some(({ role }) => role === 'supervisor')).toBe(true);
  }

  /** Everybody's own passphrase, and nobody's former one. */
  async expectKeys(): Promise<void> {
    await this.close();
    for (const [id, { passphrase, name, role, temporary }] of this.people) {
      const vault = createVaultInProcess();
      await vault.door().mustCall('vault.unlock', { path: this.made, passphrase, likely: [] });
      expect((await vault.board().mustCall('board.load', {})).me).toEqual({ id, name, role, temporary });
      expect(vault.openedBy).toEqual([id]);
      await vault.close();
    }
    for (const passphrase of this.former) {
      const vault = createVaultInProcess();
      const call = { path: this.made, passphrase, likely: [...this.people.keys()] };
      expect(outcome(await vault.door().call('vault.unlock', call))).toBe('wrong-passphrase');
      await vault.close();
    }
  }

  /** Whether the step may write to the data file. */
  private async act(given: Step): Promise<boolean> {
    const me = this.people.get(this.at);
    const proof = me?.passphrase ?? 'taken away with the key';
    const allowed = me?.role === 'supervisor';
    const id = 'who' in given ? this.one(given.who) : this.at;
    const person = this.people.get(id);
    switch (given.kind) {
      case 'add': {
        const passphrase = this.newPassphrase();
        const { name, role } = given;
        const input = { proof, name, role, passphrase, temporary: true };
        const added = await this.board.call('people.add', input);
        const expected = allowed ? this.nameRefusal(name, null) : 'not-allowed';
        expect(outcome(added)).toBe(expected);
        if (!added.ok) return false;
        const newcomer = added.value.people.find((one) => !this.people.has(one.id));
        this.people.set(newcomer!.id, { name, role, passphrase, temporary: true });
        return true;
      }
      case 'rename': {
        const renamed = await this.board.call('people.rename', { id, name: given.name });
        expect(outcome(renamed)).toBe(allowed ? this.nameRefusal(given.name, id) : 'not-allowed');
        if (!renamed.ok) return false;
        person!.name = given.name;
        return true;
      }
      case 'role': {
        const set = await this.board.call('people.setRole', { proof, id, role: given.role });
        const isLast = given.role === 'consultant' && this.isLastSupervisor(id);
        expect(outcome(set)).toBe(allowed ? (isLast ? 'last-supervisor' : 'ok') : 'not-allowed');
        if (set.ok) person!.role = given.role;
        return false;
      }
      case 'remove': {
        const removed = await this.board.call('people.remove', { proof, id });
        expect(outcome(removed)).toBe(allowed ? (this.isLastSupervisor(id) ? 'last-supervisor' : 'ok') : 'not-allowed');
        if (removed.ok) {
          this.former.push(person!.passphrase);
          this.people.delete(id);
        }
        return false;
      }
      case 'reset': {
        const passphrase = this.newPassphrase();
        const reset = await this.board.call('people.resetPassphrase', { proof, id, passphrase });
        expect(outcome(reset)).toBe(allowed ? 'ok' : 'not-allowed');
        if (reset.ok) this.replace(person!, passphrase, true);
        return false;
      }
      case 'own': {
        const passphrase = this.newPassphrase();
        const changed = await this.board.call('passphrase.change', { proof, passphrase });
        expect(outcome(changed)).toBe(me ? 'ok' : 'wrong-passphrase');
        if (changed.ok) this.replace(me!, passphrase, false);
        return false;
      }
      case 'mistyped': {
        const removed = await this.board.call('people.remove', { proof: `${proof}!`, id });
        expect(outcome(removed)).toBe(allowed ? 'wrong-passphrase' : 'not-allowed');
        return false;
      }
      case 'come back': {
        await this.close();
        this.vault = createVaultInProcess();
        const call = { path: this.made, passphrase: person!.passphrase, likely: [id] };
        await this.vault.door().mustCall('vault.unlock', call);
        this.board = this.vault.board();
        this.at = id;
        return true;
      }
    }
  }

  private async expectListed(): Promise<void> {
    const listed: KeyHolders = await this.board.mustCall('people.list', {});
    const known = [...this.people].map(([id, { name, role, temporary }]) => ({ id, name, role, temporary }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(listed.people.map(({ since: _since, ...one }) => one).sort(byId)).toEqual(known.sort(byId));
  }
  /** The data file without its log, which takes the rows of what was tried. */
  private bytes(): readonly string[] {
    return hashElsewhere([path.join(this.made, 'vault.db')]);
  }
  private one(who: number): string {
    const ids = [...this.people.keys()];
    return ids[who % ids.length]!;
  }
  private replace(person: Known, passphrase: string, temporary: boolean): void {
    this.former.push(person.passphrase);
    Object.assign(person, { passphrase, temporary });
  }
  private isLastSupervisor(id: string): boolean {
    const supervisors = [...this.people].filter(([, { role }]) => role === 'supervisor');
    return supervisors.length === 1 && supervisors[0]?.[0] === id;
  }
  private nameRefusal(name: string, self: string | null): string {
    if (name === ' \u200B') return 'name-blank';
    const taken = [...this.people].some(([id, one]) => id !== self && one.name.toLowerCase() === name.toLowerCase());
    return taken ? 'name-taken' : 'ok';
  }
  private newPassphrase(): string {
    return `sætning nummer ${String((this.passphrases += 1))} i huset`;
  }
}

it('keeps a supervisor, everybody in and nobody else, whatever is done to people', async () => {
  const { folder, remove } = makeTemporaryFolder();
  let runs = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        const own = path.join(folder, String((runs += 1)));
        mkdirSync(own);
        const office = new Office();
        await office.found(own);
        try {
          for (const one of steps) await office.take(one);
          await office.expectKeys();
        } finally {
          await office.close();
        }
      }),
      { numRuns: 6 },
    );
  } finally {
    remove();
  }
});
