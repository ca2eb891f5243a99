/**
 * Switches that would let another program read the pages or run code in them. No fuse of Electron stops the remote debugging ones, so the shipped
 * app looks for them itself.
 */
const forbidden = [
  /^--remote-debugging-(port|pipe|address|socket-name|targets)$/,
  /^--remote-allow-origins$/,
  /^--(inspect|debug)(-brk|-wait|-port|-publish-uid|-brk-node)?$/,
  /^--js-flags$/,
  /^--(renderer|gpu|utility)-cmd-prefix$/,
  /^--(renderer|gpu)-startup-dialog$/,
  /^--(disable-web-security|disable-site-isolation-trials|single-process|in-process-gpu)$/,
  /^--(log-net-log|enable-logging|log-file|vmodule|trace-startup|trace-startup-file|dump-dom|enable-automation|load-extension)$/,
];

/** The first switch among `args` (the command line without the executable) that a shipped app must not be started with, or null. */
export function forbiddenSwitch(args: readonly string[]): string | null {
  for (const arg of args) {
    const name = switchName(arg);
    if (name !== null && forbidden.some((pattern) => pattern.test(name))) return name;
  }
  return null;
}

/** Chromium takes `-x` and, on Windows, `/x` for `--x`, and does not care for case there. */
function switchName(arg: string): string | null {
  const match = /^(?:--?|\/)([a-z][\w-]*)(?:=.*)?$/is.exec(arg);
  return match?.[1] === undefined ? null : `--${match[1].toLowerCase()}`;
}
