import type { door as da } from '../da/door.ts';
import type { Messages } from '../messages.ts';

export const door: Messages<typeof da> = {
  title: 'Tavle',
  lang: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  passphrase: 'Passphrase',
  showPassphrase: 'Show what is typed',
  hidePassphrase: 'Hide what is typed',
  capsLock: 'Caps Lock is on.',
  reasons: {
    started: 'The board is locked.',
    locked: 'The board is locked. Everything is saved.',
    'locked-unsaved':
      'The board is locked. What you wrote last could not be saved: the disk is full, or the folder cannot be reached.',
    'locked-unknown': 'The board is locked.',
    'vault-stopped':
      'The board closed because the vault stopped unexpectedly. Everything that was saved is safe. Unlock to go on.',
    'board-stopped':
      'The board closed because its page stopped unexpectedly. Everything that was saved is safe. Unlock to go on.',
  },
  unlock: {
    action: 'Unlock',
    working: 'Unlocking …',
    opening: 'Opening the board …',
    otherBoard: 'Another board',
    recent: 'Opened before on this PC',
    open: 'Open another board …',
    create: 'Make a new board …',
    forget: 'Take this board off the list',
    lookAgain: 'Look again',
    folder: 'Folder: {{path}}',
  },
  welcome: {
    title: 'Welcome to Tavle',
    text: 'An overview of the people you help into work. Encrypted on your own PC, and closed at a keystroke.',
    create: 'Make a new board',
    createText: 'Give it a name, and choose the passphrase that will unlock it.',
    open: 'Open a board you have',
    openText: 'Find the folder where the board lies, on the PC or a shared drive.',
  },
  create: {
    title: 'Make a new board',
    name: 'Name of the board',
    namePlaceholder: 'For example The company team',
    folder: 'Folder',
    folderHint: 'The board is put here, encrypted.',
    changeFolder: 'Change …',
    changeFolderLabel: 'Change the folder. Now: {{path}}',
    passphraseHint: 'At least {{min}} characters. Four or five random words are easy to remember and hard to guess.',
    repeat: 'The passphrase again',
    lostTitle: 'Write the passphrase down and keep it in a safe place.',
    lost: 'If you lose it, the board is lost. Nobody can open it: neither we nor your IT department. This version has no recovery key.',
    action: 'Make the board',
    working: 'Making keys and board …',
    opening: 'The board is made. Opening …',
    missing: {
      name: 'Give the board a name.',
      short_one: 'It must be longer: {{count}} character is missing.',
      short_other: 'It must be longer: {{count}} characters are missing.',
      weak: 'It is too easy to guess. Add a few more words.',
      different: 'The two are not the same. Type the same one again.',
    },
  },
  strength: {
    label: 'Strength',
    words: {
      hopeless: 'Very easy to guess',
      weak: 'Easy to guess',
      fair: 'Can be guessed',
      good: 'Good',
      strong: 'Strong',
    },
    tooShort_one: '{{count}} more character',
    tooShort_other: '{{count}} more characters',
    tips: {
      straightRow: 'Keys in a row are easy to guess. Use words instead.',
      keyPattern: 'Patterns on the keyboard are easy to guess. Use words instead.',
      simpleRepeat: 'The same character many times is easy to guess.',
      extendedRepeat: 'The same word again hardly helps. Use different words.',
      sequences: 'Sequences such as 1234 and abcd are easy to guess.',
      recentYears: 'Years are easy to guess. Add a word instead.',
      dates: 'Dates are easy to guess. Add a word instead.',
      common: 'It is like something many people use. Add a few random words.',
      word: 'One word is easy to guess. Add a few more.',
      names: 'Names are easy to guess. Add a few random words.',
      ownWords:
        'The name of the board and words from your daily work are easy to guess. Add something nobody connects with you.',
      more: 'Add a few more random words.',
    },
  },
  errors: {
    'wrong-passphrase': {
      what: 'The passphrase does not fit.',
      then: 'The board is untouched. Try again, and check capital and small letters.',
    },
    missing: {
      what: 'There is no board in the folder.',
      then: 'The folder may have been moved, or the drive is not connected. Connect it, or find the folder where the board lies now.',
    },
    'damaged-keys': {
      what: 'The key file of the board is damaged.',
      then: 'Nothing was changed, but without it the board cannot be opened. Ask IT to fetch the file vault.keys from a backup.',
    },
    'damaged-data': {
      what: 'The passphrase is right, but the file of the board is damaged.',
      then: 'Nothing was changed. Leave the folder as it is, and ask IT to fetch vault.db from a backup.',
    },
    damaged: {
      what: 'The files of the board are damaged.',
      then: 'Nothing was changed. Leave the folder as it is, and ask IT to fetch it from a backup.',
    },
    newer: {
      what: 'The board was made with a newer version of the program.',
      then: 'Nothing was changed. Update Tavle on this PC and try again.',
    },
    'in-use': {
      what: 'The board is open elsewhere.',
      then: 'Nothing was changed. Close it there, in another window or on another PC, and try again.',
    },
    'not-writable': {
      what: 'The folder cannot be written to.',
      then: 'Nothing was changed. Ask IT for write access, or choose another folder.',
    },
    exists: {
      what: 'There is a board there already.',
      then: 'It is untouched. Give the new one another name, choose another folder, or open the one that is there.',
    },
    'weak-passphrase': {
      what: 'The passphrase is too short.',
      then: 'Nothing was made yet. It must have at least {{min}} characters.',
    },
    'disk-full': { what: 'The disk is full.', then: 'What was saved is safe. Free some space and try again.' },
    'disk-gone': {
      what: 'The folder cannot be reached.',
      then: 'What was saved is safe. Connect the drive again and try again.',
    },
    'create-full': {
      what: 'The disk is full.',
      then: 'Nothing was made. Free some space, or choose another folder.',
    },
    'create-gone': {
      what: 'The folder does not exist or cannot be reached.',
      then: 'Nothing was made. Choose another folder, or connect the drive and try again.',
    },
    closed: { what: 'The vault stopped before it was done.', then: 'What was saved is safe. Try again.' },
    internal: {
      what: 'Something went wrong.',
      then: 'What was saved is safe. Try again; if it goes on, tell IT the reference {{reference}}.',
    },
  },
  broken: {
    title: 'The page broke',
    text: 'The board is still locked, and everything that was saved is safe.',
    again: 'Load the page again',
  },
};
