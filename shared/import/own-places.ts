import type { ColorKey } from '../domain/palette.ts';

/** A lane as a file of ours tells of it. */
export interface OwnLane {
  readonly name: string;
  /** Null: the file does not tell. */
  readonly color: ColorKey | null;
  /** Nobody in the file stands there. */
  readonly isEmpty: boolean;
}

/** A consultant as a file of ours tells of them. */
export interface OwnConsultant {
  /** As the rows of the file call them: `consultantLabels`. */
  readonly label: string;
  readonly name: string;
  /** '': the file does not tell. */
  readonly initials: string;
  readonly color: ColorKey | null;
  /** Null: none, or the file does not tell. */
  readonly limit: number | null;
  readonly isEmpty: boolean;
}

/** What a file that a board wrote says of lanes and consultants, in their order there. */
export interface OwnPlaces {
  readonly lanes: readonly OwnLane[];
  readonly consultants: readonly OwnConsultant[];
}
