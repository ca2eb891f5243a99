import { useState } from 'react';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import type { SnapshotEnding } from '../../../shared/ipc/bridge.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { SnapshotReceipt } from '../../../shared/ipc/payloads.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import type {
  SnapshotField,
  SnapshotFormat,
  SnapshotLevel,
  SnapshotPurpose,
} from '../../../shared/snapshot/document.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault, readToday, type PrintChoice } from '../../state/index.ts';
import { labelPortraits } from './label-portraits.ts';
import { newPassphrase } from './new-passphrase.ts';

/** What somebody has chosen so far. */
export interface SnapshotForm {
  readonly level: SnapshotLevel;
  /** Null: the board as it stands. */
  readonly day: string | null;
  readonly purpose: SnapshotPurpose;
  readonly words: string;
  readonly format: SnapshotFormat;
  /** Empty: all of them. */
  readonly lanes: readonly LaneId[];
  readonly consultants: readonly (ConsultantId | 'none')[];
  readonly citizens: readonly CitizenId[];
  readonly fields: readonly SnapshotField[];
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
  passphrase: null,
};

/** What is needed where it will be read, should names be chosen: a card stays for months, a list goes along for a day. */
const PRINTED = {
  'poster-a3': { purpose: 'wall', fields: ['nextDate'] },
  labels: { purpose: 'wall', fields: ['motherTongue'] },
  visit: { purpose: 'visit', fields: ['phone', 'motherTongue', 'interpreter', 'nextDate', 'lastContact'] },
} as const satisfies Record<PrintChoice['format'], Pick<SnapshotForm, 'purpose' | 'fields'>>;

/** As it was asked for from a menu. */
const firstForm = (first: PrintChoice | undefined): SnapshotForm =>
  first
    ? {
        ...FIRST,
        ...PRINTED[first.format],
        format: first.format,
        lanes: first.lanes ?? [],
        consultants: first.owners ?? [],
        citizens: first.citizens ?? [],
      }
    : FIRST;

/** Numbers are a table: neither cards nor people to visit. */
const OF_PEOPLE: ReadonlySet<SnapshotFormat> = new Set(['labels', 'visit']);

/** Whether a file of this kind can tell so much. */
export const isFormatOf = (level: SnapshotLevel, format: SnapshotFormat): boolean =>
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

/** A day that was, or undefined. */
function pastDayOf(typed: string): IsoDate | undefined {
  const day = parseIsoDate(typed);
  return day !== undefined && day <= readToday() ? day : undefined;
}

function requestOf(form: SnapshotForm, usual: string) {
  const { level, day, purpose, words, lanes, consultants, citizens, fields, format } = form;
  return {
    level,
    purpose: purpose === 'other' ? words.trim() : usual,
    purposeKind: purpose,
    lanes: lanes.length === 0 ? null : [...lanes],
    consultants: consultants.length === 0 ? null : [...consultants],
    citizens: citizens.length === 0 ? null : [...citizens],
    withPlacements: format === 'visit',
    fields: [...fields],
    day: day === null ? null : (pastDayOf(day) ?? null),
  };
}

/** A snapshot from choice to file. */
export function useSnapshot(first?: PrintChoice) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => firstForm(first));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<SnapshotReceipt | null>(null);
  const [asked, setAsked] = useState(false);
  const purposeMissing = form.purpose === 'other' && form.words.trim() === '';
  const dayMissing = form.day !== null && pastDayOf(form.day) === undefined;

  async function write(): Promise<void> {
    const made = await callVault('snapshot.make', requestOf(form, t(`snapshot.purposes.${form.purpose}`)));
    if (!made.ok) {
      setError(made.error);
      return;
    }
    const file = await bridge().chooseNewFile(`snapshot-${endingOf(form)}`);
    if (file === null) return;
    const written = await callVault('snapshot.save', {
      ticket: made.value.ticket,
      format: form.format,
      file,
      lang: currentLang(),
      passphrase: form.passphrase,
      portraits: form.format === 'labels' ? await labelPortraits(made.value.portraitIds) : [],
    });
    if (written.ok) setDone(written.value);
    else setError(written.error);
  }
  return {
    form,
    busy,
    error,
    done,
    problems: { purpose: asked && purposeMissing, day: asked && dayMissing },
    change: (part: Partial<SnapshotForm>): void => {
      setError(null);
      const next = { ...form, ...part };
      setForm(isFormatOf(next.level, next.format) ? next : { ...next, format: FIRST.format });
    },
    seal: (sealed: boolean): void => setForm({ ...form, passphrase: sealed ? newPassphrase() : null }),
    save: (): void => {
      setAsked(true);
      if (busy || purposeMissing || dayMissing) return;
      setBusy(true);
      setError(null);
      void write().finally(() => setBusy(false));
    },
    /** Another one, from the same choices; a passphrase is never used twice. */
    again: (): void => {
      setDone(null);
      setForm({ ...form, passphrase: form.passphrase === null ? null : newPassphrase() });
    },
  };
}
export type SnapshotSteps = ReturnType<typeof useSnapshot>;
