import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { BoardView, RecordTable } from '../../shared/ipc/payloads.ts';

type Cells = readonly unknown[];

/**
 * The citizens of a table. Throws when a column of theirs is not there: vault and page come from the same build. In a glance most columns are not
 * sent, and are blank here.
 */
export function citizensOf(table: RecordTable, view: BoardView): Citizen[] {
  if (view === 'glance') return glanceCitizensOf(table);
  const at = (column: keyof Citizen): number => placeOf(table, column);
  const places = {
    id: at('id'),
    name: at('name'),
    caseNumber: at('caseNumber'),
    birthDate: at('birthDate'),
    motherTongue: at('motherTongue'),
    otherLanguages: at('otherLanguages'),
    danishEducation: at('danishEducation'),
    phone: at('phone'),
    email: at('email'),
    workExperience: at('workExperience'),
    earlierPlacements: at('earlierPlacements'),
    considerations: at('considerations'),
    drivingLicence: at('drivingLicence'),
    weeklyHours: at('weeklyHours'),
    note: at('note'),
    nextDate: at('nextDate'),
    laneId: at('laneId'),
    laneSince: at('laneSince'),
    enteredOn: at('enteredOn'),
    lastContact: at('lastContact'),
    order: at('order'),
    consultantId: at('consultantId'),
    portraitId: at('portraitId'),
    portraitConsent: at('portraitConsent'),
    portraitConsentOn: at('portraitConsentOn'),
    interpreter: at('interpreter'),
    home: at('home'),
    education: at('education'),
    skills: at('skills'),
    wishes: at('wishes'),
    workTimes: at('workTimes'),
    avoids: at('avoids'),
    licences: at('licences'),
    householdId: at('householdId'),
  } satisfies Record<keyof Citizen, number>;
  return table.rows.map((row) => citizenOf(row, places));
}

function placeOf({ columns }: RecordTable, column: keyof Citizen): number {
  const index = columns.indexOf(column);
  if (index < 0) throw new Error(`the table of citizens lacks ${column}`);
  return index;
}

/** Only what a glance draws is read: should the vault send more one day, it still does not get here. */
function glanceCitizensOf(table: RecordTable): Citizen[] {
  const at = (column: keyof Citizen): number => placeOf(table, column);
  const places = {
    id: at('id'),
    name: at('name'),
    nextDate: at('nextDate'),
    laneId: at('laneId'),
    laneSince: at('laneSince'),
    enteredOn: at('enteredOn'),
    lastContact: at('lastContact'),
    order: at('order'),
    consultantId: at('consultantId'),
  };
  return table.rows.map((row) => ({
    ...BLANK_CITIZEN_FIELDS,
    id: row[places.id] as Citizen['id'],
    name: row[places.name] as string,
    nextDate: row[places.nextDate] as Citizen['nextDate'],
    laneId: row[places.laneId] as Citizen['laneId'],
    laneSince: row[places.laneSince] as Citizen['laneSince'],
    enteredOn: row[places.enteredOn] as Citizen['enteredOn'],
    lastContact: row[places.lastContact] as Citizen['lastContact'],
    order: row[places.order] as Citizen['order'],
    consultantId: row[places.consultantId] as Citizen['consultantId'],
    householdId: null,
  }));
}

/** Written out: ten thousand objects of one known shape are made several times faster than by looping over names. */
function citizenOf(row: Cells, at: Readonly<Record<keyof Citizen, number>>): Citizen {
  return {
    id: row[at.id] as Citizen['id'],
    name: row[at.name] as string,
    caseNumber: row[at.caseNumber] as string,
    birthDate: row[at.birthDate] as Citizen['birthDate'],
    motherTongue: row[at.motherTongue] as string,
    otherLanguages: row[at.otherLanguages] as readonly string[],
    danishEducation: row[at.danishEducation] as string,
    phone: row[at.phone] as string,
    email: row[at.email] as string,
    workExperience: row[at.workExperience] as string,
    earlierPlacements: row[at.earlierPlacements] as string,
    considerations: row[at.considerations] as string,
    drivingLicence: row[at.drivingLicence] as string,
    weeklyHours: row[at.weeklyHours] as number | null,
    note: row[at.note] as string,
    nextDate: row[at.nextDate] as Citizen['nextDate'],
    laneId: row[at.laneId] as Citizen['laneId'],
    laneSince: row[at.laneSince] as Citizen['laneSince'],
    enteredOn: row[at.enteredOn] as Citizen['enteredOn'],
    lastContact: row[at.lastContact] as Citizen['lastContact'],
    order: row[at.order] as Citizen['order'],
    consultantId: row[at.consultantId] as Citizen['consultantId'],
    portraitId: row[at.portraitId] as Citizen['portraitId'],
    portraitConsent: row[at.portraitConsent] as Citizen['portraitConsent'],
    portraitConsentOn: row[at.portraitConsentOn] as Citizen['portraitConsentOn'],
    interpreter: row[at.interpreter] as boolean | null,
    home: row[at.home] as string,
    education: row[at.education] as string,
    skills: row[at.skills] as readonly string[],
    wishes: row[at.wishes] as string,
    workTimes: row[at.workTimes] as Citizen['workTimes'],
    avoids: row[at.avoids] as Citizen['avoids'],
    licences: row[at.licences] as readonly string[],
    householdId: row[at.householdId] as Citizen['householdId'],
  };
}

/** The records of a table whose columns are their fields. */
export function recordsOf<R>(table: RecordTable): R[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column, row[index]])) as R);
}
