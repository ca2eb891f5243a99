import type { mainChannels } from '../../../shared/ipc/bridge.ts';

interface MainOrder {
  readonly calls: number;
  readonly channels: typeof mainChannels;
}

export interface MainResult {
  readonly sent: number;
  readonly refused: number;
  /** What was answered though it should not have been: channel and who asked. */
  readonly reached: readonly string[];
}

/**
 * Runs in the main process: hands its gate what a page could send past the bridge if its process were taken over, as coming from the page in sight
 * or from frames and addresses that are none of ours. Written without anything from outside, since it is handed over as text.
 */
export async function hostileCallsOfMain(
  { ipcMain, webContents, BaseWindow }: typeof Electron.CrossProcessExports,
  { calls, channels }: MainOrder,
): Promise<MainResult> {
  const front = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1) as Electron.WebContentsView;
  const page = front.webContents;
  const spare = webContents.getAllWebContents().find((one) => one !== page && one.getURL().startsWith('app://door'));
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const cyclic: Record<string, unknown> = { unknown: 1 };
  cyclic['self'] = cyclic;
  const junk = (): unknown =>
    pick<unknown>([
      null,
      0,
      -1,
      NaN,
      '',
      'x'.repeat(below(5000)),
      '__proto__',
      [],
      [[]],
      cyclic,
      JSON.parse('{"__proto__":{"lang":"en"},"unknown":1}'),
      { unknown: { lang: 'en' } },
      { lang: 'xx' },
      { today: 'Mya Naing', overdue: 0 },
      { today: 1, overdue: 2, name: 'Mya Naing' },
      { today: 1e9, overdue: -1 },
      { lang: { toString: 'en' } },
      { title: 5, picture: 'x' },
      { title: 'x'.repeat(10_000) },
      new Uint8Array(100),
      { unknown: new Map([['lang', 'en']]) },
      () => 'a function',
    ]);
  const address = 'app://board/board.html';
  const foreign: readonly (readonly [string, unknown])[] = [
    ['no frame', null],
    ['a frame within', { url: address, parent: { url: address } }],
    ['another site', { url: 'https://example.org/board.html', parent: null }],
    ['a host that looks alike', { url: 'app://board.example/board.html', parent: null }],
    ['a file', { url: 'file:///board.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
  ];
  const names = Object.keys(channels) as (keyof typeof channels)[];
  const handlers = (
    ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>> }
  )._invokeHandlers;
  const reached = new Set<string>();
  let refused = 0;
  for (let index = 0; index < calls; index += 1) {
    const name = pick(names);
    const mayAsk = (channels[name].roles as readonly string[]).includes('board');
    const [who, frame] = below(2) === 0 ? ['the page', page.mainFrame] : pick(foreign);
    // A page of ours under the address of another one.
    const sender = who === 'the page' || below(4) > 0 ? page : (spare ?? page);
    const isOwn = who === 'the page' && sender === page;
    // In its own right a page may ask without saying anything; so what it says here is never nothing.
    const args =
      isOwn && mayAsk ? [junk(), ...(below(5) === 0 ? [junk()] : [])] : pick<unknown[]>([[], [undefined], [junk()]]);
    const event = { sender, senderFrame: frame, processId: 1, frameId: 1, type: 'frame', ports: [] };
    if (channels[name].kind === 'send') {
      ipcMain.emit(name, event, ...args);
      continue;
    }
    const handler = handlers.get(name);
    if (!handler) {
      reached.add(`${name} has no gate`);
      continue;
    }
    await handler(event, ...args).then(
      () => reached.add(`${name} for ${who}`),
      () => (refused += 1),
    );
  }
  return { sent: calls, refused, reached: [...reached] };
}
