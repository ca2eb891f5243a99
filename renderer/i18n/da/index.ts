import { app } from './app.ts';
import { attention } from './attention.ts';
import { board } from './board.ts';
import { citizen } from './citizen.ts';
import { common } from './common.ts';
import { consultants } from './consultants.ts';
import { contacts } from './contacts.ts';
import { door } from './door.ts';
import { finding } from './finding.ts';
import { imports } from './import.ts';
import { lanes } from './lanes.ts';
import { people } from './people.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';

export const da = {
  app,
  attention,
  board,
  citizen,
  common,
  consultants,
  contacts,
  door,
  finding,
  imports,
  lanes,
  people,
  refusals,
  settings,
};
