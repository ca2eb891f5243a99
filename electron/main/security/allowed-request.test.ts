import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from './allowed-request.ts';

describe('the network', () => {
  it('is our own files', () => {
    expect(isAllowedRequest('app://board/assets/x.js', 'board', null)).toBe(true);
    expect(isAllowedRequest('blob:app://board/0b1c', 'board', null)).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://localhost:5173/board.html',
    'ws://localhost:5173/',
    'wss://example.org',
    'file:///etc/passwd',
    'ftp://example.org',
    'data:text/html,x',
    'app://door/door.html',
    'blob:app://door/0b1c',
    'blob:https://example.org/0b1c',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    '',
  ])('is not %s', (url) => {
    expect(isAllowedRequest(url, 'board', null)).toBe(false);
  });

  it('is the development server too, in development', () => {
    const server = new URL('http://localhost:5173');
    expect(isAllowedRequest('ws://localhost:5173/?token=1', 'board', server)).toBe(true);
    expect(isAllowedRequest('http://localhost:5173/@vite/client', 'board', server)).toBe(true);
    expect(isAllowedRequest('http://localhost:9999/', 'board', server)).toBe(false);
    expect(isAllowedRequest('https://example.org/', 'board', server)).toBe(false);
  });
});
