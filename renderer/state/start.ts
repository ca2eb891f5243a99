import type { CallError } from '../../shared/ipc/errors.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { VIEW_KEY } from '../../shared/ipc/session-keys.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import { formatDay } from '../i18n/format.ts';
import { startI18n } from '../i18n/index.ts';
import { boardStore, failBoard, loadBoard, narrowBoard, readBoard, setBoardView } from './board-store.ts';
import { callVault, portArrival, setClient, type Arrival } from './connection.ts';
import { watchCopies } from './copies.ts';
import { openSession } from './open-session.ts';
import { openPortraits } from './portraits.ts';
import { watchProtection } from './protection.ts';
import { takeInPublished } from './run-command.ts';
import { restoreScroll } from './scroll.ts';
import { watchOpened } from './search-recent.ts';
import { createSession } from './session.ts';
import { bridge, takeSettings } from './settings.ts';
import { isPast, onNewDay, readToday, watchToday } from './today.ts';
import { tendBoardCopies } from './tend-copies.ts';
import { createVaultClient } from './vault-client.ts';
import { viewOf } from './view-session.ts';
import { watchWall } from './wall.ts';
import { dropGone, filterOf, setLayout, viewStore, type ViewState } from './view.ts';

type Loaded = Result<BoardPayload, CallError>;

/** Puts language and theme on. Resolves when the page may draw its frame; the board comes with the port. */
export async function startPage(): Promise<void> {
  void joinVault(portArrival());
  watchCopies();
  const settings = await bridge().settings();
  takeSettings(settings);
  await startI18n(settings.lang);
  // Making the first formatter takes longer than all that follow; the page has time now, and none when the board comes.
  requestIdleCallback(() => formatDay(readToday(), readToday()));
}

/** Takes the board in over the port when it comes; what goes wrong is told on the page. */
export async function joinVault(arriving: Promise<Arrival>): Promise<void> {
  const { port, line } = await arriving;
  const loaded = line === 'glance' ? await joinGlance(port) : await joinBoard(port);
  if (!loaded.ok) {
    failBoard(loaded.error);
    return;
  }
  watchWall();
  try {
    if (line === 'glance') openGlance(loaded.value);
    else openBoard(loaded.value);
  } catch (error) {
    failBoard(null);
    throw error;
  }
}

function joinBoard(port: MessagePort): Promise<Loaded> {
  const client = createVaultClient(port);
  setClient(client);
  client.on('board.changed', takeInPublished);
  return client.call('board.load', {});
}

function joinGlance(port: MessagePort): Promise<Loaded> {
  setBoardView('glance');
  const client = createVaultClient<'glance'>(port);
  client.on('board.changed', takeInPublished);
  return client.call('glance.load', {});
}

function openBoard(payload: BoardPayload): void {
  const session = createSession(payload.session, (key, value) => callVault('session.save', { key, value }));
  openSession(session);
  openPortraits(async (ids) => {
    const answer = await callVault('portrait.load', { ids: [...ids] });
    return answer.ok ? answer.value : [];
  });
  restoreScroll(session.get('scroll'));
  loadBoard(payload);
  viewStore.setState(viewOf(session.get(VIEW_KEY), readBoard()));
  keepView((view) => session.set(VIEW_KEY, view));
  watchOpened();
  watchToday();
  watchProtection();
  tendBoardCopies();
  // Without an answer main waits no longer than it would, and says that nobody can tell.
  bridge().onClosing(() => void session.flush().then((isKept) => isKept && bridge().closingDone()));
}

/** Nothing of a glance is kept, and no portrait is asked for; the layout is as it was. */
function openGlance(payload: BoardPayload): void {
  loadBoard(payload);
  const kept = createSession(payload.session, () => Promise.resolve(ok(null))).get(VIEW_KEY);
  setLayout(viewOf(kept, readBoard()).layout);
  keepView(() => undefined);
  watchToday();
  bridge().onClosing(() => bridge().closingDone());
}

function keepView(keep: (view: ViewState) => void): void {
  const narrow = (): void => narrowBoard(filterOf(viewStore.getState()));
  narrow();
  viewStore.subscribe((view, before) => {
    if (view.filter !== before.filter || view.only !== before.only || view.sieve !== before.sieve) narrow();
    // Whoever comes back finds today's board as it was before somebody looked back.
    if (!isPast()) keep(view);
  });
  // Who has waited too long is another matter on another day.
  onNewDay(narrow);
  boardStore.subscribe(({ consultants, lanes }, before) => {
    if (consultants !== before.consultants || lanes !== before.lanes) dropGone(consultants, lanes);
  });
}
