import type { App } from 'electron';
import type { Lang } from '../../../shared/ipc/bridge.ts';

/** What Chromium is told, so that what it draws itself, such as the parts of a date field, is in the language of the board. */
export interface ChromiumLanguage {
  readonly switches: { readonly lang: Lang };
  /** On Linux the surroundings decide, and the switch alone does not. */
  readonly environment: Readonly<Record<string, string>>;
}

/** How Chromium comes to speak `lang` on `platform`. */
export function chromiumLanguage(lang: Lang, platform: NodeJS.Platform): ChromiumLanguage {
  // British: days come before months, as they do in Denmark.
  const list = lang === 'da' ? 'da' : 'en_GB:en';
  return { switches: { lang }, environment: platform === 'linux' ? { LANGUAGE: list } : {} };
}

/** Gives Chromium the board's language. To be called before it is ready. */
export function speakAs(
  app: { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> },
  lang: Lang,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): void {
  const { switches, environment } = chromiumLanguage(lang, platform);
  app.commandLine.appendSwitch('lang', switches.lang);
  Object.assign(env, environment);
}
