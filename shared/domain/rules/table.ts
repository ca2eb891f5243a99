import type { IsoDate } from '../../lib/iso-date.ts';

/** A: the official text was read. B: a secondary source. C: not verified. */
export type Certainty = 'A' | 'B' | 'C';
export type RuleUnit = 'days' | 'weeks' | 'months' | 'years' | 'hours-a-week' | 'talks' | 'modules' | 'people';

/** A number of Danish practice or law, with where it comes from. Never a constant in code: a supervisor may know better. */
export interface Rule {
  readonly key: RuleKey;
  readonly value: number;
  readonly unit: RuleUnit;
  /** First day it holds for; null: from before what was read. */
  readonly from: IsoDate | null;
  readonly certainty: Certainty;
  readonly source: string;
  /** Month in which the source was read, YYYY-MM. */
  readonly read: string;
}

const READ = '2026-11';
const IGU = 'Lov om integrationsgrunduddannelse (IGU)';
const LAB = 'Lov om en aktiv beskæftigelsesindsats';
const INTEGRATION = 'Integrationsloven';
const SICK = 'Lov om sygedagpenge';
const BARSEL = 'Barselsloven';
const HJORRING = 'Jobcenter Hjørring, rapport om jobcoaching: ugentlig kontakt';
const VESTHIMMERLAND = 'Vesthimmerlands Kommune, virksomhedscentre: opfølgning hver 14. dag';
const OWN = 'Tavlens eget valg, ingen retsregel: ';
const DANISH = 'Lov om danskuddannelse til voksne udlændinge m.fl.';
const LOG_RULE =
  'Sikkerhedsbekendtgørelsen § 19, stk. 2 (ophævet 2018): logge gemmes 6 måneder, ved særligt behov op til 5 år. Databeskyttelsesforordningen artikel 32 og Datatilsynets vejledning nævner ingen fast frist';

type Row = readonly [key: string, value: number, unit: RuleUnit, certainty: Certainty, source: string, from?: string];
const ROWS = [
  ['igu.duration', 2, 'years', 'A', IGU],
  ['igu.schooling', 20, 'weeks', 'A', `${IGU} § 6`],
  ['igu.schooling', 23, 'weeks', 'A', `${IGU} § 6`, '2021-05-01'],
  ['igu.youngest-at-start', 18, 'years', 'A', `${IGU} § 3`],
  ['igu.below-age-at-start', 50, 'years', 'A', `${IGU} § 3`],
  ['igu.sickness-that-extends', 8, 'weeks', 'A', IGU],
  ['internship.longest', 26, 'weeks', 'A', `${LAB} § 61`],
  ['internship.extension', 13, 'weeks', 'A', `${LAB} § 61`],
  ['internship.start-short', 4, 'weeks', 'B', `${LAB} § 61`],
  ['internship.start-long', 13, 'weeks', 'B', `${LAB} § 61`],
  ['wage-subsidy.private', 6, 'months', 'B', `${LAB} § 68`],
  ['wage-subsidy.public', 4, 'months', 'B', `${LAB} § 68`],
  ['introduction.start-within', 1, 'months', 'A', INTEGRATION],
  ['introduction.first-offer-if-possible', 2, 'weeks', 'A', INTEGRATION],
  ['introduction.first-offer-at-latest', 1, 'months', 'A', INTEGRATION],
  ['introduction.duty', 37, 'hours-a-week', 'A', INTEGRATION],
  ['introduction.follow-ups-first-half-year', 4, 'talks', 'A', INTEGRATION],
  ['sick-leave.follow-ups-first-half-year', 4, 'talks', 'A', SICK],
  ['sick-leave.first-follow-up', 8, 'weeks', 'A', SICK],
  ['parental-leave.before-birth', 4, 'weeks', 'B', BARSEL],
  ['parental-leave.after-birth-first-part', 24, 'weeks', 'B', BARSEL],
  ['parental-leave.after-birth-second-part', 24, 'weeks', 'B', BARSEL],
  ['contact.weekly', 1, 'weeks', 'B', HJORRING],
  ['contact.at-company', 2, 'weeks', 'B', VESTHIMMERLAND],
  ['danish.du1-modules', 6, 'modules', 'B', DANISH],
  ['danish.du2-modules', 6, 'modules', 'B', DANISH],
  ['danish.du3-modules', 5, 'modules', 'B', DANISH],
  ['placement.ends-soon', 14, 'days', 'C', `${OWN}to uger til at aftale, hvad der kommer bagefter`],
  ['company.agreement-ends-soon', 30, 'days', 'C', `${OWN}en måned til at forny aftalen`],
  ['retention.due-soon', 30, 'days', 'C', `${OWN}en måned til at se, om nogen skal beholdes længere`],
  ['proposal.no-is-shown', 14, 'days', 'C', `${OWN}to uger til at se et nej og spørge en anden`],
  ['snapshot.smallest-count', 5, 'people', 'C', 'Diskretion i dansk sundhedsstatistik: antal under 5 vises ikke'],
  ['access-log.kept', 2, 'years', 'C', `${OWN}så længe kan man se tilbage; ${LOG_RULE}`],
  ['access-log.shortest', 6, 'months', 'B', LOG_RULE],
  ['access-log.longest', 5, 'years', 'B', LOG_RULE],
] as const satisfies readonly Row[];

export type RuleKey = (typeof ROWS)[number][0];

/** Every rule, in each of its versions. */
export const RULES: readonly Rule[] = ROWS.map((row: Readonly<[RuleKey, ...unknown[]]> & Row) => {
  const [key, value, unit, certainty, source, from] = row;
  return { key: key, value, unit, certainty, source, from: (from ?? null) as IsoDate | null, read: READ };
});
