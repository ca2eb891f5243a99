import { describe, expect, it } from 'vitest';

import { danishOf } from './danish-education.ts';

describe('Danish education as offices write it', () => {
  it.each([
    ['DU2 modul 3', 'du2', 3, []],
    ['DU2 modul 3, PD2 bestået', 'du2', 3, ['pd2']],
    ['du 2, modul 3', 'du2', 3, []],
    ['DU 2.3', 'du2', 3, []],
    ['DU2/4', 'du2', 4, []],
    ['D2 M3', 'du2', 3, []],
    ['Danskuddannelse 3, mod. 4', 'du3', 4, []],
    ['Danskuddannelse II modul 5', 'du2', 5, []],
    ['modul 3 på DU2', 'du2', 3, []],
    ['DU3', 'du3', null, []],
    ['modul 2', null, 2, []],
    ['DU1 modul 6 afsluttet, nu DU2 modul 2', 'du2', 2, []],
    ['Prøve i Dansk 2', null, null, ['pd2']],
    ['DU3 modul 5. PD3 og Studieprøven', 'du3', 5, ['pd3', 'studieproeven']],
    ['DU2 modul 6, skal til PD2', 'du2', 6, []],
    ['PD2 ikke bestået, PD1 bestået', null, null, ['pd1']],
    ['DU2 modul 4 (venter på PD1)', 'du2', 4, []],
    ['DU2 (modul 4)', 'du2', 4, []],
    ['', null, null, []],
    ['taler lidt', null, null, []],
    ['begyndte 2024', null, null, []],
  ])('%s', (written, track, module, tests) => {
    expect(danishOf(written)).toMatchObject({ track, module, tests });
  });

  it('knows the European levels', () => {
    expect(danishOf('A2, på vej mod B1').cefr).toBe('a2');
    expect(danishOf('niveau A1').cefr).toBe('a1');
  });
});
