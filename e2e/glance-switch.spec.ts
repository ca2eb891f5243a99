import { BoardPage } from './support/board-page.ts';
import { isAlive } from './support/screen-pixels.ts';
import { processIds, type Tavle } from './support/tavle.ts';
import { expect, test } from './support/test.ts';

test('another view is another process, and the vault stays', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 20 });
  const everything = await front(tavle);
  const vault = await vaults(tavle);
  expect(vault).toHaveLength(1);
  await show(board, 'glance');
  const overview = new BoardPage(await tavle.board());
  await overview.expectOpen();
  expect(isAlive(everything.pid)).toBe(false);
  expect(await vaults(tavle)).toEqual(vault);
  expect(await overview.page.evaluate(() => document.hasFocus()), 'the keys that close the board are heard').toBe(true);

  const glance = await front(tavle);
  await show(overview, 'open');
  await new BoardPage(await tavle.board()).expectOpen();
  expect(isAlive(glance.pid)).toBe(false);
  expect(await vaults(tavle)).toEqual(vault);
});

test('while the view is being switched there is bare ground, and a lock wins', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 20 });
  const { pid } = await front(tavle);
  await ask(board, 'glance');
  await expect.poll(async () => (await front(tavle)).isPage).toBe(false);
  await expect.poll(() => pressLock(tavle)).toBe(true);
  const door = await tavle.door();
  await expect(door.getByText('Tavlen er låst.')).toBeVisible();
  expect(isAlive(pid)).toBe(false);
  await expect.poll(async () => (await vaults(tavle)).length).toBe(1);
});

test('many switches in a row end in the view that was asked for last', async ({ open }) => {
  const { tavle, board } = await open({ citizens: 20 });
  await show(board, 'glance');
  for (let turn = 0; turn < 3; turn++) {
    for (const view of ['open', 'glance'] as const) {
      await show(new BoardPage(await tavle.board()), view);
    }
  }
  await new BoardPage(await tavle.board()).expectOpen();
  // The page in sight and the spare one; nothing is left of the others.
  await expect
    .poll(() =>
      tavle.app.evaluate(
        ({ webContents }) =>
          webContents.getAllWebContents().filter((one) => one.getURL().startsWith('app://board')).length,
      ),
    )
    .toBe(2);
});

/** Asks as the page's own button does. */
async function ask(board: BoardPage, view: 'open' | 'glance'): Promise<void> {
  await board.page.evaluate((asked) => tavleBoard?.show(asked), view);
}

/** Asks, and waits until the page that asked is gone. */
async function show(board: BoardPage, view: 'open' | 'glance'): Promise<void> {
  // Its process is killed, and then the rest of it closed: whichever is heard of first.
  const gone = board.page.waitForEvent('crash').catch((error: unknown) => {
    if (!String(error).includes('closed')) throw error;
  });
  await ask(board, view);
  await gone;
}

/** What has the keyboard gets the keys, as from a hand; between two pages that is the one that comes, or the door. False: nothing has it yet. */
async function pressLock(tavle: Tavle): Promise<boolean> {
  return tavle.app.evaluate(({ webContents }) => {
    const focused = webContents.getFocusedWebContents();
    focused?.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] });
    return focused !== null;
  });
}

/** What is before everything else in the window: the process of a page, or the bare ground. */
async function front(tavle: Tavle): Promise<{ readonly isPage: boolean; readonly pid: number }> {
  return tavle.app.evaluate(({ BaseWindow, WebContentsView }) => {
    const view = BaseWindow.getAllWindows()[0]?.contentView.children.at(-1);
    return view instanceof WebContentsView
      ? { isPage: true, pid: view.webContents.getOSProcessId() }
      : { isPage: false, pid: 0 };
  });
}

async function vaults(tavle: Tavle): Promise<readonly number[]> {
  return (await processIds(tavle.app)).filter(({ name }) => name.includes('vault')).map(({ pid }) => pid);
}
