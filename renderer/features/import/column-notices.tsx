import { fieldOfHeading } from '../../../shared/import/column-words.ts';
import { SHARED_FIELDS, type ImportColumn, type ImportField } from '../../../shared/import/preview.ts';
import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { columnText, fieldText } from './import-words.ts';

/** A field that was taken from one column for another. */
export interface MovedField {
  readonly field: ImportField;
  readonly from: ImportColumn;
  readonly to: ImportColumn;
}

/** What choosing `field` for a column takes from another one; null for nothing. */
export function movedBy(
  columns: readonly ImportColumn[],
  to: ImportColumn,
  field: ImportField | null,
): MovedField | null {
  if (field === null || SHARED_FIELDS.has(field)) return null;
  const from = columns.find((column) => column.field === field && column.index !== to.index);
  return from ? { field, from, to } : null;
}

/** Where several columns speak of one field: which of them counts. */
export function ColumnNotices({
  columns,
  moved,
}: {
  readonly columns: readonly ImportColumn[];
  readonly moved: MovedField | null;
}) {
  const { t } = useTranslation();
  const birth = columns.find(({ field }) => field === 'birthDate');
  const cpr = columns.find(({ field }) => field === 'cpr');
  return (
    <>
      {moved && (
        <Notice tone="warn">
          {t('imports.read.moved', {
            field: fieldText(moved.field),
            to: columnText(moved.to),
            from: columnText(moved.from),
          })}
        </Notice>
      )}
      {unusedOf(columns, moved).map(({ field, first, other }) => (
        <Notice key={other.index} tone="warn">
          {t('imports.read.unused', { field: fieldText(field), first: columnText(first), other: columnText(other) })}
        </Notice>
      ))}
      {birth && cpr && (
        <Notice tone="warn">
          {t('imports.read.birthTwice', { first: columnText(birth), other: columnText(cpr) })}
        </Notice>
      )}
      {joinedOf(columns).map(([field, joined]) => (
        <Notice key={field}>
          {t('imports.read.joined', { field: fieldText(field), columns: formatList(joined.map(columnText)) })}
        </Notice>
      ))}
    </>
  );
}

/** Columns that are left out because an earlier one has the field their heading names. */
function unusedOf(columns: readonly ImportColumn[], moved: MovedField | null) {
  return columns.flatMap((other) => {
    const field = other.field === null ? fieldOfHeading(other.header)?.field : undefined;
    const first = columns.find((column) => field !== undefined && column.field === field && column.index < other.index);
    return field === undefined || SHARED_FIELDS.has(field) || !first || moved?.from.index === other.index
      ? []
      : [{ field, first, other }];
  });
}

function joinedOf(columns: readonly ImportColumn[]): readonly (readonly [ImportField, readonly ImportColumn[]])[] {
  return [...SHARED_FIELDS].flatMap((field) => {
    const joined = columns.filter((column) => column.field === field);
    return joined.length > 1 ? [[field, joined] as const] : [];
  });
}
