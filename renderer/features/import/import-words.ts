import type { Demand, WorkTime } from '../../../shared/domain/work.ts';
import type {
  ImportColumn,
  ImportCounts,
  ImportDelimiter,
  ImportField,
  ImportReport,
} from '../../../shared/import/preview.ts';
import type { CallError, ImportRefusal } from '../../../shared/ipc/errors.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/ipc/limits.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { wordsOfListText } from '../../../shared/lib/list-text.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { currentLang, translate as t } from '../../i18n/index.ts';
import { callErrorText } from '../../state/index.ts';

const BYTES_A_MEGABYTE = 1024 * 1024;
const DATES: ReadonlySet<ImportField> = new Set(['birthDate', 'cpr', 'laneSince', 'nextDate']);

/** Why something did not go well, as a sentence: what happened, what is safe, what to do. */
export function importErrorText(error: CallError): string {
  return error.kind === 'import' ? refusalText(error.refusal) : callErrorText(error);
}

/** The file is too large to be read at all. */
export const tooLargeText = (): string => refusalText({ kind: 'too-large', maxBytes: MAX_IMPORT_BYTES });

function refusalText(refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return t('imports.refusals.too-large', { max: Math.floor(refusal.maxBytes / BYTES_A_MEGABYTE) });
    case 'too-many':
      return t(`imports.refusals.too-many-${refusal.what}`, { max: formatNumber(refusal.max) });
    case 'too-heavy':
      return t(`imports.refusals.too-heavy-${refusal.limit}`);
    case 'not-a-table':
      return t(`imports.refusals.not-a-table-${refusal.looksLike}`);
    case 'unanswered':
    case 'asked-again':
      return t(`imports.refusals.${refusal.kind}`, { count: refusal.count });
    case 'empty':
    case 'no-names':
    case 'no-changes':
    case 'gone':
    case 'damaged':
    case 'own-damaged':
    case 'own-nameless':
    case 'own-newer':
    case 'stopped':
      return t(`imports.refusals.${refusal.kind}`);
  }
}

/** What a field is called above its column. */
export const fieldText = (field: ImportField): string => t(`imports.fields.${field === 'cpr' ? 'birthDate' : field}`);

/** What a column is called in the file. */
export const columnText = ({ header, index }: ImportColumn): string =>
  header === '' ? t('imports.read.unnamed', { number: index + 1 }) : header;

/** What a field would hold, as it reads on the card. */
export function readingText(field: ImportField, reading: string): string {
  const day = DATES.has(field) ? parseIsoDate(reading) : undefined;
  if (day) return dayFormatter().format(new Date(`${day}T12:00:00Z`));
  if (field === 'interpreter' && reading !== '') return t(`imports.yesNo.${reading === 'true' ? 'yes' : 'no'}`);
  const word = wordOf(field);
  if (word) return formatList(wordsOfListText(reading).map(word));
  return field === 'weeklyHours' && reading !== '' ? formatNumber(Number(reading)) : reading;
}

/** How words of a closed list read; undefined for a field of any other kind. */
function wordOf(field: ImportField): ((word: string) => string) | undefined {
  if (field === 'workTimes') return (word) => t(`citizen.workTimes.${word as WorkTime}`);
  return field === 'avoids' ? (word) => t(`citizen.demands.${word as Demand}`) : undefined;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function dayFormatter(): Intl.DateTimeFormat {
  const locale = currentLang() === 'da' ? 'da-DK' : 'en-GB';
  const known =
    formatters.get(locale) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  formatters.set(locale, known);
  return known;
}

/** A moment (ISO 8601 in UTC) as its day. */
export const dayText = (moment: string): string => dayFormatter().format(new Date(moment));

/** A day as people type it, for correcting it. */
export function typedDay(reading: string): string {
  const [year, month, day] = reading.split('-').map(Number);
  return `${String(day)}-${String(month)}-${String(year)}`;
}

export const isDateField = (field: ImportField): boolean => DATES.has(field);

const DELIMITER_KEYS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const satisfies Record<
  ImportDelimiter,
  string
>;
export const delimiterText = (delimiter: ImportDelimiter): string =>
  t(`imports.delimiters.${DELIMITER_KEYS[delimiter]}`);

/** The result as text to paste into a mail: numbers and reasons, no names. */
export function reportText(fileName: string, report: ImportReport): string {
  const lines = report.refused.map(({ line, reason }) =>
    t('imports.done.report.line', { line, reason: t(`imports.reasons.${reason}`) }),
  );
  return [t('imports.done.report.title', { file: fileName }), sumText(report), ...lines].join('\n');
}

/** "62 rækker i filen = 60 på tavlen + 2 kom ikke med"; cards that were there already are named where there were any. */
export function sumText(report: ImportReport): string {
  const { taken, changed, unchanged, refused } = report;
  const parts = [
    t('imports.done.taken', { count: taken }),
    ...(changed > 0 ? [t('imports.done.changed', { count: changed })] : []),
    ...(unchanged > 0 ? [t('imports.done.unchanged', { count: unchanged })] : []),
    t('imports.done.notTaken', { count: refused.length }),
  ];
  return `${t('imports.counts.in', { count: report.in })} = ${parts.join(' + ')}`;
}

/** What came of it, as a heading. */
export function doneText({ taken, changed }: ImportReport): string {
  const added = t('imports.done.title', { count: taken });
  const updated = t('imports.done.changedTitle', { count: changed });
  if (changed === 0) return added;
  return taken === 0 ? updated : t('imports.done.bothTitle', { added, changed: updated });
}

/** What the button does that puts it on the board. */
export function commitText({ taken, changed, unchanged, asked }: ImportCounts): string {
  if (asked > 0) return t('imports.commit.answerFirst', { count: asked });
  const add = t('imports.commit.button', { count: taken });
  if (changed > 0)
    return taken > 0
      ? t('imports.commit.both', { add, count: changed })
      : t('imports.commit.update', { count: changed });
  if (taken > 0) return add;
  return t(unchanged > 0 ? 'imports.commit.same' : 'imports.commit.nobody');
}
