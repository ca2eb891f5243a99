import { describe, expect, it } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from './citizen.ts';
import {
  GLANCE_COLUMNS,
  glanceBoard,
  glanceCitizen,
  glanceConsultant,
  glanceFields,
  glanceLaneName,
  glanceLanes,
  glancePerson,
} from './glance.ts';
import { BOARD_ID } from './board.ts';
import type { CitizenId, ConsultantId, HouseholdId, LaneId, OrderKey, PersonId, PortraitId } from './ids.ts';
import type { Lane } from './lane.ts';
import { LANE_ICONS } from './palette.ts';
import { saysHealth } from './rules/health-words.ts';
import type { IsoDate } from '../lib/iso-date.ts';

const FULL: Citizen = {
  id: 'c1' as CitizenId,
  name: 'Amina Æbeltoft',
  caseNumber: '2026-17',
  birthDate: '1988-02-03' as IsoDate,
  motherTongue: 'dari',
  otherLanguages: ['farsi'],
  danishEducation: 'DU2',
  phone: '12 34 56 78',
  email: 'a@b.dk',
  workExperience: 'køkken',
  earlierPlacements: 'Netto',
  considerations: 'ryg',
  drivingLicence: 'B',
  weeklyHours: 18,
  note: 'gravid',
  nextDate: '2026-12-01' as IsoDate,
  laneId: 'l1' as LaneId,
  laneSince: '2026-11-01' as IsoDate,
  order: 'a0' as OrderKey,
  consultantId: 'k1' as ConsultantId,
  portraitId: 'p1' as PortraitId,
  enteredOn: '2026-10-01' as IsoDate,
  lastContact: '2026-11-12' as IsoDate,
  interpreter: true,
  home: 'Espergærde',
  education: 'Gymnasium i Asmara',
  skills: ['svejsning'],
  wishes: 'Køkken',
  workTimes: ['evening'],
  avoids: ['heavy-lifting'],
  licences: ['truck'],
  portraitConsent: 'written',
  portraitConsentOn: '2026-09-02' as IsoDate,
  householdId: 'h1' as HouseholdId,
};
const SHOWN = {
  id: 'c1',
  name: 'AÆ',
  laneId: 'l1',
  laneSince: '2026-11-01',
  order: 'a0',
  consultantId: 'k1',
  nextDate: '2026-12-01',
  enteredOn: '2026-10-01',
  lastContact: '2026-11-12',
};

describe('a card in the overview', () => {
  it('shows initials, place, consultant and next step, and nothing else', () => {
    expect(glanceFields(FULL)).toEqual(SHOWN);
    expect([...GLANCE_COLUMNS].sort()).toEqual(Object.keys(SHOWN).sort());
    expect(glanceCitizen(FULL)).toEqual({ ...BLANK_CITIZEN_FIELDS, householdId: null, ...SHOWN });
  });

  it('of some fields shows what it would of all', () => {
    expect(glanceFields({ note: 'x', phone: 'y' })).toEqual({});
    expect(glanceFields({ name: 'Bo', considerations: 'z' })).toEqual({ name: 'B' });
  });

  it('hides what is not a field of a card at all', () => {
    expect(JSON.stringify(glanceCitizen({ ...FULL, secret: 'x' } as Citizen))).not.toContain('secret');
  });
});

describe('a lane in the overview', () => {
  it.each([
    ['Praktik', '', 'Praktik'],
    ['Praktik', 'Ude', 'Ude'],
    ['Sygemeldt', 'Pause', 'Pause'],
    ['Sygemeldt', '', 'Tavle 3'],
    ['LANGTIDSSYGEMELDT', '', 'Tavle 3'],
    ['Barsel / orlov', '', 'Tavle 3'],
    ['Parental leave', '', 'Tavle 3'],
    ['På sygehus', '', 'Tavle 3'],
  ])('%s (%s) is called %s', (name, glanceName, shown) => {
    expect(glanceLaneName({ name, glanceName }, 3)).toBe(shown);
  });

  it('is told by its place where its name is not shown, and bears no picture of illness or birth', () => {
    const lanes = LANE_ICONS.map((icon, index): Lane => ({
      id: `l${String(index)}` as LaneId,
      name: 'Stress',
      glanceName: '',
      color: 'blue',
      icon,
      order: 'a0' as OrderKey,
      expectedDays: 91,
      cadenceDays: 14,
      isEnd: false,
      away: 'sickness',
      retentionDays: 365,
    }));
    const shown = glanceLanes(lanes);
    expect(shown.map(({ name }) => name)).toEqual(lanes.map((_lane, index) => `Tavle ${String(index + 1)}`));
    expect(JSON.stringify(shown)).not.toMatch(/Stress|heart-pulse|baby|stethoscope|sickness/);
    expect(shown[0]).toEqual({ ...lanes[0], name: 'Tavle 1', away: null, retentionDays: null });
  });
});

describe('people and the board in the overview', () => {
  it('have initials for names, and no limit', () => {
    const consultant = { id: 'k1' as ConsultantId, initials: 'MH', color: 'plum', order: 'a0' as OrderKey } as const;
    expect(glanceConsultant({ ...consultant, name: 'Mette Hornbæk', active: true, limit: 15 })).toEqual({
      ...consultant,
      name: 'MH',
      active: true,
      limit: null,
    });
    const me = { id: 'mette' as PersonId, role: 'supervisor', temporary: false } as const;
    expect(glancePerson({ ...me, name: 'Mette Holm' })).toEqual({ ...me, name: 'MH' });
    expect(glancePerson({ ...me, name: '' }).name).toBe('?');
  });

  it('keep the name of the board, unless it says something about health', () => {
    expect(glanceBoard({ id: BOARD_ID, name: 'Helsingør' }).name).toBe('Helsingør');
    expect(glanceBoard({ id: BOARD_ID, name: 'Sygedagpenge Nord' }).name).toBe('Tavle');
  });
});

describe('words that say something about health', () => {
  it.each([
    'Sygemeldt',
    'sygdom',
    'Langtidssyge',
    'Barsel',
    'Graviditet',
    'Psykiatri',
    'Misbrugscenter',
    'Kræft',
    'Fødselsorlov',
    'Til læge',
    'Genoptræning',
    'Fleksjob',
    'Ressourceforløb',
    'HIV',
    'Sick leave',
    'On maternity leave',
    'Mental health',
    'Særlige hensyn',
  ])('%s does', (text) => expect(saysHealth(text)).toBe(true));

  it.each([
    'Praktik',
    'IGU',
    'Løntilskud',
    'Efterværn',
    'Parkeret til dato',
    'Afsluttet',
    'Orlov',
    'Pause',
    'Sagsbehandling',
    'Arbejdskræfter',
    'Ny / modtagelse',
    'Villa Skill',
    'Fødevarer',
    'Wage subsidy',
    'Closed',
    'Danskuddannelse',
    'Rengøring og service',
    'Bager',
    'Lager',
    'Nord',
  ])('%s does not', (text) => expect(saysHealth(text)).toBe(false));
});
