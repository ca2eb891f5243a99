import type { Citizen } from '../../shared/domain/citizen.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import { fold } from '../../shared/lib/fold.ts';
import type { RowOwner } from './view.ts';

/** Tells whether a card stays. Null where everybody does. */
export type Matcher = ((citizen: Citizen) => boolean) | null;

/** Records are replaced, never altered: a changed citizen brings its own entry, and the old one is collected. */
const haystacks = new WeakMap<Citizen, string>();

export function haystackOf(citizen: Citizen): string {
  const known = haystacks.get(citizen);
  if (known !== undefined) return known;
  const {
    name,
    caseNumber,
    motherTongue,
    otherLanguages,
    danishEducation,
    workExperience,
    earlierPlacements,
    considerations,
    drivingLicence,
  } = citizen;
  const made = fold(
    [
      name,
      caseNumber,
      motherTongue,
      ...otherLanguages,
      danishEducation,
      workExperience,
      earlierPlacements,
      considerations,
      drivingLicence,
    ].join(' \n '),
  );
  haystacks.set(citizen, made);
  return made;
}

export const ownerOf = (citizen: Citizen): RowOwner => citizen.consultantId ?? 'none';

/** Every word must be found in the citizen's texts or in the consultant's name and initials. */
export function createMatcher(filter: string, only: readonly RowOwner[], consultants: Iterable<Consultant>): Matcher {
  const words = fold(filter).split(' ').filter(Boolean);
  const owners = only.length > 0 ? new Set(only) : null;
  if (words.length === 0 && !owners) return null;
  const people = [...consultants].map((one) => ({ id: one.id, text: fold(`${one.name} ${one.initials}`) }));
  const tests = words.map((word) => ({
    word,
    ofOwner: new Set<RowOwner>(people.filter((one) => one.text.includes(word)).map((one) => one.id)),
  }));
  return (citizen) => {
    const owner = ownerOf(citizen);
    if (owners && !owners.has(owner)) return false;
    if (tests.length === 0) return true;
    const haystack = haystackOf(citizen);
    return tests.every(({ word, ofOwner }) => ofOwner.has(owner) || haystack.includes(word));
  };
}

const SLICE = 100;

/** Folds everybody's texts while the page has nothing to do, so that the first letter typed finds them ready. */
export function warmHaystacks(citizens: Iterable<Citizen>): void {
  const rest = [...citizens];
  const next = (deadline: IdleDeadline): void => {
    do for (const citizen of rest.splice(-SLICE)) haystackOf(citizen);
    while (rest.length > 0 && deadline.timeRemaining() > 4);
    if (rest.length > 0) requestIdleCallback(next);
  };
  requestIdleCallback(next);
}
