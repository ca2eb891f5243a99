import type { AgeKind, EndedAs, Figure } from '../domain/metrics/types.ts';
import type { SnapshotLang } from './words.ts';

/** What a file of figures says, in the words of the screen. */
export interface FigureFileWords {
  readonly title: string;
  readonly figures: Readonly<Record<Figure, string>>;
  /** Names of the sheets. */
  readonly sheets: Readonly<Record<'byLane' | 'byOwner' | 'numbers' | 'placements' | 'paid', string>>;
  readonly period: string;
  /** Lanes of which only the sum is told, as a column; and which they are. */
  readonly otherLanes: string;
  readonly together: (lanes: string) => string;
  readonly day: string;
  readonly lane: string;
  readonly carried: string;
  readonly limit: string;
  readonly over: string;
  readonly rhythm: string;
  readonly ages: Readonly<Record<AgeKind, string>>;
  readonly held: string;
  readonly due: string;
  readonly share: string;
  readonly percent: (value: number) => string;
  readonly stays: Readonly<Record<'ended' | 'going', (what: string) => string>>;
  readonly count: string;
  readonly median: string;
  readonly nine: string;
  readonly expected: string;
  readonly from: string;
  readonly to: string;
  readonly citizens: string;
  readonly came: string;
  readonly went: string;
  readonly kind: string;
  readonly started: string;
  readonly ended: Readonly<Record<EndedAs, string>>;
  readonly hours: string;
  readonly job: string;
  readonly measured: string;
  readonly toPay: Readonly<Record<'median' | 'nine', string>>;
  /** How it is counted, where that is not plain. */
  readonly notes: Readonly<Partial<Record<Figure, string>>>;
  readonly pathsHidden: (smallest: number) => string;
  readonly erased: string;
}

