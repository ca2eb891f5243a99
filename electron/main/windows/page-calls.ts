import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { type MainChannel, mainChannels } from '../../../shared/ipc/bridge.ts';
import type { Log } from '../modules/log.ts';
import { trustedRole } from '../security/trusted-sender.ts';
import type { Page, Pages } from './page.ts';

/** What answers a channel: the input's form, and the work. */
export interface Handler<Input> {
  readonly input: z.ZodType<Input>;
  readonly run: (page: Page, input: Input) => unknown;
}
export type Handlers = { readonly [C in MainChannel]: { bind: (page: Page, raw: unknown) => { run: () => unknown } | null } };

/** A handler for the table: `input` is checked before `run` is called. */
export function handler<Input>(input: z.ZodType<Input>, run: (page: Page, input: Input) => unknown): Handlers[MainChannel] {
  return {
    bind(page, raw) {
      const parsed = input.safeParse(raw);
      return parsed.success ? { run: () => run(page, parsed.data) } : null;
    },
  };
}

/** The one gate for everything pages ask of main: trusted sender, right role, right form, then the handler. */
export function answerPages(pages: Pages, handlers: Handlers, log: Log): void {
  const pass = (event: IpcMainEvent | IpcMainInvokeEvent, channel: MainChannel, args: readonly unknown[]) => {
    const page = senderOf(event, pages);
    const roles: readonly string[] = mainChannels[channel].roles;
    if (page === null || !roles.includes(page.role)) {
      log.note('sender-refused', { channel });
      return null;
    }
    const call = args.length <= 1 ? handlers[channel].bind(page, args[0]) : null;
    if (call === null) log.note('call-refused', { channel });
    return call;
  };
  for (const channel of Object.keys(mainChannels) as MainChannel[]) {
    if (mainChannels[channel].kind === 'send') {
      ipcMain.on(channel, (event, ...args: unknown[]) => void pass(event, channel, args)?.run());
      continue;
    }
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const call = pass(event, channel, args);
      if (call === null) throw new Error('refused');
      try {
        return await call.run();
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
