import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Lang } from '../../shared/ipc/bridge.ts';
import { da } from './da/index.ts';
import { en } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof da };
    returnNull: false;
  }
}

/** Starts the interface's texts in `lang`; both languages are in the bundle, so that switching needs no load. */
export async function startI18n(lang: Lang): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    resources: { da: { translation: da }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lang;
}

/** Switches the interface at once. */
export async function changeLang(lang: Lang): Promise<void> {
  await i18next.changeLanguage(lang);
  document.documentElement.lang = lang;
}

/** The language in use. */
export function currentLang(): Lang {
  return i18next.language === 'en' ? 'en' : 'da';
}

export { useTranslation } from 'react-i18next';
/** Translates outside components (toasts, the live region). */
export const translate: typeof i18next.t = i18next.t.bind(i18next);
