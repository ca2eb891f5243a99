import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../../../db/testing/fixtures.ts';
import { afterPowerLoss, type PowerEvent } from './power-journal.ts';

let folder: string;
let remove: () => void;
let baseline: string;
let target: string;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
  baseline = path.join(folder, 'baseline');
  target = path.join(folder, 'after');
  mkdirSync(baseline);
  writeFileSync(path.join(baseline, 'old'), 'abc');
});
afterEach(() => remove());

const LIVE = '/live';
const written = (name: string, offset: number, text: string): PowerEvent => ({
  kind: 'written',
  path: `${LIVE}/${name}`,
  offset,
  data: Buffer.from(text),
});
const on = (kind: 'created' | 'synced' | 'removed', name: string): PowerEvent => ({
  kind,
  path: path.join(LIVE, name),
});
const after = (events: readonly PowerEvent[], survives: boolean): Readonly<Record<string, string>> => {
  afterPowerLoss({ baseline, folder: LIVE, target }, events, events.length, () => survives);
  return Object.fromEntries(readdirSync(target).map((name) => [name, readFileSync(path.join(target, name), 'utf8')]));
};

it('what was not synced is gone, or there, as chance has it', () => {
  const events = [written('old', 1, 'X')];
  expect(after(events, false)).toEqual({ old: 'abc' });
  expect(after(events, true)).toEqual({ old: 'aXc' });
});

it('what was synced stays, and what came after it does not', () => {
  expect(after([written('old', 3, 'd'), on('synced', 'old'), written('old', 0, 'Z')], false)).toEqual({ old: 'abcd' });
  expect(after([{ kind: 'cut', path: `${LIVE}/old`, length: 1 }, on('synced', 'old')], false)).toEqual({ old: 'a' });
});

it('a new file is there when its folder was synced, however often the file was', () => {
  const made = [on('created', 'new'), written('new', 0, 'n'), on('synced', 'new')];
  expect(after(made, false)).toEqual({ old: 'abc' });
  expect(after([...made, on('synced', '')], false)).toEqual({ old: 'abc', new: 'n' });
  expect(after(made, true)).toEqual({ old: 'abc', new: 'n' });
});

it('a file that went is gone when its folder was synced', () => {
  expect(after([on('removed', 'old')], false)).toEqual({ old: 'abc' });
  expect(after([on('removed', 'old'), on('synced', '')], false)).toEqual({});
});
