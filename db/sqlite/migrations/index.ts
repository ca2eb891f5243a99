import type { Migration } from '../migrate.ts';
import { away } from './0005-away.ts';
import { board } from './0001-board.ts';
import { contacts } from './0003-contacts.ts';
import { inAndOut } from './0006-in-and-out.ts';
import { limits } from './0008-limits.ts';
import { meetings } from './0007-meetings.ts';
import { missed } from './0009-missed.ts';
import { people } from './0002-people.ts';
import { work } from './0004-work.ts';

/** Every step there ever was, oldest first. A released one is never changed: correct it in a later one. */
export const migrations: readonly Migration[] = [
  board,
  people,
  contacts,
  work,
  away,
  inAndOut,
  meetings,
  limits,
  missed,
];
