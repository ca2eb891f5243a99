import type { refusals as da } from '../da/refusals.ts';
import type { Messages } from '../messages.ts';

export const refusals: Messages<typeof da> = {
  'not-found': 'It is no longer there. Somebody else may have removed it. Nothing was changed.',
  'already-there': 'It is already on the board. Nothing was changed.',
  blank: 'This field must be filled in.',
  'too-long': 'The text is too long: at most {{max}} characters.',
  'out-of-range': 'The number must lie between {{min}} and {{max}}.',
  'name-taken': 'The name is already in use. Choose another.',
  'initials-taken': '{{by}} already has these initials. Choose others.',
  'lane-has-cards_one': 'There is {{count}} card in the lane. Choose first where it goes.',
  'lane-has-cards_other': 'There are {{count}} cards in the lane. Choose first where they go.',
  'last-lane': 'This is the last lane. There must be at least one.',
  'consultant-has-citizens_one': 'The consultant has {{count}} citizen. Choose first who takes over.',
  'consultant-has-citizens_other': 'The consultant has {{count}} citizens. Choose first who takes over.',
  'consultant-inactive': 'The consultant is no longer active. Choose another.',
  'nothing-to-undo': 'There is nothing more to undo.',
  'nothing-to-redo': 'There is nothing more to redo.',
  stale: 'It is too late for that: somebody has changed the same since ({{fields}}). Nothing was changed.',
  closed: 'The board is closed. Unlock it to go on.',
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
};
