import type { CitizenFields } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS, type CompanyFields } from '../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS, type OfferFields } from '../../shared/domain/offer.ts';
import type { PlacementFields } from '../../shared/domain/placement.ts';
import type { PlacementKind } from '../../shared/domain/work.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';

type WorkFields = Pick<
  CitizenFields,
  'interpreter' | 'home' | 'education' | 'skills' | 'wishes' | 'workTimes' | 'avoids' | 'licences'
>;

const HOMES = ['Helsingør', 'Espergærde', 'Snekkersten', 'Ålsgårde', 'Hornbæk', 'Tikøb'];
const EDUCATIONS = [
  '',
  '',
  'Gymnasium i hjemlandet',
  'Ni års skole',
  'Kokkeuddannelse',
  'Bachelor i økonomi',
  'Uddannet skrædder',
];
const SKILLS = [
  'madlavning',
  'opvask',
  'kassebetjening',
  'syning',
  'børnepasning',
  'excel',
  'maling',
  'have',
  'pakning',
];
const WISHES = [
  '',
  'Køkken eller kantine',
  'Noget med børn',
  'Lager, gerne aften',
  'Butik',
  'Rengøring tæt på hjemmet',
  'Vil gerne tage et fagbrev',
];
const LICENCES = ['truck', 'hygiejnebevis', 'rullestillads'];

/** What a match needs to know of somebody invented. `number`: the next one between 0 and 1. */
export function inventWorkFields(number: () => number): WorkFields {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(number() * list.length)] as T;
  return {
    interpreter: number() < 0.5 ? number() < 0.3 : null,
    home: pick(HOMES),
    education: pick(EDUCATIONS),
    skills: [...new Set([pick(SKILLS), pick(SKILLS)])],
    wishes: pick(WISHES),
    workTimes: number() < 0.6 ? ['day'] : number() < 0.5 ? ['early', 'day'] : ['day', 'evening', 'weekend'],
    avoids: number() < 0.15 ? ['heavy-lifting'] : number() < 0.1 ? ['standing'] : [],
    licences: number() < 0.2 ? [pick(LICENCES)] : [],
  };
}

/** Companies that were made up. */
export const INVENTED_COMPANIES: readonly Pick<
  CompanyFields,
  'name' | 'branch' | 'place' | 'sector' | 'contactName' | 'mentors'
>[] = [
  ['Hotel Marienlund', 'Hotel', 'Helsingør', 'private', 'Bente Lauge', ['Tove Lauge']],
  ['Sundets Lager', 'Lager', 'Kvistgård', 'private', 'Poul Kvist', ['Ali Demir', 'Søren Bak']],
  ['Kantinen på Kronværket', 'Køkken', 'Helsingør', 'private', 'Gitte Ravn', []],
  ['Plejehjemmet Bøgely', 'Omsorg', 'Espergærde', 'public', 'Anne Falk', ['Lone Falk']],
  ['Børnehaven Solsikken', 'Børn', 'Snekkersten', 'public', 'Ida Holt', []],
  ['Øresund Gartneri', 'Gartneri', 'Tikøb', 'private', 'Knud Bang', ['Mona Bang']],
  ['Strandens Renhold', 'Rengøring', 'Ålsgårde', 'private', 'Carla Dyhr', []],
  ['Bageriet Nordlys', 'Bageri', 'Hornbæk', 'private', 'Mads Ørn', ['Mads Ørn']],
].map(([name, branch, place, sector, contactName, mentors]) => ({
  name,
  branch,
  place,
  sector,
  contactName,
  mentors,
})) as readonly Pick<CompanyFields, 'name' | 'branch' | 'place' | 'sector' | 'contactName' | 'mentors'>[];

/** One of them as it comes on the board; the third agreement runs out soon, the fifth has. */
export function inventCompany(index: number, today: IsoDate): CompanyFields {
  const given = INVENTED_COMPANIES[index % INVENTED_COMPANIES.length];
  const agreementUntil = addDays(today, 200 - 90 * (index % 4));
  return {
    ...BLANK_COMPANY_FIELDS,
    ...given,
    phone: `49 20 1${String(index % 10)} 0${String(index % 7)}`,
    agreementUntil,
  };
}

const ROLES = ['Køkkenmedhjælper', 'Lagermedarbejder', 'Rengøring', 'Medhjælper', 'Servicemedarbejder'];
const KIND_OF_LANE: Readonly<Record<string, PlacementKind>> = {
  Praktik: 'internship',
  'Praktik + løntimer': 'paid-hours',
  Løntilskud: 'wage-subsidy',
  IGU: 'igu',
};

/** Where somebody in this lane is; null where nobody there is at a company. */
export function inventPlacement(
  lane: string,
  laneSince: IsoDate,
  number: () => number,
): Omit<PlacementFields, 'companyId'> | null {
  const kind = KIND_OF_LANE[lane];
  if (kind === undefined) return null;
  const weeks = { internship: 26, 'paid-hours': 26, 'wage-subsidy': 26, igu: 104, job: 0 }[kind];
  const paid = kind === 'internship' ? 0 : kind === 'paid-hours' ? 6 + Math.round(number() * 12) : 30;
  return {
    kind,
    role: ROLES[Math.floor(number() * ROLES.length)] ?? '',
    plannedStart: laneSince,
    plannedEnd: addDays(laneSince, weeks * 7 - 1),
    start: laneSince,
    end: null,
    hours: [{ from: laneSince, unpaid: kind === 'internship' ? 20 : kind === 'paid-hours' ? 12 : 0, paid }],
    schoolWeeks: kind === 'igu' ? Math.floor(number() * 18) : null,
    absences: [],
    mentor: '',
    companyContact: '',
    outcome: null,
    note: '',
  };
}

/** What the companies have room for today, by the place of the company in the list above. */
export function inventOffers(today: IsoDate): readonly (OfferFields & { readonly company: number })[] {
  const offer = (company: number, given: Partial<OfferFields>) => ({ ...BLANK_OFFER_FIELDS, ...given, company });
  return [
    offer(2, {
      branch: 'Køkken',
      role: 'Køkkenmedhjælper',
      place: 'Helsingør',
      weeklyHours: 20,
      workTimes: ['day'],
      kind: 'internship',
      danishLevel: 'simple',
      demands: ['standing'],
      startOn: addDays(today, 10),
      places: 2,
    }),
    offer(1, {
      branch: 'Lager',
      role: 'Plukker',
      place: 'Kvistgård',
      weeklyHours: 30,
      workTimes: ['early', 'day'],
      kind: 'paid-hours',
      danishLevel: 'simple',
      licences: ['truck'],
      demands: ['heavy-lifting', 'cold'],
      startOn: addDays(today, 21),
    }),
  ];
}
