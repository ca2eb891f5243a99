import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import { createRecordStore } from '../../../shared/changes/record-store.ts';
import { reverseChange } from '../../../shared/changes/reverse.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS, type Company } from '../../../shared/domain/company.ts';
import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { Offer, Proposal } from '../../../shared/domain/offer.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { StoryStep } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { startI18n } from '../../i18n/index.ts';
import { undoneSteps, withNewest, withOlder } from './story-steps.ts';
import { storyWords } from './story-words.ts';

const today = '2026-11-22' as IsoDate;
const lane = (id: string, name: string) => ({ id, name, order: id }) as unknown as Lane;
const consultant = (id: string, name: string) => ({ id, name, order: id, active: true }) as unknown as Consultant;
const citizen: Citizen = {
  ...BLANK_CITIZEN_FIELDS,
  id: 'c1' as Citizen['id'],
  name: 'Mya Naing',
  laneId: 'new' as Lane['id'],
  laneSince: today,
  enteredOn: today,
  lastContact: null,
  householdId: null,
  order: 'a0' as Citizen['order'],
  consultantId: null,
};
const contact: Contact = {
  id: 'k1' as Contact['id'],
  citizenId: citizen.id,
  day: '2026-11-20' as IsoDate,
  kind: 'talk',
  line: 'Talte om køkkenet',
  consultantId: null,
  journalisedOn: null,
};
const placement = { id: 'p1', citizenId: 'c1', companyId: 'v1', kind: 'internship' } as unknown as Placement;
const offer = { id: 'o1', companyId: 'v1' } as unknown as Offer;
const proposal = { id: 'f1', offerId: 'o1', citizenId: 'c1', state: 'waiting' } as unknown as Proposal;
const board = createRecordStore({
  lane: [lane('new', 'Ny'), lane('praktik', 'Praktik')],
  consultant: [consultant('mh', 'Mette'), consultant('os', 'Ole')],
  citizen: [citizen],
  company: [{ ...BLANK_COMPANY_FIELDS, id: 'v1' as Company['id'], name: 'Netto' }],
  offer: [offer],
  proposal: [proposal],
  placement: [placement],
});
const edited = (before: object, after: object): Change => ({
  op: 'updated',
  kind: 'citizen',
  id: citizen.id,
  before,
  after,
});
const corrected = (before: Partial<Contact>, after: Partial<Contact>): Change => ({
  op: 'updated',
  kind: 'contact',
  id: contact.id,
  before,
  after,
});
const ofPlacement = (after: object): Change => ({
  op: 'updated',
  kind: 'placement',
  id: placement.id,
  before: {},
  after,
});
const added: Change = { op: 'added', kind: 'contact', record: contact };
const step = (change: ChangeSet, more: Partial<StoryStep> = {}): StoryStep => ({
  entryId: 1,
  at: '2026-11-22T10:00:00Z',
  by: 'Mette',
  kind: 'do',
  command: 'citizen.edit',
  change,
  ...more,
});
const linesOf = (one: StoryStep, contacts: readonly Contact[] = [contact]) =>
  storyWords(one, { board, contacts, today })?.lines;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

