import { useDeferredValue, useEffect, useMemo, useRef } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { isFit, rankOffer, type Ranking } from '../../../shared/domain/match/rank.ts';
import type { AskedOffer } from '../../../shared/domain/match/reasons.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t } from '../../i18n/index.ts';
import { boardStore, readBoard, setMatched, useToday } from '../../state/index.ts';
import { askedOf, asksForSomething, type OfferValues } from './offer-form.ts';

export interface Found {
  readonly asked: AskedOffer;
  /** The form asks for something. */
  readonly isAsked: boolean;
  readonly ranking: Ranking;
  /** Who fits. */
  readonly fitting: ReadonlySet<CitizenId>;
}

/** How long typing pauses before what was found is spoken. */
const SPEAK_AFTER_MS = 900;

/** The whole team's citizens against what is typed; typing never waits for it. While it is shown the board dims whom it does not fit. */
export function useRanking(values: OfferValues): Found {
  const today = useToday();
  const typed = useMemo(() => askedOf(values), [values]);
  const asked = useDeferredValue(typed);
  const revision = boardStore((state) => state.revision);
  const found = useMemo(() => ({ revision, ...find(asked, today) }), [asked, revision, today]);
  useEffect(() => setMatched(found.isAsked ? found.fitting : null), [found]);
  useEffect(() => () => setMatched(null), []);
  useSpoken(found);
  return found;
}

function find(asked: AskedOffer, today: IsoDate): Found {
  const board = readBoard();
  const ranking = rankOffer(asked, {
    citizens: board.all('citizen'),
    placements: board.all('placement'),
    lane: (id) => board.get('lane', id),
    today,
  });
  const isAsked = asksForSomething(asked);
  const fitting = new Set<CitizenId>();
  if (isAsked) for (const one of ranking.ranked) if (isFit(one, asked)) fitting.add(one.citizen.id);
  return { asked, isAsked, ranking, fitting };
}

function useSpoken({ asked, isAsked, fitting, ranking }: Found): void {
  const fits = fitting.size;
  const first = ranking.ranked[0]?.citizen.name ?? '';
  const begun = useRef(asked);
  useEffect(() => {
    // What was there when the panel opened is read, not announced.
    if (!isAsked || begun.current === asked) return;
    const timer = setTimeout(() => announce(t('offers.people.say', { count: fits, name: first })), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [asked, isAsked, fits, first]);
}
