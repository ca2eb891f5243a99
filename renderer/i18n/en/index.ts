import { access } from './access.ts';
import { app } from './app.ts';
import { attention } from './attention.ts';
import { backups } from './backups.ts';
import { board } from './board.ts';
import { citizen } from './citizen.ts';
import { common } from './common.ts';
import { companies } from './companies.ts';
import { comparison } from './comparison.ts';
import { consultants } from './consultants.ts';
import { contacts } from './contacts.ts';
import { door } from './door.ts';
import { erasure } from './erasure.ts';
import { finding } from './finding.ts';
import { history } from './history.ts';
import { imports } from './import.ts';
import { insight } from './insight.ts';
import { lanes } from './lanes.ts';
import { meeting } from './meeting.ts';
import { offers } from './offers.ts';
import { people } from './people.ts';
import { placements } from './placements.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { snapshot } from './snapshot.ts';
import { wall } from './wall.ts';

export const en = {
  access,
  app,
  attention,
  backups,
  board,
  citizen,
  common,
  companies,
  comparison,
  consultants,
  contacts,
  door,
  erasure,
  finding,
  history,
  imports,
  insight,
  lanes,
  meeting,
  offers,
  people,
  placements,
  refusals,
  settings,
  snapshot,
  wall,
};