describe('a step in words', () => {
  it.each<[readonly string[], Change]>([
    [
      ['Flyttet fra Ny til Praktik'],
      edited(
        { laneId: 'new', laneSince: '2026-01-01', order: 'a' },
        { laneId: 'praktik', laneSince: today, order: 'b' },
      ),
    ],
    [['Flyttet fra en tavle, der er fjernet til Praktik'], edited({ laneId: 'gone' }, { laneId: 'praktik' })],
    [['Overdraget fra Mette til Ole'], edited({ consultantId: 'mh' }, { consultantId: 'os' })],
    [['Givet til Ole'], edited({ consultantId: null }, { consultantId: 'os' })],
    [['Ikke længere hos Mette'], edited({ consultantId: 'mh' }, { consultantId: null })],
    [['Telefon: 12 34'], edited({ phone: '' }, { phone: '12 34' })],
    [['Telefon: fra 12 34 til 56 78'], edited({ phone: '12 34' }, { phone: '56 78' })],
    [['Telefon ryddet, var 12 34'], edited({ phone: '12 34' }, { phone: '' })],
    [['Timer om ugen: fra 15 til 22,5'], edited({ weeklyHours: 15 }, { weeklyHours: 22.5 })],
    [['Næste opfølgning: 1. dec.'], edited({ nextDate: null }, { nextDate: '2026-12-01' })],
    [['Andre sprog: dari, farsi'], edited({ otherLanguages: [] }, { otherLanguages: ['dari', 'farsi'] })],
    [['Modersmål: \u2068عربي\u2069'], edited({ motherTongue: '' }, { motherTongue: 'عربي' })],
    [['Erhvervserfaring rettet'], edited({ workExperience: 'x'.repeat(50) }, { workExperience: 'y' })],
    [['Billede rettet'], edited({ portraitId: null }, { portraitId: 'p' })],
    [
      ['Særlige hensyn rettet', 'Notat rettet'],
      edited({ note: 'a', considerations: 'b' }, { note: '', considerations: 'c' }),
    ],
    [['Skal skånes for rettet'], edited({ avoids: [] }, { avoids: ['heavy-lifting'] })],
    [['Husstand rettet'], edited({ householdId: null }, { householdId: 'h1' })],
    [['Ny placering: Praktik hos Netto'], { op: 'added', kind: 'placement', record: placement }],
    [['Praktik hos Netto rettet: timer og mentor'], ofPlacement({ mentor: 'Bo', hours: [] })],
    [['Praktik hos Netto er slut: Blev til job'], ofPlacement({ outcome: 'job', end: today })],
    [['Foreslået til et tilbud fra Netto'], { op: 'added', kind: 'proposal', record: proposal }],
    [
      ['Forslaget til Netto blev afslået'],
      { op: 'updated', kind: 'proposal', id: proposal.id, before: {}, after: { state: 'declined', answer: 'Har job' } },
    ],
    [['Kortet fjernet'], { op: 'removed', kind: 'citizen', record: citizen }],
    [['Kom på tavlen Ny'], { op: 'added', kind: 'citizen', record: citizen }],
    [['Samtale 20. nov.'], added],
    [['Samtale 20. nov. fjernet'], { op: 'removed', kind: 'contact', record: contact }],
    [['Samtale 20. nov. noteret som journaliseret'], corrected({ journalisedOn: null }, { journalisedOn: today })],
    [['Samtale 20. nov. rettet: tekst og dag'], corrected({ line: '', day: today }, { line: 'x', day: contact.day })],
  ])('%j', (lines, change) => {
    expect(linesOf(step([change]))).toEqual(lines);
  });

  it('is nothing for a new place among neighbours, and for the last contact, which follows by itself', () => {
    expect(linesOf(step([edited({ order: 'a' }, { order: 'b' })]))).toBeUndefined();
    expect(linesOf(step([added, edited({ lastContact: null }, { lastContact: today })]))).toEqual(['Samtale 20. nov.']);
  });

  it('tells an import, and what was undone or done again', () => {
    const came: ChangeSet = [{ op: 'added', kind: 'citizen', record: citizen }];
    expect(linesOf(step(came, { command: 'import.apply' }))).toEqual(['Kom på tavlen Ny ved import']);
    const moved: ChangeSet = [edited({ laneId: 'new' }, { laneId: 'praktik' })];
    expect(linesOf(step(reverseChange(moved), { kind: 'undo' }))).toEqual(['Fortrød: Flyttet fra Ny til Praktik']);
    expect(linesOf(step(moved, { kind: 'redo' }))).toEqual(['Gentog: Flyttet fra Ny til Praktik']);
  });

  it('quotes a contact as it reads now, and not one that was removed', () => {
    const now = { ...contact, line: 'Rettet' };
    expect(storyWords(step([added]), { board, contacts: [now], today })?.quote).toBe('Rettet');
    expect(storyWords(step([added]), { board, contacts: [], today })?.quote).toBeNull();
  });
});

describe('a story', () => {
  const numbered = (...ids: number[]) => ids.map((entryId) => step([], { entryId }));

  it('knows which steps were taken back', () => {
    const change: ChangeSet = [edited({ phone: '' }, { phone: '1' })];
    const back = reverseChange(change);
    const steps = [
      step(change, { entryId: 5, kind: 'redo' }),
      step(back, { entryId: 4, kind: 'undo' }),
      step([edited({ note: '' }, { note: 'x' })], { entryId: 3 }),
      step([...change, edited({ lastContact: null }, { lastContact: today })], { entryId: 2 }),
      step(change, { entryId: 1 }),
    ];
    expect([...undoneSteps(steps)]).toEqual([2]);
    expect([...undoneSteps(steps.slice(1, 3))]).toEqual([]);
  });

  it('grows at both ends without holes and without telling anything twice', () => {
    const told = withOlder({ steps: numbered(4, 3), hasMore: true }, { steps: numbered(2, 1), hasMore: false });
    expect(told).toEqual({ steps: numbered(4, 3, 2, 1), hasMore: false });
    expect(withNewest(told, { steps: numbered(5, 4), hasMore: true })).toEqual({
      steps: numbered(5, 4, 3, 2, 1),
      hasMore: false,
    });
    // So much happened meanwhile that a hole would be left.
    expect(withNewest(told, { steps: numbered(9, 8), hasMore: true })).toEqual({
      steps: numbered(9, 8),
      hasMore: true,
    });
    expect(withNewest(null, { steps: numbered(1), hasMore: false })).toEqual({ steps: numbered(1), hasMore: false });
  });
});
