import { expect, test } from 'vitest';
import { parsePackageRequest } from './package-arguments.ts';

const machine = { platform: 'linux', arch: 'x64' } as const;

test('takes platform, targets and processor as named', () => {
  expect(parsePackageRequest(['--linux', 'dir'], machine)).toEqual({
    platform: 'linux',
    targets: ['dir'],
    arch: 'x64',
  });
  expect(parsePackageRequest(['--win', 'nsis', '--arm64'], machine)).toEqual({
    platform: 'win',
    targets: ['nsis'],
    arch: 'arm64',
  });
});

test('takes what is not named from the machine', () => {
  expect(parsePackageRequest([], { platform: 'darwin', arch: 'arm64' })).toEqual({
    platform: 'mac',
    targets: [],
    arch: 'arm64',
  });
});

test('refuses what it does not know', () => {
  expect(() => parsePackageRequest(['--lunix'], machine)).toThrow('--lunix');
});
