import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { payloads, randomCommand } from '../commands/testing/random-commands.ts';
import { commandPayloadSchemas, pageCommandSchema, type PageCommandName } from './schemas.ts';

/** What they do is asked for over channels of their own. */
const VAULTS_OWN: ReadonlySet<string> = new Set(['import.apply', 'lane.keepFor', 'citizen.erase']);

describe('the form of commands', () => {
  it.each(Object.keys(commandPayloadSchemas) as PageCommandName[])(
    '%s: what the types allow passes unchanged; a key too many does not',
    (name) => {
      fc.assert(
        fc.property(payloads[name] as fc.Arbitrary<object>, (payload) => {
          expect(commandPayloadSchemas[name].parse(payload)).toEqual(payload);
          expect(commandPayloadSchemas[name].safeParse({ ...payload, more: 1 }).success).toBe(false);
        }),
      );
    },
  );

  it.each(['citizen.edit', 'company.edit', 'placement.edit', 'offer.edit'] as const)(
    '%s: may say what the fields held when it was begun, in the same form',
    (name) => {
      fc.assert(
        fc.property(payloads[name] as fc.Arbitrary<{ readonly patch: object }>, (payload) => {
          const begun = { ...payload, was: payload.patch };
          expect(commandPayloadSchemas[name].parse(begun)).toEqual(begun);
          const more = { ...payload, was: { ...payload.patch, more: 1 } };
          expect(commandPayloadSchemas[name].safeParse(more).success).toBe(false);
        }),
      );
    },
  );

  it('a page can send each command but those of the vault’s own', () => {
    fc.assert(
      fc.property(randomCommand, (command) => {
        const parsed = pageCommandSchema.safeParse(command);
        expect(parsed.success).toBe(!VAULTS_OWN.has(command.name));
        if (parsed.success) expect(parsed.data).toEqual(command);
      }),
    );
  });

  it.each(['', 'a b', '\uD800', 'a\u0000', '../a', 'x'.repeat(65)])('%j is no id', (id) => {
    expect(pageCommandSchema.safeParse({ id: 'x', name: 'citizen.remove', payload: { id } }).success).toBe(false);
  });

  it('anything at all is refused without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(pageCommandSchema.safeParse(value).success).toBe(false);
      }),
    );
  });

  it('no payload of one command passes for another name it does not fit', () => {
    expect(pageCommandSchema.safeParse({ id: 'x', name: 'citizen.remove', payload: { name: 'Team' } }).success).toBe(
      false,
    );
    expect(pageCommandSchema.safeParse({ id: 'x', name: 'toString', payload: {} }).success).toBe(false);
    expect(pageCommandSchema.safeParse({ id: '', name: 'citizen.remove', payload: { id: 'a' } }).success).toBe(false);
  });
});
