interface Launch {
  readonly appFolder: string;
  /** What the person typed after the verb; handed on untouched. */
  readonly passedOn: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

/**
 * The arguments Electron is started with. The app's folder comes before what is passed on, since the first argument that is no option
 * names the app. Chromium refuses to run its sandbox as root on Linux: only there it is switched off.
 */
export function electronArguments({ appFolder, passedOn, platform, isRoot }: Launch): readonly string[] {
  const sandbox = platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
  return [...sandbox, appFolder, ...passedOn];
}

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}
