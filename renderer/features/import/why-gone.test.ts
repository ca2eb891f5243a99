import { expect, it } from 'vitest';

import { imports } from '../../i18n/da/import.ts';
import { whyGone } from './why-gone.ts';

it('blames the size of a file only where it was too large to keep', () => {
  expect(whyGone({ committing: false, tooLarge: false }, undefined)).toBe('lost');
  // A restored copy of the moment before an import: it was on its way, and never came.
  expect(whyGone({ committing: true, tooLarge: false }, 'citizen.move')).toBe('lost');
  expect(whyGone({ committing: true, tooLarge: true }, 'citizen.move')).toBe('tooLarge');
  expect(whyGone({ committing: true, tooLarge: true }, 'import.apply')).toBe('finished');
  expect(imports.resume.lost).not.toMatch(/stor/);
  expect(imports.resume.tooLarge).toMatch(/for stor/);
});
