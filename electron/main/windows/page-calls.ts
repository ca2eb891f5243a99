import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { type MainChannel, mainChannels } from '../../../shared/ipc/bridge.ts';
import type { Log } from '../modules/log.ts';
import { trustedRole } from '../security/trusted-sender.ts';
import { type PageInput, pageInputSchemas } from './page-inputs-schema.ts';
import type { Page, Pages } from './page.ts';

/** What main does for pages, channel by channel. */
export type PageHandlers = { readonly [C in MainChannel]: (page: Page, input: PageInput<C>) => unknown };

/** The one gate for everything pages ask of main: trusted sender, right role, right form, then the handler. */
export function answerPages(pages: Pages, handlers: PageHandlers, log: Log): void {
  /** The work that was asked for, or null after a note in the log. */
  const admit = (event: IpcMainEvent | IpcMainInvokeEvent, channel: MainChannel, args: readonly unknown[]) => {
    const page = senderOf(event, pages);
    const roles: readonly string[] = mainChannels[channel].roles;
    if (page === null || !roles.includes(page.role)) {
      log.note('sender-refused', { channel });
      return null;
    }
    const input = pageInputSchemas[channel].safeParse(args[0]);
    if (args.length > 1 || !input.success) {
      log.note('call-refused', { channel });
      return null;
    }
    // Schema and handler stand under the same name, so the input fits.
    const handle = handlers[channel] as (page: Page, input: unknown) => unknown;
    return () => handle(page, input.data);
  };
  for (const channel of Object.keys(mainChannels) as MainChannel[]) {
    if (mainChannels[channel].kind === 'send') {
      ipcMain.on(channel, (event, ...args: unknown[]) => void admit(event, channel, args)?.());
      continue;
    }
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const work = admit(event, channel, args);
      if (work === null) throw new Error('refused');
      try {
        return await work();
      } catch {
        // The page learns that it failed and nothing else.
        log.note('call-failed', { channel });
        throw new Error('failed');
      }
    });
  }
}

function senderOf(event: IpcMainEvent | IpcMainInvokeEvent, pages: Pages): Page | null {
  const page = pages.byContentsId(event.sender.id);
  const frame = event.senderFrame;
  const role = trustedRole({
    url: frame?.url ?? null,
    isTopFrame: frame !== null && frame.parent === null,
    viewRole: page?.role ?? null,
  });
  return role === null ? null : (page ?? null);
}
