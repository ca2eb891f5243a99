import {
  danishOf,
  type DanishEducation,
  type DanishTest,
  type DanishTrack,
} from '../../../shared/domain/danish-education.ts';
import { fold } from '../../../shared/lib/fold.ts';

/** As offices write it: "DU2 modul 3, PD2". A language level that somebody wrote stands last. */
export function danishText({ track, module, tests, cefr }: DanishEducation): string {
  const course = [track?.toUpperCase(), module !== null && `modul ${String(module)}`].filter(Boolean).join(' ');
  return [course, ...tests.map(testName), cefr?.toUpperCase()].filter(Boolean).join(', ');
}

export function testName(test: DanishTest): string {
  return test === 'studieproeven' ? 'Studieprøven' : test.toUpperCase();
}

/** What is pressed instead of typed. */
export type DanishPiece =
  | { readonly kind: 'track'; readonly track: DanishTrack }
  | { readonly kind: 'module'; readonly module: number }
  | { readonly kind: 'test'; readonly test: DanishTest };

/** The text with a piece of it chosen anew. Where somebody wrote it in other words than ours, these stay and the piece is added. */
export function withDanishPiece(written: string, piece: DanishPiece): string {
  const known = danishOf(written);
  const isOurs = fold(danishText(known)) === fold(written.trim());
  if (isOurs) return danishText(changed(known, piece));
  const added = danishText(changed({ track: null, module: null, tests: [], cefr: null }, piece));
  return `${written.trim()}, ${added}`;
}

function changed(known: DanishEducation, piece: DanishPiece): DanishEducation {
  switch (piece.kind) {
    case 'track':
      return { ...known, track: piece.track };
    case 'module':
      return { ...known, module: piece.module };
    case 'test':
      return {
        ...known,
        tests: known.tests.includes(piece.test)
          ? known.tests.filter((test) => test !== piece.test)
          : [...known.tests, piece.test].sort(),
      };
  }
}
