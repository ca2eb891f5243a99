import { describe, expect, test } from 'vitest';
import { executableIn, napiOfElectron, runtimeOrder } from './electron-runtime.ts';

describe('where to look for a runtime', () => {
  test('an override is the only place', () => {
    expect(runtimeOrder({ overridePath: '/opt/electron', platform: 'linux', arch: 'x64' })).toEqual(['override']);
  });

  test('an empty override is none', () => {
    expect(runtimeOrder({ overridePath: '', platform: 'darwin', arch: 'arm64' })).toEqual(['installed']);
  });

  test('the test runtime comes last, and on Linux x64 only', () => {
    expect(runtimeOrder({ overridePath: undefined, platform: 'linux', arch: 'x64' })).toEqual([
      'installed',
      'test-runtime',
    ]);
    expect(runtimeOrder({ overridePath: undefined, platform: 'linux', arch: 'arm64' })).toEqual(['installed']);
    expect(runtimeOrder({ overridePath: undefined, platform: 'win32', arch: 'x64' })).toEqual(['installed']);
  });
});

test('the executable has its own name on each platform', () => {
  expect(executableIn('/e', 'linux')).toBe('/e/electron');
  expect(executableIn('/e', 'win32')).toBe('/e/electron.exe');
  expect(executableIn('/e', 'darwin')).toBe('/e/Electron.app/Contents/MacOS/Electron');
});

test('Node-API 10 came with Electron 35', () => {
  expect(['33.2.1', '34.5.8', '35.0.0', '45.4.1', 'nonsense'].map(napiOfElectron)).toEqual([9, 9, 10, 10, 9]);
});
