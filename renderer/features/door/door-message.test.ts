import { describe, expect, it } from 'vitest';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { messageOf, messageOfMaking, messageOfPin, messageOfProbe } from './door-message.ts';
import { folderName } from './path-parts.ts';

const AT_THE_DOOR: readonly KeysRefusal[] = [
  { kind: 'passphrase-taken' },
  { kind: 'name-blank' },
  { kind: 'name-too-long', max: 80 },
  { kind: 'name-taken' },
  { kind: 'unknown-person' },
  { kind: 'recovery-typo' },
  { kind: 'recovery-wrong' },
  { kind: 'no-such-way' },
  { kind: 'not-a-private-key' },
  { kind: 'private-key-passphrase' },
  { kind: 'private-key-wrong' },
  { kind: 'pin-wrong', triesLeft: 3 },
  { kind: 'pin-gone' },
];

describe('what the door says', () => {
  it('has a sentence of its own for each refusal', () => {
    const refusals: readonly CallError[] = [
      { kind: 'door', refusal: { kind: 'wrong-passphrase' } },
      { kind: 'door', refusal: { kind: 'missing' } },
      { kind: 'door', refusal: { kind: 'damaged', part: 'keys' } },
      { kind: 'door', refusal: { kind: 'damaged', part: 'data' } },
      { kind: 'door', refusal: { kind: 'newer', found: 2, supported: 1 } },
      { kind: 'door', refusal: { kind: 'in-use' } },
      { kind: 'door', refusal: { kind: 'not-writable' } },
      { kind: 'door', refusal: { kind: 'exists' } },
      { kind: 'door', refusal: { kind: 'moved', at: '2026-11-21T08:00:00.000Z' } },
      { kind: 'door', refusal: { kind: 'copy-behind' } },
      { kind: 'door', refusal: { kind: 'weak-passphrase', minLength: 12 } },
      { kind: 'disk', cause: 'full' },
      { kind: 'disk', cause: 'gone' },
      { kind: 'closed' },
      { kind: 'internal', reference: 'x' },
      { kind: 'not-allowed' },
      ...AT_THE_DOOR.map((refusal) => ({ kind: 'keys', refusal }) as const),
    ];
    const keys = refusals.map((error) => messageOf(error).key);
    expect(new Set(keys).size).toBe(refusals.length);
  });

  it('fills in what the sentence needs', () => {
    expect(messageOf({ kind: 'door', refusal: { kind: 'weak-passphrase', minLength: 14 } }).values).toEqual({
      min: 14,
    });
    expect(messageOf({ kind: 'internal', reference: 'r7' }).values).toEqual({ reference: 'r7' });
    expect(messageOf({ kind: 'bad-request' }).values).toEqual({ reference: 'bad-request' });
  });

  it('speaks of nothing that was saved when a board could not be made', () => {
    expect(messageOfMaking({ kind: 'disk', cause: 'gone' }).key).toBe('create-gone');
    expect(messageOfMaking({ kind: 'disk', cause: 'full' }).key).toBe('create-full');
    expect(messageOfMaking({ kind: 'disk', cause: 'read-only' }).key).toBe('not-writable');
    expect(messageOfMaking({ kind: 'door', refusal: { kind: 'exists' } }).key).toBe('exists');
  });

  it('counts the tries after a PIN, and falls back to the passphrase', () => {
    const keys = (refusal: KeysRefusal) => messageOfPin({ kind: 'keys', refusal });
    expect(keys({ kind: 'pin-wrong', triesLeft: 2 })).toEqual({
      message: { key: 'pin-wrong', values: { count: 2 } },
      triesLeft: 2,
    });
    expect(keys({ kind: 'pin-wrong', triesLeft: 0 })).toMatchObject({ message: { key: 'pin-spent' }, triesLeft: 0 });
    expect(keys({ kind: 'pin-gone' })).toMatchObject({ message: { key: 'pin-gone' }, triesLeft: 0 });
    expect(keys({ kind: 'pin-unavailable' })).toMatchObject({ message: { key: 'pin-gone' }, triesLeft: 0 });
    expect(messageOfPin({ kind: 'door', refusal: { kind: 'wrong-passphrase' } })).toMatchObject({
      message: { key: 'pin-gone' },
      triesLeft: 0,
    });
    // What has nothing to do with the PIN leaves it as it is.
    expect(messageOfPin({ kind: 'disk', cause: 'gone' })).toEqual({ message: { key: 'disk-gone', values: {} } });
  });

  it('says nothing about files that are as they should be', () => {
    expect(messageOfProbe({ kind: 'ready' })).toBeNull();
    expect(messageOfProbe({ kind: 'newer' })?.key).toBe('newer');
  });

  it('names a folder on every system', () => {
    expect(folderName('C:\\Tavler\\Team Nord')).toBe('Team Nord');
    expect(folderName('/home/a/Team Nord/')).toBe('Team Nord');
    expect(folderName('/')).toBe('/');
  });
});
