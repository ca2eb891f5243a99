import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveResource } from './resource-path.ts';

describe('what app:// serves', () => {
  it('gives a host its own page and the shared files', () => {
    expect(resolveResource('app://door/door.html', 'door')).toEqual({
      file: 'door.html',
      contentType: 'text/html; charset=utf-8',
    });
    expect(resolveResource('app://board/assets/board-C3_x.js?v=1#x', 'board')?.file).toBe('assets/board-C3_x.js');
    expect(resolveResource('app://board/assets/Inter%2Dvar.woff2', 'board')?.contentType).toBe('font/woff2');
  });

  it.each([
    ['app://door/board.html', 'door'],
    ['app://board/door.html', 'board'],
    ['app://board/board.html', 'door'],
    ['app://board/assets/door.html', 'board'],
    ['app://door/DOOR.HTML', 'door'],
    ['app://door:8080/door.html', 'door'],
    ['app://user@door/door.html', 'door'],
    ['https://door/door.html', 'door'],
    ['file:///door/door.html', 'door'],
    ['app://door/', 'door'],
    ['app://door', 'door'],
    ['not an address', 'door'],
  ] as const)('keeps %s from the %s page', (url, role) => {
    expect(resolveResource(url, role)).toBeNull();
  });

  it.each([
    '..%2fmain%2findex.js',
    'assets/..%5c..%5cmain.js',
    'assets\\..\\main.js',
    '%00.js',
    'a%00.js',
    '/etc/passwd.js',
    'C:/windows/x.js',
    'C%3A/windows/x.js',
    '.env.js',
    'assets/.hidden.js',
    'assets//x.js',
    '%ff.js',
    'assets/x.js.map',
    'assets/x',
  ])('has nothing under %s', (below) => {
    expect(resolveResource(`app://door/${below}`, 'door')).toBeNull();
  });

  it.each(['../main/index.js', '%2e%2e/%2e%2e/main/index.js', 'assets/../../main/index.js'])(
    'reads %s, which an address shortens by itself, as a file inside the folder',
    (below) => {
      expect(resolveResource(`app://door/${below}`, 'door')?.file).toBe('main/index.js');
    },
  );

  it('stays inside the folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '\\', '.', 'assets', 'x.js', '%00'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const resource = resolveResource(`app://door/${parts.join('/')}`, 'door');
        if (resource === null) return;
        const root = path.resolve('/pages');
        const full = path.resolve(root, resource.file);
        expect(full.startsWith(root + path.sep)).toBe(true);
        expect(resource.file).not.toMatch(/\\|\0|(^|\/)\./);
      }),
      { numRuns: 2000 },
    );
  });
});
