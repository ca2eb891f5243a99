import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { formatDay } from '../i18n/format.ts';
import { startI18n } from '../i18n/index.ts';
import { boardStore, failBoard, loadBoard, narrowBoard, readBoard } from './board-store.ts';
import { callVault, portArrival, setClient } from './connection.ts';
import { openSession } from './open-session.ts';
import { openPortraits } from './portraits.ts';
import { takeInPublished } from './run-command.ts';
import { restoreScroll } from './scroll.ts';
import { createSession, type Session } from './session.ts';
import { bridge, takeSettings } from './settings.ts';
import { readToday, watchToday } from './today.ts';
import { createVaultClient } from './vault-client.ts';
import { viewOf } from './view-session.ts';
import { dropGoneOwners, viewStore } from './view.ts';

/** Puts language and theme on. Resolves when the page may draw its frame; the board comes with the port. */
export async function startPage(): Promise<void> {
  void joinVault(portArrival());
  const settings = await bridge().settings();
  takeSettings(settings);
  await startI18n(settings.lang);
  // Making the first formatter takes longer than all that follow; the page has time now, and none when the board comes.
  requestIdleCallback(() => formatDay(readToday(), readToday()));
}

/** Takes the board in over the port when it comes; what goes wrong is told on the page. */
export async function joinVault(arrival: Promise<MessagePort>): Promise<void> {
  const client = createVaultClient(await arrival);
  setClient(client);
  client.on('board.changed', takeInPublished);
  const loaded = await client.call('board.load', {});
  if (!loaded.ok) {
    failBoard(loaded.error);
    return;
  }
  try {
    openBoard(loaded.value);
  } catch (error) {
    failBoard(null);
    throw error;
  }
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
  viewStore.setState(viewOf(session.get('view'), readBoard()));
  keepView(session);
  watchToday();
  bridge().onClosing(() => void session.flush().finally(() => bridge().closingDone()));
}

function keepView(session: Session): void {
  const { filter, only } = viewStore.getState();
  narrowBoard(filter, only);
  viewStore.subscribe((view) => {
    narrowBoard(view.filter, view.only);
    session.set('view', view);
  });
  boardStore.subscribe(({ consultants }, before) => {
    if (consultants !== before.consultants) dropGoneOwners(consultants);
  });
}
