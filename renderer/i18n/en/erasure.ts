import type { erasure as da } from '../da/erasure.ts';
import type { Messages } from '../messages.ts';

export const erasure: Messages<typeof da> = {
  title: 'Deletion',
  text: 'A lane where the way forward ends can have a time limit. Once a card has been there that long, it is shown here. Nothing is ever deleted by itself: a supervisor does it, after seeing who it is.',
  limits: 'Time limits of the end lanes',
  limit: 'cards are deleted after',
  limitOf: '{{lane}}: cards are deleted after so many days',
  noLimit: 'none',
  limitSet_one: '{{lane}}: cards are to be deleted after {{count, number}} day',
  limitSet_other: '{{lane}}: cards are to be deleted after {{count, number}} days',
  limitGone: '{{lane}} has no time limit',
  list: 'Cards that have reached their time limit, or soon will',
  parts: { due: 'Time limit reached', soon: 'Time limit soon reached' },
  tickAll: 'Choose all that have reached their time limit',
  tick: 'Choose {{name}}',
  isTicked: 'chosen',
  since: '{{lane}} since {{day}}',
  over_one: 'the limit was {{day}}, {{count, number}} day ago',
  over_other: 'the limit was {{day}}, {{count, number}} days ago',
  today: 'the limit is today',
  until_one: 'the limit is {{day}}, in {{count, number}} day',
  until_other: 'the limit is {{day}}, in {{count, number}} days',
  ticked_zero: 'Nobody chosen',
  ticked_one: '{{count, number}} of {{total, number}} chosen',
  ticked_other: '{{count, number}} of {{total, number}} chosen',
  eraseTicked: 'Delete those chosen for good …',
  keepLonger:
    'Enter opens the card, the space bar chooses it. If somebody is to stay longer, open the card and move it to another lane: the days begin anew when a card is moved.',
  dueCount_one: '{{count, number}} ended card has reached its time limit for deletion.',
  dueCount_other: '{{count, number}} ended cards have reached their time limit for deletion.',
  see: 'Look at them',
  nobody: {
    title: 'Nobody is to be deleted now',
    text: 'No ended card has reached its time limit, and none will within the next month.',
    noLimit:
      'There are no time limits yet. Write beside a lane how many days its cards may stay once the way forward has ended.',
  },
  noEnds: {
    title: 'No lane is an end lane',
    text: 'Time limits are for lanes where the way forward ends. That is chosen on the lane itself.',
    toLanes: 'See the lanes',
  },
  ask: {
    title_one: 'Delete {{name}} for good?',
    title_other: 'Delete {{count, number}} citizens for good?',
    looking: 'Looking for what belongs with it …',
    noWayBack: 'This cannot be undone, and the history cannot bring it back.',
    copies_one:
      'Copies of the board, printouts and saved files that lie elsewhere are not deleted now. When a copy is restored in Tavle, the citizen is removed again.',
    copies_other:
      'Copies of the board, printouts and saved files that lie elsewhere are not deleted now. When a copy is restored in Tavle, the citizens are removed again.',
    proof: 'So that nobody else can delete anybody if the board is left open.',
    confirm_one: 'Delete for good',
    confirm_other: 'Delete {{count, number}} for good',
  },
  goes: {
    title: 'This is deleted',
    card: 'The card with everything on it',
    picture: 'The picture',
    contacts_one: '{{count, number}} contact',
    contacts_other: '{{count, number}} contacts',
    placements_one: '{{count, number}} placement',
    placements_other: '{{count, number}} placements',
    proposals_one: '{{count, number}} proposal for an offer',
    proposals_other: '{{count, number}} proposals for offers',
    rest: 'Everything that the history tells about the citizen',
    all: 'With each go the card, the picture and everything that the history tells about the citizen.',
  },
  mentions: {
    title: 'The name elsewhere',
    none: "The whole name was not found on others' cards, in companies or in offers.",
    short_one:
      'A name of one word is not looked for: it would be everywhere. Search for it yourself before you delete.',
    short_other:
      '{{count, number}} of the names are one word. They are not looked for: they would be everywhere. Search for them yourself before you delete.',
    goes_one: 'Here we write {{mark}} in place of the name, also in the history:',
    goes_other: 'In these {{count, number}} places we write {{mark}} in place of the name, also in the history:',
    open_one: 'Here it may be somebody else of that name. It stays until somebody corrects it:',
    open_other:
      'In these {{count, number}} places it may be somebody else of that name. They stay until somebody corrects them:',
    list: { goes: 'Where the name goes', open: 'Where the name stays' },
    in: {
      citizen: 'The card of {{name}}: {{field}}',
      contact: 'A contact with {{name}}: {{field}}',
      company: 'The company {{name}}: {{field}}',
      offer: 'An offer from {{name}}: {{field}}',
      placement: 'A placement of {{name}}: {{field}}',
      proposal: 'A proposal about {{name}}: {{field}}',
      savedView: 'The view {{name}}: {{field}}',
    },
  },
  done: {
    title_one: 'The citizen is deleted',
    title_other: '{{count, number}} citizens are deleted',
    text: 'It was done on {{when}}. With it went {{what}}.',
    alone: 'It was done on {{when}}.',
    certificate:
      'You can save a certificate. It names nobody and can be filed with the case. It can only be saved now, not later.',
    save: 'Save certificate …',
    saved: 'The certificate is saved.',
  },
};
