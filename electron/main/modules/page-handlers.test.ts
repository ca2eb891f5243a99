import { describe, expect, it, vi } from 'vitest';
import type { DoorReason } from '../../../shared/ipc/bridge.ts';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import type { LockState } from '../lock/machine.ts';
import type { Page } from '../windows/page.ts';
import { createPageHandlers, type PageHandlersOptions } from './page-handlers.ts';

// The system's own dialogs, which need a screen; what is tried here is who may ask for one.
vi.mock('./dialogs.ts', () => ({
  chooseFolder: () => Promise.resolve('/mappe'),
  chooseNewFile: () => Promise.resolve('/mappe/nøgle.txt'),
  documentsFolder: () => '/mappe',
}));

type PageName = 'door' | 'board' | 'gone' | 'spare';
const pageOf = (role: PageRole): Page => ({ role }) as Page;
const pages: Readonly<Record<PageName, Page>> = {
  door: pageOf('door'),
  board: pageOf('board'),
  /** A board page that was replaced, and whose process may still be there for a moment. */
  gone: pageOf('board'),
  spare: pageOf('board'),
};

const reason: DoorReason = 'locked-unknown';
const lost = { lost: false };
const STATES = {
  door: { kind: 'door', reason },
  opening: { kind: 'opening', view: 'open' },
  open: { kind: 'open', view: 'open', ...lost },
  glance: { kind: 'open', view: 'glance', ...lost },
  switching: { kind: 'switching', view: 'glance', step: 'drafts', ...lost },
  closing: { kind: 'closing', step: 'drafts', then: 'door', reason, handedOver: false, ...lost },
} as const satisfies Record<string, LockState>;
type StateName = keyof typeof STATES;
const STATE_NAMES = Object.keys(STATES) as StateName[];
const PAGE_NAMES = Object.keys(pages) as PageName[];

/** The handlers as they are in this state, where `pages.board` is the one board page that has a line. */
function handlersIn(name: StateName) {
  const state: LockState = STATES[name];
  const isOpen = state.kind === 'open';
  const did = {
    saved: vi.fn(() => 'saved'),
    looked: vi.fn(() => 'saved'),
    chose: vi.fn(),
    sent: vi.fn(),
    handedOver: vi.fn(),
    renewed: vi.fn(),
    reminded: vi.fn(),
    hung: vi.fn(() => true),
    steered: vi.fn(),
    named: vi.fn(),
  };
  const lock = {
    state: () => state,
    send: did.sent,
    openBoard: () => (isOpen ? pages.board : null),
    boardPage: () => (state.kind === 'door' ? null : pages.board),
    pageInSight: () => (state.kind === 'switching' ? null : isOpen ? pages.board : pages.door),
    draftsSaved: did.handedOver,
    renewSpare: did.renewed,
  };
  const options = {
    lock,
    window: { window: {} },
    dialogs: { during: (asking: Promise<unknown>) => asking, pageChooses: did.chose },
    settings: { read: () => ({ lang: 'da' }), save: did.saved },
    doorLook: { save: did.looked },
    reminders: { remind: did.reminded },
    wall: { hang: did.hung, steer: did.steered, names: did.named },
  };
  return { handlers: createPageHandlers(options as unknown as PageHandlersOptions), did };
}

/** Every page in every state. */
const everywhere = STATE_NAMES.flatMap((state) => PAGE_NAMES.map((page) => ({ state, page })));
const among = (allowed: readonly string[], state: StateName, page: PageName) => allowed.includes(`${state} ${page}`);

describe('settings.save', () => {
  const inSight = ['door door', 'opening door', 'open board', 'glance board', 'closing door'];
  it.each(everywhere)('of the page $page while $state', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    const save = () => handlers['settings.save'](pages[page], { theme: 'dark' });
    if (among(inSight, state, page)) expect(save()).toBe('saved');
    else expect(save).toThrow('refused');
    expect(did.saved).toHaveBeenCalledTimes(among(inSight, state, page) ? 1 : 0);
  });

  it.each([
    { patch: { lang: 'en' }, door: true },
    { patch: { theme: 'light', lang: 'da' }, door: true },
    { patch: {}, door: true },
    { patch: { globalHotkey: null }, door: false },
    { patch: { lockAfterMinutes: null }, door: false },
    { patch: { theme: 'light', lockOnMinimise: false }, door: false },
  ] as const)('$patch at the door: $door; at the board', ({ patch, door }) => {
    const atDoor = handlersIn('door');
    const save = () => atDoor.handlers['settings.save'](pages.door, patch);
    if (door) expect(save()).toBe('saved');
    else expect(save).toThrow('refused');
    expect(atDoor.did.saved).toHaveBeenCalledTimes(door ? 1 : 0);
    expect(handlersIn('open').handlers['settings.save'](pages.board, patch)).toBe('saved');
  });
});

