import { app } from './app.ts';
import { board } from './board.ts';
import { citizen } from './citizen.ts';
import { common } from './common.ts';
import { consultants } from './consultants.ts';
import { door } from './door.ts';
import { imports } from './import.ts';
import { lanes } from './lanes.ts';
import { people } from './people.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';

export const en = { app, board, citizen, common, consultants, door, imports, lanes, people, refusals, settings };
