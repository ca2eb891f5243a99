import { expect, type Page } from '@playwright/test';

import type { BoardPage } from './board-page.ts';
import type { Tavle } from './tavle.ts';

/** The page of the wall that is in sight and has drawn its board, without names or (`named`) with them. */
export async function wallPage({ app }: Tavle, kind: 'plain' | 'named' = 'plain'): Promise<Page> {
  await expect.poll(() => inFront(app)).toBe(kind);
  for (const page of app.windows()) {
    if (page.isClosed() || !page.url().startsWith('app://wall/')) continue;
    if ((await page.evaluate(kindDrawn).catch(() => 'none')) === kind) return page;
  }
  throw new Error('the wall was not drawn');
}

/** Hangs the wall from the board's menu, on the screen that is proposed. */
export async function hangWall(tavle: Tavle, board: BoardPage): Promise<Page> {
  await board.chooseFromMenu('Vis på storskærm …');
  await board.page.getByRole('dialog').getByRole('button', { name: 'Vis', exact: true }).click();
  return wallPage(tavle);
}

/** The processes that draw the wall, in sight or made ready. */
export function wallProcesses({ app }: Tavle): Promise<readonly number[]> {
  return app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => one.getURL().startsWith('app://wall/'))
      .map((one) => one.getOSProcessId())
      .filter((pid) => pid > 0),
  );
}

/** How many windows the app has. */
export function windowCount({ app }: Tavle): Promise<number> {
  return app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().filter((one) => one.isVisible()).length);
}

/** Where the wall's window is, among all displays. */
export function wallPlace({ app }: Tavle): Promise<Electron.Rectangle | undefined> {
  return app.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)[1]
      ?.getBounds(),
  );
}

/** The process that is in front in the wall's window. */
export function frontOfWall(app: Tavle['app']): Promise<number> {
  return app.evaluate(({ BaseWindow, WebContentsView }) => {
    const [, wall] = BaseWindow.getAllWindows().sort((one, other) => one.id - other.id);
    const view = wall?.contentView.children.at(-1);
    return view instanceof WebContentsView ? view.webContents.getOSProcessId() : 0;
  });
}

/** A key at the wall, as from a hand: to whatever is in front there. */
export async function pressAtWall({ app }: Tavle, keyCode: string, ...types: ('keyDown' | 'keyUp')[]): Promise<void> {
  await app.evaluate(
    ({ BaseWindow }, order) => {
      const [, wall] = BaseWindow.getAllWindows().sort((one, other) => one.id - other.id);
      const view = wall?.contentView.children.at(-1) as Electron.WebContentsView | undefined;
      // As a finger that touched the wall would have given it.
      wall?.focus();
      view?.webContents.focus();
      for (const type of order.types) view?.webContents.sendInputEvent({ type, keyCode: order.keyCode });
    },
    { keyCode, types: types.length > 0 ? types : (['keyDown', 'keyUp'] as const) },
  );
}

/** What is in front on the wall; a process that is being killed answers nothing. */
function inFront(app: Tavle['app']): Promise<string> {
  return app.evaluate(async ({ BaseWindow, WebContentsView }) => {
    const [, wall] = BaseWindow.getAllWindows().sort((one, other) => one.id - other.id);
    const view = wall?.contentView.children.at(-1);
    if (!(view instanceof WebContentsView)) return 'none';
    const drawn = view.webContents.executeJavaScript(
      "document.querySelector('main') === null ? 'none' : document.querySelector('[data-named]') === null ? 'plain' : 'named'",
    ) as Promise<string>;
    return Promise.race([drawn, new Promise<string>((resolve) => setTimeout(resolve, 500, 'none'))]);
  });
}

function kindDrawn(): string {
  const wall = document.querySelector('main');
  if (wall === null) return 'none';
  return document.querySelector('[data-named]') === null ? 'plain' : 'named';
}
