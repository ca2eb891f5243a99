import { ageOn, type IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import type { AwayKind } from '../lane.ts';
import type { Placement } from '../placement.ts';
import { ruleOn } from '../rules/rules.ts';
import type { WorkTime } from '../work.ts';
import { danishRank } from './danish-levels.ts';
import { askedLicence, hasLicence, type AskedLicence } from './licences.ts';
import { townWords } from './places.ts';
import { vocabularySize, type KnownWord, type Prepared } from './prepared.ts';
import {
  POINTS,
  type AskedOffer,
  type Judgement,
  type ReasonAgainst,
  type ReasonFor,
  type UnknownKind,
} from './reasons.ts';
import { askedLanguages, type AskedLanguage } from './spoken.ts';
import { branchBits, isSameWork, wordsOf, type Word } from './words.ts';

/** Most words quoted in one reason. */
const MOST_WORDS = 4;
/** How close a word of a card comes to the offer, as it is kept: not looked at yet, not at all, the same line of work, the same work. */
const FAR = 1;
const NEAR = 2;
const SAME = 3;

/** An offer made ready for being compared with many cards. */
export interface Question {
  readonly asked: AskedOffer;
  readonly words: readonly Word[];
  readonly bits: number;
  /** By place in the vocabulary. */
  readonly closeness: Uint8Array;
  readonly licences: readonly AskedLicence[];
  readonly languages: readonly AskedLanguage[];
  readonly towns: ReturnType<typeof townWords>;
  /** The day it begins, or today. */
  readonly day: IsoDate;
}

interface Tally {
  readonly for: ReasonFor[];
  readonly against: ReasonAgainst[];
  readonly unknown: UnknownKind[];
  points: number;
}

/** Precondition: every citizen that is asked about has been prepared (see `preparedOf`). */
export function questionOf(asked: AskedOffer, today: IsoDate): Question {
  const words = wordsOf(`${asked.branch}. ${asked.role}`);
  return {
    asked,
    words,
    bits: words.reduce((bits, word) => bits | branchBits(word, true), 0),
    closeness: new Uint8Array(vocabularySize()),
    licences: asked.licences.map(askedLicence),
    languages: askedLanguages(`${asked.branch} ${asked.role} ${asked.note}`),
    towns: townWords(asked.place),
    day: asked.startOn !== null && asked.startOn > today ? asked.startOn : today,
  };
}

/** One citizen as they are compared with an offer. */
export interface Candidate {
  readonly citizen: Citizen;
  readonly card: Prepared;
  /** Why they are away from work for now. */
  readonly away: AwayKind | null;
  /** Where they are now or soon. */
  readonly placement: Placement | undefined;
}

/** What speaks for and against one citizen. */
export function judge(question: Question, { citizen, card, away, placement }: Candidate): Judgement {
  const tally: Tally = { for: [], against: [], unknown: [], points: 0 };
  weighAway(tally, away);
  weighWork(tally, question, card);
  weighLicences(tally, question, card);
  weighLanguages(tally, question, card);
  weighDanish(tally, question, card);
  weighTime(tally, question, citizen);
  weighPlace(tally, question, card);
  weighAge(tally, question, citizen);
  weighPlacement(tally, question, placement);
  return tally;
}

function weighWork(tally: Tally, question: Question, card: Prepared): void {
  if (question.words.length === 0) return;
  if (card.work.length === 0) tally.unknown.push('work');
  const unwanted: string[] = [];
  for (const { from, words } of card.work) {
    const found: string[] = [];
    let closest = FAR;
    for (const { known, shown, isNegated } of words) {
      const closeness = closenessOf(question, known);
      if (closeness === FAR) continue;
      if (isNegated) {
        if (from === 'wishes' && closeness === SAME) unwanted.push(shown);
        continue;
      }
      closest = Math.max(closest, closeness);
      if (found.length < MOST_WORDS && !found.includes(shown)) found.push(shown);
    }
    if (closest === FAR) continue;
    tally.for.push({ kind: 'work', from, words: found, isSame: closest === SAME });
    tally.points += POINTS.for[from] + (closest === SAME ? POINTS.for.same : 0);
  }
  if (unwanted.length === 0) return;
  tally.against.push({ kind: 'unwanted', words: unwanted.slice(0, MOST_WORDS) });
  tally.points -= POINTS.against.unwanted;
}

function closenessOf({ words, bits, closeness }: Question, known: KnownWord): number {
  const before = closeness[known.at];
  if (before !== undefined && before > 0) return before;
  const isSame = words.some((word) => isSameWork(word, known));
  const found = isSame ? SAME : (bits & known.bits) !== 0 ? NEAR : FAR;
  closeness[known.at] = found;
  return found;
}

/** Some of several that are asked for count for half; that none is there weighs against. Told facts can then only help. */
function weighShare(
  tally: Tally,
  kind: 'licence' | 'language',
  {
    there,
    missing,
    untold,
  }: { readonly there: readonly string[]; readonly missing: readonly string[]; readonly untold: boolean },
): void {
  if (there.length > 0) {
    tally.for.push({ kind, words: there });
    tally.points += missing.length === 0 && !untold ? POINTS.for[kind] : POINTS.for[kind] / 2;
  }
  if (missing.length > 0) {
    tally.against.push({ kind, words: missing });
    if (there.length === 0) tally.points -= POINTS.against[kind];
  }
  if (untold) tally.unknown.push(kind);
}

function weighLicences(tally: Tally, { licences }: Question, card: Prepared): void {
  if (licences.length === 0) return;
  const found = licences.map((asked) => ({ shown: asked.shown, has: hasLicence(asked, card.licences) }));
  weighShare(tally, 'licence', {
    there: found.filter(({ has }) => has === true).map(({ shown }) => shown),
    missing: found.filter(({ has }) => has === false).map(({ shown }) => shown),
    untold: found.some(({ has }) => has === null),
  });
}

function weighLanguages(tally: Tally, { languages }: Question, card: Prepared): void {
  if (languages.length === 0) return;
  const there: string[] = [];
  const missing: string[] = [];
  for (const { key, shown } of languages) {
    const told = card.languages?.get(key);
    if (told !== undefined) there.push(told);
    else if (card.languages !== null) missing.push(shown);
  }
  weighShare(tally, 'language', { there, missing, untold: card.languages === null });
}

function weighDanish(tally: Tally, { asked: { danishLevel: asked } }: Question, card: Prepared): void {
  if (asked === 'none') return;
  const { danish: level, danishWords: words } = card;
  if (level === null) tally.unknown.push('danish');
  else if (danishRank(level) >= danishRank(asked)) {
    tally.for.push({ kind: 'danish', level, words });
    tally.points += POINTS.for.danish;
  } else {
    tally.against.push({ kind: 'danish', level, asked, words });
    tally.points -= POINTS.against.danish;
  }
}

function weighTime(tally: Tally, { asked }: Question, { weeklyHours, workTimes }: Citizen): void {
  if (asked.weeklyHours !== null && weeklyHours === null) tally.unknown.push('hours');
  if (asked.weeklyHours !== null && weeklyHours !== null) {
    if (weeklyHours >= asked.weeklyHours) {
      tally.for.push({ kind: 'hours', hours: weeklyHours });
      tally.points += POINTS.for.hours;
    } else {
      tally.against.push({ kind: 'hours', hours: weeklyHours, asked: asked.weeklyHours });
      tally.points -= POINTS.against.hours;
    }
  }
  if (asked.workTimes.length === 0) return;
  if (workTimes.length === 0) tally.unknown.push('times');
  else weighTimes(tally, asked.workTimes, workTimes);
}

function weighTimes(tally: Tally, asked: readonly WorkTime[], can: readonly WorkTime[]): void {
  const missing = asked.filter((time) => !can.includes(time));
  if (missing.length === 0) {
    tally.for.push({ kind: 'times', times: asked });
    tally.points += POINTS.for.times;
    return;
  }
  tally.against.push({ kind: 'times', times: missing });
  // Who can come at some of them stands no lower than who has not been asked.
  if (missing.length === asked.length) tally.points -= POINTS.against.times;
}

/** Somewhere else is not against: how far people travel is not known. */
function weighPlace(tally: Tally, { towns }: Question, card: Prepared): void {
  if (towns.length === 0) return;
  if (card.towns === null) {
    tally.unknown.push('home');
    return;
  }
  const words = towns.filter(({ key }) => card.towns?.has(key)).map(({ shown }) => shown);
  if (words.length === 0) return;
  tally.for.push({ kind: 'near', words });
  tally.points += POINTS.for.near;
}

/** An IGU must be begun at a certain age. */
function weighAge(tally: Tally, { asked, day }: Question, { birthDate }: Citizen): void {
  if (asked.kind !== 'igu') return;
  if (birthDate === null) {
    tally.unknown.push('age');
    return;
  }
  const from = ruleOn('igu.youngest-at-start', day)?.value;
  const below = ruleOn('igu.below-age-at-start', day)?.value;
  if (from === undefined || below === undefined) return;
  const years = ageOn(birthDate, day);
  if (years >= from && years < below) {
    tally.for.push({ kind: 'age', years });
    tally.points += POINTS.for.age;
  } else {
    tally.against.push({ kind: 'age', years, from, below });
    tally.points -= POINTS.against.age;
  }
}

function weighAway(tally: Tally, away: AwayKind | null): void {
  if (away === null) return;
  tally.against.push({ kind: 'away', as: away });
  tally.points -= POINTS.against.away;
}

function weighPlacement(tally: Tally, { asked }: Question, placement: Placement | undefined): void {
  if (!placement) return;
  const { companyId } = placement;
  const until = placement.end ?? placement.plannedEnd;
  if (until !== null && asked.startOn !== null && until < asked.startOn) {
    tally.for.push({ kind: 'free', companyId, until });
    tally.points += POINTS.for.free;
  } else {
    tally.against.push({ kind: 'placed', companyId, until });
    tally.points -= POINTS.against.placed;
  }
}
