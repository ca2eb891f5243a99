import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { Why } from './words.ts';

/** One line of a list of people: a heading, or somebody and why they stand here. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly title: string; readonly count: number }
  | {
      readonly kind: 'person';
      readonly key: string;
      readonly id: CitizenId;
      readonly isDone?: boolean;
      readonly why: (citizen: Citizen, lane: Lane) => readonly Why[];
    };