/** Those words in both languages. */
export const FIGURE_WORDS: Readonly<Record<SnapshotLang, FigureFileWords>> = {
  da: {
    title: 'Nøgletal',
    figures: {
      load: 'Belastning',
      ages: 'Hvem venter? Seneste kontakt mod kontaktrytmen',
      held: 'Kontakter i perioden',
      time: 'Tid på hver tavle',
      outcomes: 'Placeringer og vejen til løn',
      flow: 'Borgere på hver tavle, uge for uge',
      paths: 'Hvor borgerne går hen',
    },
    sheets: {
      byLane: 'Efter tavle',
      byOwner: 'Efter konsulent',
      numbers: 'Tal',
      placements: 'Placeringer',
      paid: 'For første gang i løn',
    },
    period: 'Periode',
    otherLanes: 'Andre tavler',
    together: (lanes) => `Hver for sig ville næsten alle deres tal være skjult, så de er talt sammen: ${lanes}.`,
    day: 'Dag',
    lane: 'Tavle',
    carried: 'I gang',
    limit: 'Grænse',
    over: 'Over grænsen',
    rhythm: 'Rytme, dage',
    ages: {
      within: 'Inden for rytmen',
      over: 'Over rytmen',
      'over-twice': 'Over det dobbelte',
      never: 'Ingen kontakt endnu',
      none: 'Uden rytme',
    },
    held: 'Holdt til tiden',
    due: 'Forfaldt',
    share: 'Andel',
    percent: (value) => `${String(value)} %`,
    stays: { ended: (what) => `${what} (gået videre)`, going: (what) => `${what} (står der nu)` },
    count: 'Ophold',
    median: 'Median, dage',
    nine: '9 af 10 inden for, dage',
    expected: 'Forventet, dage',
    from: 'Fra tavle',
    to: 'Til tavle',
    citizens: 'Borgere',
    came: 'Kommet til',
    went: 'Gået ud',
    kind: 'Form',
    started: 'Begyndt',
    ended: {
      job: 'Blev til job',
      'paid-hours': 'Blev til løntimer',
      'next-placement': 'Førte til en ny placering',
      completed: 'Gennemført',
      'broken-off': 'Stoppede før tid',
      unsaid: 'Resultat mangler',
    },
    hours: 'Til løntimer',
    job: 'Til job',
    measured: 'Vejen til løn målt på',
    toPay: { median: 'Dage til løn, median', nine: 'Dage til løn, 9 af 10 inden for' },
    notes: {
      load: 'Tal og grænser er fra den ene dag. »I gang« er uden dem på afsluttende tavler.',
      ages: 'Tal for den ene dag.',
      held: 'Talt er kontakter, der forfaldt i perioden, ikke borgere. Tavler har hver sin kontaktrytme, så konsulenters andele kan ikke sammenlignes uden videre.',
      time: '»9 af 10« står kun, hvor der er mindst 10 ophold.',
      flow: 'Én dag om ugen. Et lille tal er skjult, og samme tavle er også skjult ugen før og ugen efter, så tallet ikke kan regnes ud. »I alt« er også dem på afsluttende tavler.',
      paths: 'De, der stod på tavlen fra dens første dag, er ikke kommet til.',
      outcomes:
        '»Til løntimer« og »Til job« er borgere, der fik løn for første gang; den, der allerede har fået løn, tælles ikke igen. »Blev til job« er placeringer, der sluttede. Tiden tælles fra første dag i den første placering. Den, der fik løn fra første dag, er ikke med i den.',
    },
    pathsHidden: (smallest) => `Veje, som færre end ${String(smallest)} har gået, er udeladt.`,
    erased: 'Borgere, der er slettet for altid, er ikke talt med.',
  },
  en: {
    title: 'Key figures',
    figures: {
      load: 'Load',
      ages: 'Who waits? Last contact against the rhythm',
      held: 'Contacts in the period',
      time: 'Time in each lane',
      outcomes: 'Placements and the way to pay',
      flow: 'Citizens in each lane, week by week',
      paths: 'Where citizens go',
    },
    sheets: {
      byLane: 'By lane',
      byOwner: 'By consultant',
      numbers: 'Numbers',
      placements: 'Placements',
      paid: 'Paid for the first time',
    },
    period: 'Period',
    otherLanes: 'Other lanes',
    together: (lanes) =>
      `One by one nearly all of their numbers would be hidden, so they are counted together: ${lanes}.`,
    day: 'Day',
    lane: 'Lane',
    carried: 'Under way',
    limit: 'Limit',
    over: 'Over the limit',
    rhythm: 'Rhythm, days',
    ages: {
      within: 'Within rhythm',
      over: 'Over',
      'over-twice': 'Over twice',
      never: 'No contact yet',
      none: 'No rhythm',
    },
    held: 'Held on time',
    due: 'Fell due',
    share: 'Share',
    percent: (value) => `${String(value)}%`,
    stays: { ended: (what) => `${what} (moved on)`, going: (what) => `${what} (there now)` },
    count: 'Stays',
    median: 'Median, days',
    nine: '9 in 10 within, days',
    expected: 'Expected, days',
    from: 'From lane',
    to: 'To lane',
    citizens: 'Citizens',
    came: 'Came',
    went: 'Went',
    kind: 'Kind',
    started: 'Begun',
    ended: {
      job: 'Became a job',
      'paid-hours': 'Became paid hours',
      'next-placement': 'Led to another placement',
      completed: 'Completed',
      'broken-off': 'Stopped early',
      unsaid: 'No result noted',
    },
    hours: 'To paid hours',
    job: 'To a job',
    measured: 'Way to pay measured on',
    toPay: { median: 'Days to pay, median', nine: 'Days to pay, 9 in 10 within' },
    notes: {
      load: 'Numbers and limits are those of that one day. “Under way” is without those in end lanes.',
      ages: 'Numbers of that one day.',
      held: 'Counted are contacts that fell due in the period, not citizens. Lanes have rhythms of their own, so that the shares of consultants cannot simply be compared.',
      time: '“9 in 10” is told only where there are at least 10 stays.',
      flow: 'One day a week. A small number is hidden, and so is the same lane the week before and after, so that it cannot be worked out. “Total” includes those in end lanes.',
      paths: 'Those who were on the board from its first day on did not come.',
      outcomes:
        '“To paid hours” and “To a job” are citizens who were paid for the first time; whoever was paid before is not counted again. “Became a job” is placements that ended. Time is counted from the first day of the first placement. Whoever was paid from the first day is not in it.',
    },
    pathsHidden: (smallest) => `Ways that fewer than ${String(smallest)} went are left out.`,
    erased: 'Citizens erased for good are not counted.',
  },
};
