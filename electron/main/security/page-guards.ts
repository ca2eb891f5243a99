import type { WebContents } from 'electron';
import type { Log } from '../modules/log.ts';

/** A page stays the page it was opened as: it goes nowhere, opens nothing and embeds nothing. */
export function guardContents(contents: WebContents, log: Log): void {
  const deny = (event: { preventDefault(): void }): void => {
    event.preventDefault();
    log.note('navigation-denied');
  };
  contents.on('will-navigate', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => {
    log.note('navigation-denied');
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
