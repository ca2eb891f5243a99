import { expect, it } from 'vitest';
import { createBoards } from './boards.ts';
import { storedSettingsSchema, type StoredSettings } from './settings-schema.ts';

function inMemory(recentPaths: string[]) {
  let stored: StoredSettings = storedSettingsSchema.parse({ recentPaths });
  return {
    read: () => stored,
    save(patch: Partial<StoredSettings>) {
      stored = { ...stored, ...patch };
      return true;
    },
  };
}

it('offers the board that was named, then the one used last', () => {
  expect(createBoards(inMemory(['/a', '/b']), '/named').next()).toBe('/named');
  expect(createBoards(inMemory(['/a', '/b']), null).next()).toBe('/a');
  expect(createBoards(inMemory([]), null).next()).toBeNull();
});

it('remembers what was opened and offers the others beside it', () => {
  const boards = createBoards(inMemory(['/a', '/b']), '/named');
  expect(boards.others()).toEqual(['/a', '/b']);
  boards.remember('/b');
  expect(boards.next()).toBe('/b');
  expect(boards.others()).toEqual(['/a']);
});

it('forgets a folder, also the one it would have offered', () => {
  const boards = createBoards(inMemory(['/a', '/b']), null);
  boards.forget('/a');
  expect(boards.next()).toBeNull();
  expect(boards.others()).toEqual(['/b']);
});

it('offers a board that was asked for while the app runs, and writes it nowhere before it is opened', () => {
  const settings = inMemory(['/a', '/b']);
  const boards = createBoards(settings, null);
  boards.offer('/c');
  expect(boards.next()).toBe('/c');
  expect(boards.others()).toEqual(['/a', '/b']);
  expect(settings.read().recentPaths).toEqual(['/a', '/b']);
});
