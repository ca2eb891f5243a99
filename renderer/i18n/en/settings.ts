import type { settings as da } from '../da/settings.ts';
import type { Messages } from '../messages.ts';

export const settings: Messages<typeof da> = {
  title: 'Settings',
  board: 'The board',
  boardName: 'Name of the board',
  unsaved: 'Not saved',
  boardNameHint: 'Shown above the board when it is unlocked.',
  boardPlace: 'The board lies here, encrypted. Lock it, then copy the whole folder when you want a backup.',
  renamed: 'The board is now called {{name}}',
  thisPc: 'This PC',
  lang: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  shortcuts: 'Shortcuts',
  about: 'About Tavle',
  version: 'Version {{version}}',
  licence: 'Free software under the EUPL-1.2. Tavle sends nothing out of the house: it speaks with nobody on the net.',
};
