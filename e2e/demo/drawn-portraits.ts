import { avataaars } from '@dicebear/collection';
import { createAvatar } from '@dicebear/core';
import { Resvg } from '@resvg/resvg-js';

import type { InventedCitizen } from './invented-caseload.ts';

const SKIN = { light: ['ffdbb4', 'edb98a'], medium: ['d08b5b', 'edb98a'], dark: ['614335', 'ae5d29'] } as const;
const HAIR = {
  light: ['a55728', 'b58143', '724133', '4a312c'],
  medium: ['2c1b18', '4a312c'],
  dark: ['2c1b18'],
} as const;
const SIZE_PX = 160;

/** A drawn portrait (PNG bytes) of an invented person: calm faces, nobody real. */
export function drawPortrait(look: InventedCitizen['look']): Uint8Array<ArrayBuffer> {
  const svg = createAvatar(avataaars, {
    seed: look.seed,
    size: SIZE_PX,
    backgroundColor: ['e6e2da', 'dfe5e3', 'e8dfdc', 'dee2ea'],
    skinColor: [...SKIN[look.tone]],
    hairColor: [...HAIR[look.tone]],
    hatColor: ['65c9ff', 'a7c4bc', 'b1b2cf', 'd8c4b6', '5b6e8c', '8c5b6e'],
    top: look.headscarf
      ? ['hijab']
      : look.presents === 'woman'
        ? ['bob', 'bun', 'curly', 'curvy', 'longButNotTooLong', 'straight01', 'straight02', 'straightAndStrand']
        : ['shortCurly', 'shortFlat', 'shortRound', 'shortWaved', 'theCaesar', 'theCaesarAndSidePart', 'sides'],
    topProbability: 100,
    facialHair: ['beardLight', 'beardMedium', 'moustacheFancy'],
    facialHairProbability: look.presents === 'man' ? 35 : 0,
    facialHairColor: [...HAIR[look.tone]],
    accessories: ['prescription02', 'round'],
    accessoriesProbability: 14,
    accessoriesColor: ['3c4f5c', '262e33'],
    eyes: ['default', 'happy'],
    eyebrows: ['default', 'defaultNatural', 'flatNatural'],
    mouth: ['smile', 'default', 'twinkle'],
    clothing: ['blazerAndShirt', 'blazerAndSweater', 'collarAndSweater', 'hoodie', 'shirtCrewNeck', 'shirtVNeck'],
    clothesColor: ['3c4f5c', '65788c', '8fa3a0', 'c2a878', '7a5f6f', '929598', '5f7f95'],
  }).toString();
  return Uint8Array.from(new Resvg(svg, { fitTo: { mode: 'width', value: SIZE_PX } }).render().asPng());
}
