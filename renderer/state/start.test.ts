import { beforeEach, expect, it, vi } from 'vitest';

import { BOARD_ID } from '../../shared/domain/board.ts';
import { WORK_KINDS } from '../../shared/domain/records.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { ok } from '../../shared/lib/result.ts';

interface Call {
  readonly n: number;
  readonly channel: string;
}

const BRIDGE = {
  onClosing: (listener: () => void) => void (closing = listener),
  closingDone: vi.fn(),
  onProtection: () => undefined,
  protection: () => new Promise(() => undefined),
  wall: { onState: () => undefined, state: () => new Promise(() => undefined) },
};
let closing: () => void = () => undefined;

beforeEach(() => {
  vi.resetModules();
  BRIDGE.closingDone.mockClear();
  // The page's modules look at the screen's theme when they are loaded.
  vi.stubGlobal('window', { matchMedia: () => ({ addEventListener: () => undefined }) });
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('tavleBoard', BRIDGE);
  vi.useFakeTimers({ toFake: ['setInterval'] });
});

/** A vault that answers everything with `value`, and what it was asked. */
function vault(value: unknown) {
  const { port1, port2 } = new MessageChannel();
  const asked: string[] = [];
  port2.onmessage = ({ data }: MessageEvent<Call>) => {
    asked.push(data.channel);
    port2.postMessage({ n: data.n, result: ok(value) });
  };
  return { port: port1, asked, end: () => port1.close() };
}

it('does not wait for ever for a board that the page cannot take in', async () => {
  const { joinVault } = await import('./start.ts');
  const { boardStore } = await import('./board-store.ts');
  const { port, end } = vault({ session: {} });
  await expect(joinVault(Promise.resolve({ port, line: 'board' }))).rejects.toThrow();
  expect(boardStore.getState()).toMatchObject({ status: 'failed', failure: null });
  end();
});

it('asks over the line of a glance for a glance, keeps its layout, and keeps nothing itself', async () => {
  const { joinVault } = await import('./start.ts');
  const { boardStore } = await import('./board-store.ts');
  const { setLayout, viewStore } = await import('./view.ts');
  const payload = {
    view: 'glance',
    board: { id: BOARD_ID, name: 'Team' },
    path: '',
    me: { id: 'm', name: 'MH', role: 'consultant', temporary: false },
    hasRecovery: true,
    lanes: [],
    consultants: [],
    citizens: {
      columns: ['id', 'name', 'laneId', 'laneSince', 'order', 'consultantId', 'nextDate', 'enteredOn', 'lastContact'],
      rows: [],
    },
    work: Object.fromEntries(WORK_KINDS.map((kind) => [kind, { columns: [], rows: [] }])),
    undo: { undo: null, redo: null },
    session: { view: '{"layout":"together"}' },
  } as unknown as BoardPayload;
  const { port, asked, end } = vault(payload);
  await joinVault(Promise.resolve({ port, line: 'glance' }));
  expect(boardStore.getState()).toMatchObject({ status: 'ready', view: 'glance', path: '' });
  expect(viewStore.getState().layout).toBe('together');
  setLayout('rows');
  closing();
  await vi.waitFor(() => expect(BRIDGE.closingDone).toHaveBeenCalled());
  expect(asked).toEqual(['glance.load']);
  end();
});
