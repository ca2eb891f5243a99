import type { ColorKey } from '../domain/palette.ts';

/** A colour on paper as RRGGBB: the edge of a card, a tint behind text, and text in it. The light shades of the screen. */
export interface PaperColor {
  readonly solid: string;
  readonly soft: string;
  readonly strong: string;
}

export const PAPER_COLORS: Readonly<Record<ColorKey, PaperColor>> = {
  blue: { solid: '0090FF', soft: 'D5EFFF', strong: '0D74CE' },
  orange: { solid: 'F76B15', soft: 'FFDFB5', strong: 'CC4E00' },
  teal: { solid: '12A594', soft: 'CCF3EA', strong: '008573' },
  crimson: { solid: 'E93D82', soft: 'FEDCE7', strong: 'CB1D63' },
  amber: { solid: 'FFC53D', soft: 'FFEE9C', strong: 'AB6400' },
  violet: { solid: '6E56CF', soft: 'EBE4FF', strong: '6550B9' },
  brown: { solid: 'AD7F58', soft: 'F0E4D9', strong: '815E46' },
  sky: { solid: '7CE2FE', soft: 'D1F0FA', strong: '00749E' },
  grass: { solid: '46A758', soft: 'DAF1DB', strong: '2A7E3B' },
  plum: { solid: 'AB4ABA', soft: 'F7DEF8', strong: '953EA3' },
  indigo: { solid: '3E63DD', soft: 'E1E9FF', strong: '3A5BC7' },
  slate: { solid: '8B8D98', soft: 'E8E8EC', strong: '60646C' },
};
