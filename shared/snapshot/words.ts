import type { Demand, PlacementKind, WorkTime } from '../domain/work.ts';
import type { SnapshotField, SnapshotLevel } from './document.ts';

export type SnapshotLang = 'da' | 'en';

/** What stands in a snapshot's files. They are read where the board is not: headings are those that an import knows. */
export interface SnapshotWords {
  readonly title: string;
  readonly levels: Readonly<Record<SnapshotLevel, string>>;
  /** At the top of each page with names; of a list that leaves the house also what becomes of it. */
  readonly confidential: string;
  readonly bringHome: string;
  /** Over the board of an earlier day, and when that paper was made. */
  readonly past: (day: string) => string;
  readonly madeOn: (day: string) => string;
  readonly lane: string;
  readonly consultant: string;
  readonly name: string;
  readonly initials: string;
  readonly limit: string;
  readonly ungiven: string;
  readonly emptyLanes: string;
  readonly total: string;
  readonly colors: string;
  readonly color: string;
  readonly about: string;
  readonly head: Readonly<
    Record<'board' | 'day' | 'level' | 'author' | 'purpose' | 'madeAt' | 'people' | 'part' | 'hash', string>
  >;
  readonly wholeBoard: string;
  readonly partOfBoard: string;
  readonly hidden: string;
  readonly hiddenNote: (smallest: number) => string;
  readonly page: (page: number, of: number) => string;
  /** On a poster: a lane that goes on from the column before. */
  readonly continued: string;
  /** On a poster where texts are shortened. */
  readonly cutNote: string;
  /** On cards to cut out. */
  readonly labelsNote: string;
  readonly visit: Readonly<
    Record<'title' | 'company' | 'placement' | 'period' | 'contact' | 'mentor' | 'noPlacement' | 'notes', string>
  >;
  /** On a poster: how long somebody has stood in the lane. */
  readonly days: (count: number) => string;
  /** On paper: how long ago a follow-up should have been, and a placement should have ended. */
  readonly late: (days: number) => string;
  readonly pastEnd: (days: number) => string;
  /** On a poster: a placement that has not begun. */
  readonly from: (day: string) => string;
  readonly placementKinds: Readonly<Record<PlacementKind, string>>;
  readonly yes: string;
  readonly no: string;
  readonly fields: Readonly<Record<SnapshotField, string>>;
  readonly workTimes: Readonly<Record<WorkTime, string>>;
  readonly demands: Readonly<Record<Demand, string>>;
}

const da: SnapshotWords = {
  title: 'Øjebliksbillede',
  levels: { identified: 'Med navne', glance: 'Uden navne', counts: 'Kun tal' },
  confidential: 'FORTROLIGT',
  bringHome: 'tag den med hjem igen',
  past: (day) => `Sådan så tavlen ud ${day}`,
  madeOn: (day) => `Lavet ${day}`,
  lane: 'Tavle',
  consultant: 'Konsulent',
  name: 'Navn',
  initials: 'Initialer',
  limit: 'Grænse',
  ungiven: 'Ikke fordelt',
  emptyLanes: 'Ingen på',
  total: 'I alt',
  colors: 'Farver',
  color: 'Farve',
  about: 'Om',
  head: {
    board: 'Tavle',
    day: 'Dag',
    level: 'Viser',
    author: 'Lavet af',
    purpose: 'Formål',
    madeAt: 'Lavet (UTC)',
    people: 'Borgere',
    part: 'Omfang',
    hash: 'Kontrolsum (SHA-256)',
  },
  wholeBoard: 'Hele tavlen',
  partOfBoard: 'Et udvalg',
  hidden: '–',
  hiddenNote: (smallest) =>
    `– er skjult: tallet er under ${String(smallest)}, eller det kunne bruges til at regne et sådant tal ud.`,
  page: (page, of) => `Side ${String(page)} af ${String(of)}`,
  continued: 'fortsat',
  cutNote: '… Her var ikke plads til det hele.',
  labelsNote: 'Klip langs stregerne. Print i fuld størrelse (100 %): hvert kort er 90 × 50 mm.',
  visit: {
    title: 'Liste til et besøg',
    company: 'Virksomhed',
    placement: 'Placering',
    period: 'Periode',
    contact: 'Kontakt der',
    mentor: 'Mentor',
    noPlacement: 'Ingen placering nu',
    notes: 'Notater',
  },
  days: (count) => `${String(count)} ${count === 1 ? 'dag' : 'dage'}`,
  late: (days) => `${String(days)} ${days === 1 ? 'dag' : 'dage'} for sent`,
  pastEnd: (days) => `${String(days)} ${days === 1 ? 'dag' : 'dage'} efter slut`,
  from: (day) => `fra ${day}`,
  placementKinds: {
    internship: 'Praktik',
    'wage-subsidy': 'Løntilskud',
    igu: 'IGU',
    'paid-hours': 'Ordinære timer',
    job: 'Job',
  },
  yes: 'Ja',
  no: 'Nej',
  fields: {
    caseNumber: 'Sagsnr.',
    birthDate: 'Fødselsdato',
    motherTongue: 'Modersmål',
    otherLanguages: 'Andre sprog',
    interpreter: 'Tolk',
    danishEducation: 'Danskuddannelse',
    education: 'Uddannelse',
    workExperience: 'Erhvervserfaring',
    earlierPlacements: 'Tidligere placeringer',
    skills: 'Kan',
    drivingLicence: 'Kørekort',
    licences: 'Beviser',
    wishes: 'Vil gerne',
    weeklyHours: 'Timer om ugen',
    workTimes: 'Kan arbejde',
    considerations: 'Særlige hensyn',
    avoids: 'Skal skånes for',
    home: 'Bor',
    phone: 'Telefon',
    email: 'E-mail',
    note: 'Bemærkning',
    laneSince: 'Siden',
    nextDate: 'Næste opfølgning',
    lastContact: 'Seneste kontakt',
    enteredOn: 'Oprettet',
  },
  workTimes: { early: 'Tidlig morgen', day: 'Dag', evening: 'Aften', night: 'Nat', weekend: 'Weekend' },
  demands: {
    'heavy-lifting': 'Tunge løft',
    standing: 'Stå meget',
    walking: 'Gå meget',
    bending: 'Bukke og vride',
    repetitive: 'Ensformige bevægelser',
    heights: 'Højder',
    cold: 'Kulde',
    noise: 'Støj',
    'dust-chemicals': 'Støv og kemi',
    pace: 'Højt tempo',
    people: 'Mange mennesker',
    alone: 'Arbejde alene',
    driving: 'Køre bil',
  },
};

