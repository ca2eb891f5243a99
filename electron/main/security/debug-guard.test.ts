import { describe, expect, it } from 'vitest';
import { forbiddenSwitch } from './debug-guard.ts';

describe('the shipped app', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=0',
    '/Remote-Debugging-Port=0',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect=0.0.0.0:1',
    '--inspect-brk=0',
    '--js-flags=--inspect',
    '--renderer-cmd-prefix=gdb',
    '--disable-web-security',
    '--enable-logging=file',
  ])('refuses %s', (arg) => {
    expect(forbiddenSwitch(['--lang', 'da', arg])).not.toBeNull();
  });

  it('starts with its own arguments and harmless switches', () => {
    const args = [
      '--board',
      '/x/--inspect',
      '--lang=da',
      '--user-data-dir=/y',
      '--force-device-scale-factor=2',
      '/home/inspect',
    ];
    expect(forbiddenSwitch(args)).toBeNull();
    expect(forbiddenSwitch([])).toBeNull();
  });
});
