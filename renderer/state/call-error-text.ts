import type { StaleField } from '../../shared/changes/change-set.ts';
import type { Refusal } from '../../shared/commands/refusal.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../shared/ipc/keys-refusal.ts';
import { translate as t } from '../i18n/index.ts';

/** Why a call did not go well, as a sentence in the interface's language. */
export function callErrorText(error: CallError): string {
  if (error.kind === 'refused') return refusalText(error.refusal);
  if (error.kind === 'disk')
    return t(`refusals.disk-${error.cause === 'full' ? 'full' : error.cause === 'gone' ? 'gone' : 'read-only'}`);
  if (error.kind === 'internal') return t('refusals.internal', { reference: error.reference });
  if (error.kind === 'portrait') return t(`refusals.${error.refusal.kind}`);
  if (error.kind === 'keys') return keysRefusalText(error.refusal);
  if (error.kind === 'not-allowed') return t('refusals.not-allowed');
  if (error.kind === 'closed') return t('refusals.closed');
  if (error.kind === 'past') return t('refusals.past');
  // Found at an open board: the door's own sentences speak of a passphrase.
  if (error.kind === 'door') return t('refusals.damaged');
  return t('refusals.bad-request');
}

export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-long':
      return t('refusals.too-long', { max: refusal.max });
    case 'out-of-range':
      return t('refusals.out-of-range', { min: refusal.min, max: refusal.max });
    case 'initials-taken':
      return t('refusals.initials-taken', { by: refusal.by });
    case 'lane-has-cards':
      return t('refusals.lane-has-cards', { count: refusal.count });
    case 'consultant-has-citizens':
      return t('refusals.consultant-has-citizens', { count: refusal.count });
    case 'company-in-use':
      return t('refusals.company-in-use', { count: refusal.count });
    case 'stale':
      return t('refusals.stale', { fields: staleText(refusal.fields) });
    default:
      return t(`refusals.${refusal.kind}`);
  }
}

/** Why something about people and keys was refused. */
export function keysRefusalText(refusal: KeysRefusal): string {
  switch (refusal.kind) {
    case 'weak-passphrase':
    case 'pin-weak':
      return t(`refusals.keys.${refusal.kind}`, { min: refusal.minLength });
    case 'name-too-long':
    case 'picture-too-many':
      return t(`refusals.keys.${refusal.kind}`, { max: refusal.max });
    case 'pin-wrong':
      return t('refusals.keys.pin-wrong', { count: refusal.triesLeft });
    default:
      return t(`refusals.keys.${refusal.kind}`);
  }
}

function staleText(fields: readonly StaleField[]): string {
  return [...new Set(fields.map(({ kind, field }) => fieldName(kind, field)))].join(', ');
}

function fieldName(kind: StaleField['kind'], field: string | null): string {
  const key = field === null || !(field in STALE_FIELDS) ? kind : field;
  return t(`app.fields.${key as keyof typeof STALE_FIELDS}`);
}

const STALE_FIELDS = {
  board: true,
  lane: true,
  consultant: true,
  citizen: true,
  contact: true,
  name: true,
  glanceName: true,
  color: true,
  icon: true,
  order: true,
  expectedDays: true,
  cadenceDays: true,
  isEnd: true,
  away: true,
  initials: true,
  active: true,
  limit: true,
  laneId: true,
  laneSince: true,
  consultantId: true,
  caseNumber: true,
  birthDate: true,
  motherTongue: true,
  otherLanguages: true,
  danishEducation: true,
  phone: true,
  email: true,
  workExperience: true,
  earlierPlacements: true,
  considerations: true,
  drivingLicence: true,
  weeklyHours: true,
  note: true,
  nextDate: true,
  portraitId: true,
  interpreter: true,
  home: true,
  education: true,
  skills: true,
  wishes: true,
  workTimes: true,
  avoids: true,
  licences: true,
  portraitConsent: true,
  portraitConsentOn: true,
  householdId: true,
  company: true,
  placement: true,
  offer: true,
  proposal: true,
  savedView: true,
  branch: true,
  place: true,
  sector: true,
  contactName: true,
  mentors: true,
  agreementUntil: true,
  kind: true,
  role: true,
  plannedStart: true,
  plannedEnd: true,
  start: true,
  end: true,
  hours: true,
  schoolWeeks: true,
  absences: true,
  mentor: true,
  companyContact: true,
  outcome: true,
  companyId: true,
  offerId: true,
  danishLevel: true,
  demands: true,
  startOn: true,
  places: true,
  validUntil: true,
  closed: true,
  state: true,
  answer: true,
  filter: true,
  day: true,
  line: true,
  journalisedOn: true,
} as const;
