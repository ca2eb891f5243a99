import type { MinutesDecision, ShownReason } from './minutes.ts';

/** What stands on the paper beside the data. */
export interface MinutesWords {
  readonly title: string;
  readonly level: string;
  readonly head: Readonly<Record<'board' | 'when' | 'by' | 'purpose' | 'shown' | 'hash', string>>;
  readonly time: (day: string, from: string, to: string) => string;
  /** How many, and whose offers. */
  readonly sum: (people: number, offers: readonly string[]) => string;
  readonly decisions: (count: number) => string;
  /** Headings: what was decided, and whom the meeting did not come to. */
  readonly decided: string;
  readonly missed: string;
  readonly noDecisions: string;
  readonly columns: Readonly<Record<'who' | 'lane' | 'owner' | 'why' | 'decided', string>>;
  readonly due: string;
  readonly nobodys: string;
  readonly noDate: string;
  /** A date that has passed. */
  readonly late: (day: string) => string;
  readonly nothing: string;
  readonly nobody: string;
  readonly reason: (reason: ShownReason) => string;
  readonly decision: (decision: MinutesDecision, day: (date: string) => string) => string;
  readonly page: (page: number, of: number) => string;
  /** Where a page of a printed list goes on. */
  readonly dateOf: (date: string) => string;
}

const numericDay = (date: string): string => date.slice(0, 10).split('-').reverse().join('.');
const daysDa = (count: number): string => `${String(count)} ${count === 1 ? 'dag' : 'dage'}`;
const daysEn = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

function listed(names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name !== '');
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

const da: MinutesWords = {
  title: 'Referat af teammøde',
  level: 'Uden navne',
  head: { board: 'Tavle', when: 'Holdt', by: 'Ført af', purpose: 'Formål', shown: 'Gennemgået', hash: 'Kontrolsum' },
  time: (day, from, to) => `${day} kl. ${from}–${to}`,
  sum: (people, offers) =>
    `${String(people)} ${people === 1 ? 'borger' : 'borgere'}, ${String(offers.length)} tilbud uden person${listed(offers)}`,
  decisions: (count) => `${String(count)} ${count === 1 ? 'beslutning' : 'beslutninger'}`,
  decided: 'Besluttet',
  missed: 'Ikke nået',
  noDecisions: 'Der blev ikke ændret noget på tavlen.',
  columns: { who: 'Borger', lane: 'Tavle', owner: 'Konsulent', why: 'Hvorfor', decided: 'Besluttet' },
  due: 'Det næste for hver konsulent',
  nobodys: 'Ikke fordelt',
  noDate: 'ingen næste dato',
  late: (day) => `${day}, overskredet`,
  nothing: '–',
  nobody: 'Ingen borgere blev gennemgået.',
  reason: ({ kind, days }) => {
    const count = daysDa(Math.abs(days ?? 0));
    switch (kind) {
      case 'missed':
        return 'ikke nået sidst';
      case 'came':
        return 'ny på tavlen';
      case 'moved':
        return 'flyttet for nylig';
      case 'ended':
        return 'afsluttet for nylig';
      case 'overdue':
        return `${count} for sent`;
      case 'due-today':
        return 'aftale i dag';
      case 'no-contact':
        return `${count} uden kontakt`;
      case 'no-next-date':
        return 'ingen næste dato';
      case 'stood-still':
        return `står stille, ${count}`;
      case 'ending':
        return `placering slutter om ${count}`;
      case 'past-end':
        return `placering skulle have sluttet for ${count} siden`;
    }
  },
  decision: (decision, day) => {
    switch (decision.kind) {
      case 'moved':
        return `flyttet fra ${decision.from} til ${decision.to}`;
      case 'handed':
        return decision.to === null ? 'ikke længere fordelt' : `overdraget til ${decision.to}`;
      case 'date':
        return decision.to === null ? 'næste dato taget af' : `næste dato ${day(decision.to)}`;
      case 'proposed':
        return decision.company === '' ? 'foreslået til et tilbud' : `foreslået til ${decision.company}`;
      case 'contact':
        return 'kontakt skrevet ned';
      case 'placement':
        return 'placering aftalt';
      case 'card':
        return 'kortet rettet';
    }
  },
  page: (page, of) => `Side ${String(page)} af ${String(of)}`,
  dateOf: numericDay,
};

const en: MinutesWords = {
  title: 'Minutes of the team meeting',
  level: 'Without names',
  head: { board: 'Board', when: 'Held', by: 'Led by', purpose: 'Purpose', shown: 'Gone through', hash: 'Checksum' },
  time: (day, from, to) => `${day}, ${from}–${to}`,
  sum: (people, offers) =>
    `${String(people)} ${people === 1 ? 'citizen' : 'citizens'}, ${String(offers.length)} ` +
    `${offers.length === 1 ? 'offer' : 'offers'} without a person${listed(offers)}`,
  decisions: (count) => `${String(count)} ${count === 1 ? 'decision' : 'decisions'}`,
  decided: 'Decided',
  missed: 'Not reached',
  noDecisions: 'Nothing was changed on the board.',
  columns: { who: 'Citizen', lane: 'Lane', owner: 'Consultant', why: 'Why', decided: 'Decided' },
  due: 'What is next, by consultant',
  nobodys: 'Unassigned',
  noDate: 'no next date',
  late: (day) => `${day}, past`,
  nothing: '–',
  nobody: 'No citizens were gone through.',
  reason: ({ kind, days }) => {
    const count = daysEn(Math.abs(days ?? 0));
    switch (kind) {
      case 'missed':
        return 'not reached last time';
      case 'came':
        return 'new on the board';
      case 'moved':
        return 'moved recently';
      case 'ended':
        return 'ended recently';
      case 'overdue':
        return `${count} overdue`;
      case 'due-today':
        return 'appointment today';
      case 'no-contact':
        return `${count} without contact`;
      case 'no-next-date':
        return 'no next date';
      case 'stood-still':
        return `standing still, ${count}`;
      case 'ending':
        return `placement ends in ${count}`;
      case 'past-end':
        return `placement should have ended ${count} ago`;
    }
  },
  decision: (decision, day) => {
    switch (decision.kind) {
      case 'moved':
        return `moved from ${decision.from} to ${decision.to}`;
      case 'handed':
        return decision.to === null ? 'no longer assigned' : `handed over to ${decision.to}`;
      case 'date':
        return decision.to === null ? 'next date taken away' : `next date ${day(decision.to)}`;
      case 'proposed':
        return decision.company === '' ? 'proposed for an offer' : `proposed to ${decision.company}`;
      case 'contact':
        return 'contact written down';
      case 'placement':
        return 'placement agreed';
      case 'card':
        return 'card corrected';
    }
  },
  page: (page, of) => `Page ${String(page)} of ${String(of)}`,
  dateOf: numericDay,
};

/** The words of the minutes, by language. */
export const MINUTES_WORDS = { da, en } as const;