describe.each([
  [
    'doorLook.save',
    (name: StateName, page: PageName) => handlersIn(name).handlers['doorLook.save'](pages[page], { title: 'Nord' }),
  ],
  [
    'board.chooseNewFile',
    (name: StateName, page: PageName) => handlersIn(name).handlers['board.chooseNewFile'](pages[page], 'recovery-key'),
  ],
] as const)('%s', (_channel, ask) => {
  it.each(everywhere)('is for the page in sight that shows everything, not for $page while $state', async (given) => {
    if (!among(['open board'], given.state, given.page)) expect(() => ask(given.state, given.page)).toThrow('refused');
    else expect(await ask(given.state, given.page)).not.toBeNull();
  });
});

it.each(everywhere)('board.remind of the page $page while $state counts where everything is shown', (given) => {
  const { handlers, did } = handlersIn(given.state);
  handlers['board.remind'](pages[given.page], { today: 1, overdue: 2 });
  expect(did.reminded).toHaveBeenCalledTimes(among(['open board'], given.state, given.page) ? 1 : 0);
});

describe('board.choosing', () => {
  const mayOpen = STATE_NAMES.filter((state) => state !== 'door').map((state) => `${state} board`);
  it.each(everywhere)('a chooser opened by the page $page while $state', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    handlers['board.choosing'](pages[page], true);
    const counts = among(mayOpen, state, page);
    expect(did.chose.mock.calls).toEqual(counts ? [[pages[page], true]] : []);
    // One that comes up over a board that nobody may see any more goes with the program.
    expect(did.sent.mock.calls).toEqual(
      counts && state !== 'open' && state !== 'glance' ? [[{ kind: 'lock-asked' }]] : [],
    );
  });

  it.each(everywhere)('a chooser closed by the page $page while $state is always told', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    handlers['board.choosing'](pages[page], false);
    expect(did.chose.mock.calls).toEqual([[pages[page], false]]);
    expect(did.sent).not.toHaveBeenCalled();
  });
});

describe('board.lock and board.show', () => {
  it.each(everywhere)('of the page $page while $state', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    handlers['board.lock'](pages[page], undefined);
    handlers['board.show'](pages[page], 'glance');
    const heard = among(['open board', 'glance board'], state, page);
    expect(did.sent.mock.calls).toEqual(
      heard ? [[{ kind: 'lock-asked' }], [{ kind: 'show-asked', view: 'glance' }]] : [],
    );
  });
});

it.each(everywhere)('board.closingDone of the page $page while $state counts where that page has a line', (given) => {
  const { handlers, did } = handlersIn(given.state);
  handlers['board.closingDone'](pages[given.page], undefined);
  expect(did.handedOver).toHaveBeenCalledTimes(given.page === 'board' && given.state !== 'door' ? 1 : 0);
});

describe('the wall', () => {
  const order = { displayId: 1, minutes: 30, turnSeconds: 20 } as const;
  it.each(everywhere)('is hung for the page $page while $state', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    const hang = () => handlers['wall.open'](pages[page], order);
    if (among(['open board'], state, page)) hang();
    else expect(hang).toThrow();
    expect(did.hung.mock.calls).toEqual(among(['open board'], state, page) ? [[order]] : []);
  });

  it.each(everywhere)('is steered by the page $page while $state', ({ state, page }) => {
    const { handlers, did } = handlersIn(state);
    handlers['wall.steer'](pages[page], 'next');
    handlers['wall.names'](pages[page], 'press');
    const times = among(['open board', 'glance board'], state, page) ? 1 : 0;
    expect(did.steered).toHaveBeenCalledTimes(times);
    expect(did.named).toHaveBeenCalledTimes(times);
  });
});
