import type { refusals as da } from '../da/refusals.ts';
import type { Messages } from '../messages.ts';

export const refusals: Messages<typeof da> = {
  'not-found': 'It is no longer there. Somebody else may have removed it. Nothing was changed.',
  'already-there': 'It is already on the board. Nothing was changed.',
  blank: 'This field must be filled in.',
  'too-long': 'The text is too long: at most {{max}} characters.',
  'out-of-range': 'The number must be between {{min}} and {{max}}.',
  'in-the-future': 'The day is still to come. Choose today or an earlier day.',
  'name-taken': 'The name is already in use. Choose another.',
  'initials-taken': '{{by}} already has these initials. Choose others.',
  'lane-has-cards_one': 'There is {{count}} card in the lane. Choose first where it goes.',
  'lane-has-cards_other': 'There are {{count}} cards in the lane. Choose first where they go.',
  'last-lane': 'This is the last lane. There must be at least one.',
  'consultant-has-citizens_one': 'The consultant has {{count}} citizen. Choose first who takes over.',
  'consultant-has-citizens_other': 'The consultant has {{count}} citizens. Choose first who takes over.',
  'consultant-inactive': 'The consultant is no longer active. Choose another.',
  'company-in-use_one': 'The company has {{count}} placement or offer, so it stays.',
  'company-in-use_other': 'The company has {{count}} placements and offers, so it stays.',
  'wrong-order': 'The last day is before the first. Correct one of them.',
  'not-waiting': 'It has been answered or closed in the meantime. Nothing was changed.',
  'already-proposed': 'The citizen has been proposed for this offer already.',
  'nothing-to-undo': 'There is nothing more to undo.',
  'nothing-to-redo': 'There is nothing more to redo.',
  stale: 'It is too late for that: somebody has since changed the same thing ({{fields}}). Nothing was changed.',
  closed: 'The board is closed. Unlock it to go on.',
  past: 'The board is shown as it was. Go back to today to change anything.',
  'bad-request': 'It could not be read and was not saved. Try again.',
  internal:
    'Something went wrong and the change was not saved. Everything saved before is safe. Try again; reference {{reference}}.',
  damaged:
    'The file of the board is damaged and the change was not saved. Lock the board and have IT look at the disk before you go on.',
  'disk-full':
    'The disk is full. The change was not saved; everything from before is safe. Free some space and try again.',
  'disk-gone':
    'The folder with the board cannot be reached. The change was not saved. Connect the drive and try again.',
  'disk-read-only':
    'The folder with the board can only be read. The change was not saved. Ask IT for write access and try again.',
  'draft-unsaved':
    'What you are writing cannot be saved right now: the disk is full, or the folder cannot be reached. It still stands here. Free some space, or connect the drive, before you lock the board.',
  'not-a-picture': 'The file is not a picture that can be used. Choose a JPEG, PNG or WebP.',
  'picture-too-large': 'The picture is too large. Choose a smaller one.',
  'picture-too-many-pixels': 'The picture unfolds into too much. Choose one with fewer dots.',
  'picture-cut-off': 'The picture is not whole: the file ends too early. Try fetching it again.',
  'picture-moves': 'The picture moves. Choose one that stands still.',
  'picture-carries-more': 'The picture carries more than itself and was not saved. Try another.',
  'not-allowed': 'Only a supervisor can do that. Nothing was changed.',
  /** About people, keys, the recovery key and the PIN. */
  keys: {
    'wrong-passphrase': 'The passphrase is not right. Nothing was changed.',
    'weak-passphrase':
      'It is too easy to guess. Use at least {{min}} characters, best four words that do not belong together.',
    'passphrase-taken': 'A colleague uses that passphrase already. Choose another.',
    'name-blank': 'Type a name.',
    'name-too-long': 'The name is too long: {{max}} characters at most.',
    'name-taken': 'A colleague has that name already. Add a surname, for example.',
    'unknown-person': 'The colleague has no key any more. Nothing was changed.',
    'last-supervisor': 'There must be at least one supervisor. Make somebody else a supervisor first.',
    'recovery-typo':
      'There is a typing mistake in the key: a character is wrong, missing or too many. Compare group by group.',
    'recovery-wrong': 'The key is typed correctly, but it is another than the one asked for.',
    'no-such-way': 'There is no such key for this board.',
    'not-a-public-key':
      'The file is not a public key that can be used. Ask the IT department for an X25519 key as PEM (“BEGIN PUBLIC KEY”).',
    'not-a-private-key': 'The file is not a private key that can be used.',
    'private-key-passphrase': 'The private key is locked, and its passphrase is not right.',
    'private-key-wrong': 'The private key does not belong to this board.',
    'file-not-written': 'The file could not be written. Choose another place and try again.',
    'nobody-to-print': 'No citizens to print. Choose other lanes, consultants or another day.',
    'picture-too-many': 'A picture can show {{max}} citizens at most. Choose fewer lanes, or save a PDF poster.',
    'file-exists': 'Another file has that name already, and it is left as it is. Choose another name.',
    'passphrase-temporary': 'Choose a passphrase of your own first; then you can have a PIN.',
    'pin-unavailable': 'A PIN cannot be used on this computer: it has no safe key store.',
    'pin-weak': 'Use at least {{min}} digits that are no sequence and not the same digit.',
    'pin-wrong_one': 'The PIN is wrong. {{count}} try left.',
    'pin-wrong_other': 'The PIN is wrong. {{count}} tries left.',
    'pin-gone': 'The PIN no longer holds here. Use the passphrase.',
  },
};
