import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from '../../../shared/domain/testing/samples.ts';
import { da } from '../../i18n/da/index.ts';
import type { PlacementSign } from '../../state/index.ts';
import { contactSignOf, placementLineOf, spokenCard } from './card-text.ts';

const today = SAMPLE_DAY;
const lane = laneWith({ expectedDays: null });
const card = (given: Partial<Citizen>): Citizen =>
  citizenWith('Amina Haddad', {
    laneSince: daysAgo(3),
    enteredOn: daysAgo(40),
    lastContact: null,
    nextDate: null,
    ...given,
  });

beforeAll(() =>
  i18next.init({
    lng: 'da',
    resources: { da: { translation: da } },
    interpolation: { escapeValue: false },
    returnNull: false,
  }),
);

describe('how a card ages', () => {
  it.each([
    [11, null],
    [12, { kind: 'near', words: '12 d. uden kontakt', short: 'kontakt 12 d.' }],
    [14, { kind: 'near', words: '14 d. uden kontakt', short: 'kontakt 14 d.' }],
    [15, { kind: 'over', words: '15 d. uden kontakt', short: 'kontakt 15 d.' }],
  ] as const)('%i days after a contact, where one is due every 14', (days, sign) => {
    expect(contactSignOf(card({ lastContact: daysAgo(days) }), lane, today)).toEqual(sign);
  });

  it('says of somebody nobody has met that nobody has', () => {
    const never = { kind: 'over', words: 'ingen kontakt endnu', short: 'ingen kontakt' };
    expect(contactSignOf(card({}), lane, today)).toEqual(never);
    expect(contactSignOf(card({ enteredOn: daysAgo(2) }), lane, today)).toBeNull();
  });

  it('is calm where there is no rhythm, and where the way has ended', () => {
    expect(contactSignOf(card({}), { ...lane, cadenceDays: null }, today)).toBeNull();
    expect(contactSignOf(card({}), { ...lane, isEnd: true }, today)).toBeNull();
  });

  it('is spoken, also while all is well', () => {
    const spoken = (given: Partial<Citizen>, at = lane): string => spokenCard(card(given), at, 'Mette', today);
    expect(spoken({ lastContact: daysAgo(20) })).toContain(
      'sidste kontakt for 20 dage siden, 6 dage over kontaktrytmen',
    );
    expect(spoken({ lastContact: daysAgo(13) })).toContain('sidste kontakt for 13 dage siden, snart tid til kontakt');
    expect(spoken({ lastContact: daysAgo(1) })).toContain('sidste kontakt for 1 dag siden, konsulent Mette');
    expect(spoken({ lastContact: today })).toContain('kontakt i dag');
    expect(spoken({})).toContain('ingen kontakt endnu, 26 dage over kontaktrytmen');
    expect(spoken({}, { ...lane, cadenceDays: null })).not.toContain('kontakt');
  });
});

describe('where somebody works', () => {
  const at = (daysLeft: number | null, endsSoon = false): PlacementSign =>
    ({ company: 'Hotel Skovly', clock: { daysLeft, endsSoon } }) as PlacementSign;

  it.each([
    [null, false, 'later', '', 'hos Hotel Skovly, ingen kontakt'],
    [52, false, 'later', '', 'hos Hotel Skovly, 52 dage tilbage'],
    [14, true, 'soon', '· 14 d. igen', 'hos Hotel Skovly, 14 dage tilbage'],
    [0, true, 'soon', '· sidste dag', 'hos Hotel Skovly, sidste dag i dag'],
    [-1, true, 'over', '· 1 d. over', 'hos Hotel Skovly, skulle have sluttet for 1 dag siden'],
  ] as const)('%s days before the end, told soon: %s', (daysLeft, endsSoon, kind, left, spoken) => {
    expect(placementLineOf(at(daysLeft, endsSoon))).toMatchObject({ kind, company: 'Hotel Skovly', left });
    // Whoever wonders what the few words mean, or reads only a part of the name, finds the whole by pointing at it.
    expect(placementLineOf(at(daysLeft, endsSoon)).title).toContain('os Hotel Skovly');
    expect(spokenCard(card({}), lane, undefined, today, at(daysLeft, endsSoon))).toContain(spoken);
  });
});
