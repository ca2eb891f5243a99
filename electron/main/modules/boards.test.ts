import { expect, it, vi } from 'vitest';
import { createBoards } from './boards.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { MAX_KNOWN_PEOPLE, storedSettingsSchema, type StoredSettings } from './settings-schema.ts';

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
  boards.remember('/b', 'p1' as PersonId);
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

it('remembers who opened a board, newest first, and forgets them with the folder', () => {
  const boards = createBoards(inMemory([]), null);
  const [anna, bo] = ['p-anna', 'p-bo'] as PersonId[];
  for (const person of [anna!, bo!, anna!]) boards.remember('/a', person);
  boards.remember('/b', bo!);
  expect(boards.knownPeople()).toEqual({ '/a': [anna, bo], '/b': [bo] });
  boards.forget('/a');
  expect(boards.knownPeople()).toEqual({ '/b': [bo] });
});

it('writes nothing when the same person comes back to the same board', () => {
  const settings = inMemory([]);
  const save = vi.spyOn(settings, 'save');
  const boards = createBoards(settings, null);
  const [anna, bo] = ['p-anna', 'p-bo'] as PersonId[];
  for (const person of [anna!, anna!, anna!]) boards.remember('/a', person);
  expect(save).toHaveBeenCalledTimes(1);
  boards.remember('/a', bo!);
  boards.offer('/b');
  boards.remember('/a', bo!);
  expect(save).toHaveBeenCalledTimes(2);
  expect(boards.next()).toBe('/a');
  expect(boards.knownPeople()).toEqual({ '/a': [bo, anna] });
});

it('remembers no more people than a door can ask about, and none of a folder that fell off the list', () => {
  const settings = inMemory([]);
  const boards = createBoards(settings, null);
  for (let index = 0; index < 30; index++) boards.remember('/a', `p${String(index)}` as PersonId);
  expect(boards.knownPeople()['/a']).toHaveLength(MAX_KNOWN_PEOPLE);
  expect(boards.knownPeople()['/a']?.[0]).toBe('p29');
  for (let index = 0; index < 10; index++) boards.remember(`/${String(index)}`, 'p' as PersonId);
  expect(Object.keys(boards.knownPeople())).toEqual(expect.arrayContaining([...settings.read().recentPaths]));
  expect(Object.keys(boards.knownPeople())).not.toContain('/a');
});
