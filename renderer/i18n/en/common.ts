import type { common as da } from '../da/common.ts';
import type { Messages } from '../messages.ts';

export const common: Messages<typeof da> = {
  appName: 'Tavle',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  done: 'Done',
  back: 'Back',
  next: 'Next',
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  yes: 'Yes',
  no: 'No',
  clear: 'Clear',
  more: 'More options',
  optional: 'optional',
  required: 'required',
  unassigned: 'Not assigned',
  none: 'None',
  color: 'Colour',
  icon: 'Icon',
  notifications: 'Messages',
  colors: {
    blue: 'Blue', orange: 'Orange', teal: 'Teal', crimson: 'Cherry', amber: 'Yellow', violet: 'Violet',
    brown: 'Brown', sky: 'Sky blue', grass: 'Green', plum: 'Plum', indigo: 'Indigo', slate: 'Grey',
  },
  icons: {
    'door-open': 'Door', briefcase: 'Briefcase', 'hand-coins': 'Subsidy', wallet: 'Wages', 'graduation-cap': 'Education', 'heart-pulse': 'Illness',
    baby: 'Child', sprout: 'Sprout', 'calendar-clock': 'Date', flag: 'Goal', users: 'People', hammer: 'Work',
    'book-open': 'Book', stethoscope: 'Doctor', house: 'House', star: 'Star',
  },
};
