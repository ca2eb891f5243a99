import { describe, expect, it } from 'vitest';
import { trustedRole } from './trusted-sender.ts';

const door = { url: 'app://door/door.html', isTopFrame: true, viewRole: 'door' } as const;

describe('who may speak to main', () => {
  it('is a page of ours in a view of ours, in the role of that view', () => {
    expect(trustedRole(door)).toBe('door');
    expect(trustedRole({ url: 'app://board/board.html#x', isTopFrame: true, viewRole: 'board' })).toBe('board');
  });

  it.each([
    ['another host', { url: 'app://board/board.html' }],
    ['a host that only begins like ours', { url: 'app://door.example/door.html' }],
    ['a host with a port', { url: 'app://door:1/door.html' }],
    ['another protocol', { url: 'https://door/door.html' }],
    ['a file', { url: 'file:///door/door.html' }],
    ['a blank page', { url: 'about:blank' }],
    ['no address', { url: '' }],
    ['a frame that is gone', { url: null }],
    ['a frame inside the page', { isTopFrame: false }],
    ['a view that is none of ours', { viewRole: null }],
  ])('is not %s', (_name, change) => {
    expect(trustedRole({ ...door, ...change })).toBeNull();
  });
});
