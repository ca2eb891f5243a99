import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsToGoOn, parseArguments } from './arguments.ts';

const nothing = { board: null, userDataDir: null, lang: null, doorReason: null };

describe('the command line', () => {
  it('takes both ways of writing a value, relative to the working folder', () => {
    const expected = { board: '/home/x/tavle', userDataDir: '/data', lang: 'da', doorReason: null };
    expect(parseArguments(['.', '--board', 'tavle', '--user-data-dir', '/data', '--lang', 'da'], '/home/x')).toEqual({
      ok: true,
      value: expected,
    });
    expect(parseArguments(['.', '--board=tavle', '--user-data-dir=/data', '--lang=da'], '/home/x')).toEqual({
      ok: true,
      value: expected,
    });
  });

  it('takes a file of a vault for the vault', () => {
    for (const file of ['vault.db', 'vault.keys'])
      expect(parseArguments(['--board', `boards/nord/${file}`], '/x')).toMatchObject({
        value: { board: '/x/boards/nord' },
      });
  });

  it('leaves the switches of Chromium and the folder of the app alone', () => {
    const args = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '/app', '--enable-features=A,B', '-x'];
    expect(parseArguments(args, '/')).toEqual({ ok: true, value: nothing });
    expect(parseArguments([], '/')).toEqual({ ok: true, value: nothing });
  });

  it.each([
    ['board', ['--board']],
    ['board', ['--board=']],
    ['board', ['--board', '--lang', 'da']],
    ['board', ['--board', 'a\0b']],
    ['user-data-dir', ['--user-data-dir', ' ']],
    ['lang', ['--lang', 'de']],
    ['lang', ['--lang']],
    ['lang', ['--lang=da', '--lang=xx']],
  ])('refuses a bad value of --%s', (name, args) => {
    expect(parseArguments(args, '/')).toMatchObject({ ok: false, error: { name } });
  });

  it('lets a path begin with a dash only where it cannot be an option', () => {
    expect(parseArguments(['--board=-odd'], '/x')).toMatchObject({ ok: true, value: { board: '/x/-odd' } });
  });

  it.each([
    [['.', '--board', '/old', '--lang', 'da']],
    [['.', '--board=/old', '--door-reason=locked', '--lang=da']],
    [['.', '--lang=da', '--board', '/older', '--board=/old', '--', '--board=/not']],
    [['.', '--lang=da']],
  ])('goes on with the board and the reason of now after %j', (args) => {
    const next = argumentsToGoOn(args, { board: '/boards/ny', doorReason: 'locked-unsaved' });
    expect(parseArguments(next, '/')).toEqual({
      ok: true,
      value: { board: '/boards/ny', userDataDir: null, lang: 'da', doorReason: 'locked-unsaved' },
    });
    expect(next.filter((arg) => arg.includes('old'))).toEqual([]);
    expect(next[0]).toBe('.');
  });

  it('takes no reason that is not one of ours', () => {
    for (const word of ['', 'Alt er gemt', 'toString'])
      expect(parseArguments([`--door-reason=${word}`], '/')).toMatchObject({ ok: true, value: { doorReason: null } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--board', '--lang', '--', '--lang=da'))), (args) => {
        parseArguments(args, '/');
      }),
    );
  });
});
