import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CLIPBOARD_MARK } from '../../../shared/ipc/bridge.ts';
import { CLEAR_AFTER_MS, createOwnClipboard } from './own-clipboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createClipboard() {
  const clipboard = {
    formats: [] as string[],
    types: vi.fn((): readonly string[] | Promise<readonly string[]> => clipboard.formats),
    clear: vi.fn((): void | Promise<void> => void (clipboard.formats = [])),
  };
  return clipboard;
}
const ours = ['text/plain', CLIPBOARD_MARK];

it('takes our own text away after its time, counted from the last copy', () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  clipboard.formats = ours;
  own.copied();
  vi.advanceTimersByTime(CLEAR_AFTER_MS - 1);
  own.copied();
  vi.advanceTimersByTime(CLEAR_AFTER_MS - 1);
  expect(clipboard.clear).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(clipboard.formats).toEqual([]);
});

it('takes it away at once when the door closes, and does not come back for what is there later', async () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  clipboard.formats = ours;
  own.copied();
  const cleared = own.clearNow();
  expect(clipboard.formats).toEqual([]);
  await cleared;
  clipboard.formats = ours;
  vi.advanceTimersByTime(CLEAR_AFTER_MS * 2);
  expect(clipboard.formats).toEqual(ours);
});

it('leaves alone what another program put there in between', async () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  clipboard.formats = ours;
  own.copied();
  clipboard.formats = ['text/plain', 'text/html', 'image/png'];
  vi.advanceTimersByTime(CLEAR_AFTER_MS);
  await own.clearNow();
  expect(clipboard.clear).not.toHaveBeenCalled();
});

it('tries again when another program holds the clipboard open', async () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  clipboard.formats = ours;
  clipboard.clear.mockImplementationOnce(() => {
    throw new Error('busy');
  });
  await expect(own.clearNow()).resolves.toBeUndefined();
  vi.advanceTimersByTime(1000);
  expect(clipboard.formats).toEqual([]);
});

it('does the same where the clipboard takes its time to answer', async () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  clipboard.types.mockImplementation(() => Promise.resolve(clipboard.formats));
  clipboard.formats = ['text/plain'];
  await own.clearNow();
  expect(clipboard.clear).not.toHaveBeenCalled();
  clipboard.formats = ours;
  clipboard.types.mockImplementationOnce(() => Promise.reject(new Error('busy')));
  await own.clearNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect(clipboard.formats).toEqual([]);
});

it('says when it is gone, however long the clipboard takes, and tries again when it could not be cleared', async () => {
  const clipboard = createClipboard();
  const own = createOwnClipboard(clipboard);
  const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  clipboard.types.mockImplementation(() => after(50).then(() => clipboard.formats));
  clipboard.clear.mockImplementation(() => after(50).then(() => void (clipboard.formats = [])));
  clipboard.formats = ours;
  let isSaid = false;
  void own.clearNow().then(() => (isSaid = true));
  await vi.advanceTimersByTimeAsync(99);
  expect(isSaid).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isSaid).toBe(true);
  expect(clipboard.formats).toEqual([]);
  clipboard.formats = ours;
  clipboard.clear.mockImplementationOnce(() => Promise.reject(new Error('busy')));
  await vi.advanceTimersByTimeAsync(0);
  void own.clearNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect(clipboard.formats).toEqual([]);
});
