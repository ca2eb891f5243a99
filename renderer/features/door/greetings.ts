/** A welcome in one language; `lang` and `dir` as they stand in the page. */
export interface Greeting {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly welcome: string;
  readonly soon: string;
}

/**
 * In the languages of those who come here most, each in its own words and letters. The same whatever language the program speaks: a visitor's
 * is not the program's. Dari is `fa-AF`, which screen readers know; `prs` they do not.
 */
export const GREETINGS: readonly Greeting[] = [
  { lang: 'da', dir: 'ltr', welcome: 'Velkommen.', soon: 'Vi er her om et øjeblik.' },
  { lang: 'en', dir: 'ltr', welcome: 'Welcome.', soon: 'We will be with you shortly.' },
  { lang: 'ar', dir: 'rtl', welcome: 'أهلاً وسهلاً.', soon: 'سنكون معكم بعد لحظات.' },
  { lang: 'uk', dir: 'ltr', welcome: 'Ласкаво просимо.', soon: 'Ми підійдемо за мить.' },
  { lang: 'ti', dir: 'ltr', welcome: 'እንቋዕ ብደሓን መጻእኩም።', soon: 'ድሕሪ ቁሩብ ምሳኹም ክንከውን ኢና።' },
  { lang: 'so', dir: 'ltr', welcome: 'Soo dhawow.', soon: 'Hadda ayaan kuu imanaynaa.' },
  { lang: 'fa-AF', dir: 'rtl', welcome: 'خوش آمدید.', soon: 'به‌زودی در خدمت شما هستیم.' },
];
