import { useState } from 'react';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { NewFilePurpose, SnapshotEnding } from '../../../shared/ipc/bridge.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import type { SnapshotField, SnapshotFormat, SnapshotLevel } from '../../../shared/snapshot/document.ts';
import { currentLang } from '../../i18n/index.ts';
import { bridge, callVault, readToday, useIsSupervisor, type PrintChoice } from '../../state/index.ts';
import { labelPortraits } from './label-portraits.ts';
import { askedPurpose, isPurposeMissing, type PurposeForm } from './purpose-field.tsx';
import { sealOf, useSaveFile } from './use-save-file.ts';

/** What somebody has chosen so far. */
export interface SnapshotForm extends PurposeForm {
  /** Null: not chosen yet, on a paper that is of use with names, and with none is on nobody's wall. */
  readonly level: SnapshotLevel | null;
  /** Null: the board as it stands. */
  readonly day: string | null;
  readonly format: SnapshotFormat;
  /** Empty: all of them. */
  readonly lanes: readonly LaneId[];
  readonly consultants: readonly (ConsultantId | 'none')[];
  readonly citizens: readonly CitizenId[];
  readonly fields: readonly SnapshotField[];
  /** Whether the companies stand on a poster where somebody is or begins. */
  readonly withCompanies: boolean;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}

const FIRST: SnapshotForm = {
  level: 'glance',
  day: null,
  purpose: 'management',
  words: '',
  format: 'pdf',
  lanes: [],
  consultants: [],
  citizens: [],
  fields: ['laneSince', 'nextDate', 'lastContact'],
  withCompanies: false,
  passphrase: null,
};

/** What is needed where it will be read, should names be chosen: a card stays for months, a list goes along for a day. */
const PRINTED = {
  'poster-a3': { purpose: 'wall', fields: ['laneSince', 'nextDate'] },
  labels: { purpose: 'wall', fields: ['motherTongue', 'interpreter'] },
  visit: { purpose: 'visit', fields: ['phone', 'motherTongue', 'interpreter', 'nextDate', 'lastContact'] },
} as const satisfies Record<PrintChoice['format'], Pick<SnapshotForm, 'purpose' | 'fields'>>;

/** A paper of people, asked for from a menu. */
export type PeoplePaper = Exclude<PrintChoice['format'], 'poster-a3'>;
const paperOf = (first: PrintChoice | undefined): PeoplePaper | null =>
  first === undefined || first.format === 'poster-a3' ? null : first.format;

/** As it was asked for from a menu. Names are a choice: where a paper is hardly of use without them, it is asked rather than guessed. */
const firstForm = (first: PrintChoice | undefined, mayNames: boolean): SnapshotForm =>
  first
    ? {
        ...FIRST,
        ...PRINTED[first.format],
        level: paperOf(first) !== null && mayNames ? null : FIRST.level,
        format: first.format,
        withCompanies: first.format === 'poster-a3',
        lanes: first.lanes ?? [],
        consultants: first.owners ?? [],
        citizens: first.citizens ?? [],
      }
    : FIRST;

/** What hangs on a wall. */
export const POSTERS: readonly SnapshotFormat[] = ['poster-a3', 'poster-a4', 'png'];
/** Numbers are a table: neither cards nor people to visit. */
const OF_PEOPLE: ReadonlySet<SnapshotFormat> = new Set(['labels', 'visit']);

/** Whether a file of this kind can tell so much. */
export const isFormatOf = (level: SnapshotLevel | null, format: SnapshotFormat): boolean =>
  level !== 'counts' || !OF_PEOPLE.has(format);

/** What a file of each form ends in; PDF and workbooks are sealed in themselves. */
const ENDINGS = {
  pdf: 'pdf',
  'poster-a3': 'pdf',
  'poster-a4': 'pdf',
  labels: 'pdf',
  visit: 'pdf',
  png: 'png',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
} as const satisfies Record<SnapshotFormat, SnapshotEnding>;
const SEALS_ITSELF: ReadonlySet<SnapshotEnding> = new Set(['xlsx', 'pdf']);

/** What the file will end in. */
function endingOf({ format, passphrase }: Pick<SnapshotForm, 'format' | 'passphrase'>): SnapshotEnding {
  const ending = ENDINGS[format];
  return passphrase !== null && !SEALS_ITSELF.has(ending) ? 'zip' : ending;
}

/** What the dialog that saves it is called after; PDF is never put into an archive. */
const PAPERS: Partial<Record<SnapshotFormat, NewFilePurpose>> = {
  'poster-a3': 'poster-pdf',
  'poster-a4': 'poster-pdf',
  labels: 'labels-pdf',
  visit: 'visit-pdf',
};
const purposeOf = (form: SnapshotForm): NewFilePurpose => PAPERS[form.format] ?? `snapshot-${endingOf(form)}`;

/** A day that was, or undefined. */
function pastDayOf(typed: string): IsoDate | undefined {
  const day = parseIsoDate(typed);
  return day !== undefined && day <= readToday() ? day : undefined;
}

function requestOf(form: SnapshotForm, level: SnapshotLevel) {
  const { day, lanes, consultants, citizens, fields, format, withCompanies } = form;
  return {
    level,
    ...askedPurpose(form),
    lanes: lanes.length === 0 ? null : [...lanes],
    consultants: consultants.length === 0 ? null : [...consultants],
    citizens: citizens.length === 0 ? null : [...citizens],
    withPlacements: format === 'visit' || (withCompanies && POSTERS.includes(format)),
    fields: [...fields],
    format,
    day: day === null ? null : (pastDayOf(day) ?? null),
  };
}

/** A snapshot from choice to file. */
export function useSnapshot(first?: PrintChoice) {
  const mayNames = useIsSupervisor();
  const [form, setForm] = useState(() => firstForm(first, mayNames));
  const purposeMissing = isPurposeMissing(form);
  const dayMissing = form.day !== null && pastDayOf(form.day) === undefined;
  const { level } = form;
  const saving = useSaveFile(level === null || purposeMissing || dayMissing, async () => {
    if (level === null) return null;
    const made = await callVault('snapshot.make', requestOf(form, level));
    if (!made.ok) return made;
    const file = await bridge().chooseNewFile(purposeOf(form));
    if (file === null) return null;
    return callVault('snapshot.save', {
      ticket: made.value.ticket,
      format: form.format,
      file,
      lang: currentLang(),
      passphrase: form.passphrase,
      portraits: form.format === 'labels' ? await labelPortraits(made.value.portraitIds) : [],
    });
  });
  return {
    form,
    saving,
    /** Cards to cut out or a list to take along, asked for as such. */
    paper: paperOf(first),
    /** It was asked for from a menu to be printed: tables and data are no paper. */
    isPrinted: first !== undefined,
    /** Of nobody in particular: whose cards go along is still to be chosen. */
    isOpen: !(first?.lanes ?? first?.owners ?? first?.citizens),
    problems: {
      level: saving.isAsked && level === null,
      purpose: saving.isAsked && purposeMissing,
      day: saving.isAsked && dayMissing,
    },
    change: (part: Partial<SnapshotForm>): void => {
      saving.forget();
      const next = { ...form, ...part };
      setForm(isFormatOf(next.level, next.format) ? next : { ...next, format: FIRST.format });
    },
    /** Another one, from the same choices; a passphrase is never used twice. */
    again: (): void => {
      saving.again();
      setForm({ ...form, passphrase: sealOf(form.passphrase !== null) });
    },
  };
}
export type SnapshotSteps = ReturnType<typeof useSnapshot>;
