import { describe, expect, it } from 'vitest';

import type { ColorKey } from '../../../shared/domain/palette.ts';
import { COLOR_KEYS } from '../../../shared/domain/palette.ts';
import { proposeColor, proposeInitials } from './propose.ts';

const bears = (initials: string, color: ColorKey = 'blue', active = true) => ({ initials, color, active });

describe('what is proposed for a new colleague', () => {
  it('are initials nobody bears', () => {
    expect(proposeInitials('Mette Kjær', [])).toBe('MK');
    expect(proposeInitials('mette kjær', [bears('MK')])).toBe('MKJ');
    expect(proposeInitials('Anne Marie Ø. Holm', [bears('AH')])).toBe('AMØH');
    expect(proposeInitials('Åse', [])).toBe('ÅS');
    expect(proposeInitials('Mette Kjær', [bears('mk', 'blue', false)])).toBe('MK');
  });

  it('is nothing where there is no name', () => {
    expect(proposeInitials('  .- 12', [])).toBe('');
  });

  it('is a free colour, then the rarest', () => {
    expect(proposeColor([])).toBe(COLOR_KEYS[0]);
    expect(proposeColor([bears('A', 'blue'), bears('B', 'orange')])).toBe(COLOR_KEYS[2]);
    expect(proposeColor([bears('A', 'blue', false)])).toBe('blue');
    expect(proposeColor([...COLOR_KEYS.map((color) => bears('X', color)), bears('Y', 'blue')])).toBe('orange');
  });
});