const en: SnapshotWords = {
  title: 'Snapshot',
  levels: { identified: 'With names', glance: 'Without names', counts: 'Numbers only' },
  confidential: 'CONFIDENTIAL',
  bringHome: 'bring it home again',
  past: (day) => `The board as it was on ${day}`,
  madeOn: (day) => `Made ${day}`,
  lane: 'Lane',
  consultant: 'Consultant',
  name: 'Name',
  initials: 'Initials',
  limit: 'Limit',
  ungiven: 'Nobody yet',
  emptyLanes: 'Nobody in',
  total: 'Total',
  colors: 'Colours',
  color: 'Colour',
  about: 'About',
  head: {
    board: 'Board',
    day: 'Day',
    level: 'Shows',
    author: 'Made by',
    purpose: 'Purpose',
    madeAt: 'Made (UTC)',
    people: 'Citizens',
    part: 'Extent',
    hash: 'Checksum (SHA-256)',
  },
  wholeBoard: 'The whole board',
  partOfBoard: 'A selection',
  hidden: '–',
  hiddenNote: (smallest) =>
    `– is hidden: the number is under ${String(smallest)}, or such a number could be worked out from it.`,
  page: (page, of) => `Page ${String(page)} of ${String(of)}`,
  continued: 'continued',
  cutNote: '… There was no room for all of it here.',
  labelsNote: 'Cut along the lines. Print at full size (100%): each card is 90 × 50 mm.',
  visit: {
    title: 'List for a visit',
    company: 'Company',
    placement: 'Placement',
    period: 'Period',
    contact: 'Contact there',
    mentor: 'Mentor',
    noPlacement: 'No placement now',
    notes: 'Notes',
  },
  days: (count) => `${String(count)} ${count === 1 ? 'day' : 'days'}`,
  late: (days) => `${String(days)} ${days === 1 ? 'day' : 'days'} late`,
  pastEnd: (days) => `${String(days)} ${days === 1 ? 'day' : 'days'} past its end`,
  from: (day) => `from ${day}`,
  placementKinds: {
    internship: 'Internship',
    'wage-subsidy': 'Wage subsidy',
    igu: 'IGU',
    'paid-hours': 'Paid hours',
    job: 'Job',
  },
  yes: 'Yes',
  no: 'No',
  fields: {
    caseNumber: 'Case no',
    birthDate: 'Date of birth',
    motherTongue: 'Mother tongue',
    otherLanguages: 'Other languages',
    interpreter: 'Interpreter',
    danishEducation: 'Danish education',
    education: 'Education',
    workExperience: 'Work experience',
    earlierPlacements: 'Earlier placements',
    skills: 'Skills',
    drivingLicence: 'Driving licence',
    licences: 'Certificates',
    wishes: 'Wishes',
    weeklyHours: 'Weekly hours',
    workTimes: 'Can work',
    considerations: 'Special considerations',
    avoids: 'To be spared',
    home: 'Lives in',
    phone: 'Phone',
    email: 'E-mail',
    note: 'Note',
    laneSince: 'Since',
    nextDate: 'Next follow-up',
    lastContact: 'Last contact',
    enteredOn: 'Entered on',
  },
  workTimes: { early: 'Early morning', day: 'Day', evening: 'Evening', night: 'Night', weekend: 'Weekend' },
  demands: {
    'heavy-lifting': 'Heavy lifting',
    standing: 'Standing a lot',
    walking: 'Walking a lot',
    bending: 'Bending and twisting',
    repetitive: 'Repetitive movements',
    heights: 'Heights',
    cold: 'Cold',
    noise: 'Noise',
    'dust-chemicals': 'Dust and chemicals',
    pace: 'High pace',
    people: 'Many people',
    alone: 'Working alone',
    driving: 'Driving',
  },
};

/** What stands in the files, in the language they are made in. */
export const SNAPSHOT_WORDS: Readonly<Record<SnapshotLang, SnapshotWords>> = { da, en };
