import { describe, expect, it } from 'vitest';

import { drivingOf, mayDrive } from './driving.ts';

describe('driving licences as people write them', () => {
  it.each([
    ['B', ['B']],
    ['kørekort B', ['B']],
    ['B-kørekort', ['B']],
    ['Kørekort kat. B og C', ['B', 'C']],
    ['C/E', ['CE']],
    ['B + E', ['BE']],
    ['B, D1', ['B', 'D1']],
    ['Kørekort', ['B']],
    ['ja', ['B']],
    ['stort kørekort C', ['C']],
    ['Driving licence B', ['B']],
    ['nej', []],
    ['ingen', []],
    ['', null],
    ['truck', null],
    ['hygiejnebevis', null],
  ])('%s', (written, categories) => {
    const found = drivingOf(written);
    expect(found && [...found]).toEqual(categories);
  });

  it('the larger allow the smaller', () => {
    expect(mayDrive(['CE'], 'B')).toBe(true);
    expect(mayDrive(['B'], 'C')).toBe(false);
    expect(mayDrive([], 'B')).toBe(false);
  });
});
