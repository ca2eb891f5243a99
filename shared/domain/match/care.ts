import { fold } from '../../lib/fold.ts';
import type { Citizen } from '../citizen.ts';
import { DEMANDS, WORK_TIMES, type Demand, type WorkTime } from '../work.ts';
import { DEMAND_WORDS, TIME_WORDS } from './demand-words.ts';
import type { AskedOffer } from './reasons.ts';
import { textPattern } from './word-table.ts';

/** What the job asks and the citizen should be spared. `words`: the card's own; null where it is only ticked there. */
export type Conflict =
  | { readonly kind: 'demand'; readonly demand: Demand; readonly words: string | null }
  | { readonly kind: 'time'; readonly time: WorkTime; readonly words: string };

/** What whoever sends somebody must know. It never changes the order and excludes nobody. */
export interface Care {
  readonly conflicts: readonly Conflict[];
  /** Considerations that no conflict quotes, in the card's own words; '' for none. */
  readonly alsoMind: string;
  /** Ticked on the card, and not asked for by the offer as far as it is written. */
  readonly alsoSpare: readonly Demand[];
}

interface Clause {
  readonly shown: string;
  readonly demands: ReadonlySet<Demand>;
  readonly times: ReadonlySet<WorkTime>;
}

const DEMAND_PATTERNS = DEMANDS.map((demand) => ({ demand, pattern: textPattern(DEMAND_WORDS[demand]) }));
const TIME_PATTERNS = WORK_TIMES.map((time) => ({ time, pattern: textPattern(TIME_WORDS[time]) }));
/** Records are replaced, never altered. */
const known = new WeakMap<Citizen, readonly Clause[]>();

/** What must be minded when somebody is thought of for an offer. */
export function careOf(asked: Pick<AskedOffer, 'demands' | 'workTimes'>, citizen: Citizen): Care {
  const clauses = clausesOf(citizen);
  const quoted = new Set<string>();
  const conflicts: Conflict[] = [];
  for (const demand of asked.demands) {
    const told = clauses.filter((clause) => clause.demands.has(demand)).map(({ shown }) => shown);
    if (told.length > 0) conflicts.push({ kind: 'demand', demand, words: told.join(', ') });
    else if (citizen.avoids.includes(demand)) conflicts.push({ kind: 'demand', demand, words: null });
    for (const words of told) quoted.add(words);
  }
  for (const time of asked.workTimes) {
    const told = clauses.filter((clause) => clause.times.has(time)).map(({ shown }) => shown);
    if (told.length > 0) conflicts.push({ kind: 'time', time, words: told.join(', ') });
    for (const words of told) quoted.add(words);
  }
  const rest = clauses.map(({ shown }) => shown).filter((words) => !quoted.has(words));
  return {
    conflicts,
    alsoMind: quoted.size === 0 ? citizen.considerations : rest.join(', '),
    alsoSpare: citizen.avoids.filter((demand) => !asked.demands.includes(demand)),
  };
}

function clausesOf(citizen: Citizen): readonly Clause[] {
  const before = known.get(citizen);
  if (before) return before;
  const made = citizen.considerations
    // A point before a small letter or a number ("pga. børn", "kl. 15") ends no sentence.
    .split(/[,;\n]+|\.(?=\s+\p{Lu}|\s*$)/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((shown): Clause => {
      const folded = fold(shown);
      return {
        shown,
        demands: new Set(DEMAND_PATTERNS.filter(({ pattern }) => pattern.test(folded)).map(({ demand }) => demand)),
        times: new Set(TIME_PATTERNS.filter(({ pattern }) => pattern.test(folded)).map(({ time }) => time)),
      };
    });
  known.set(citizen, made);
  return made;
}
