import { useTranslation } from '../../i18n/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup } from '../../ui/field.tsx';

/** The files that a table can become. */
export type TableFormat = 'xlsx' | 'csv';

/** What such a file ends in: a sealed CSV lies in an archive. */
export const tableEnding = (format: TableFormat, passphrase: string | null): TableFormat | 'zip' =>
  passphrase !== null && format === 'csv' ? 'zip' : format;

export interface TableFormatFieldProps {
  readonly value: TableFormat;
  readonly onChange: (format: TableFormat) => void;
}

/** As what a table is saved. */
export function TableFormatField({ value, onChange }: TableFormatFieldProps) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('snapshot.format')}>
      <ChipChoice<TableFormat>
        label={t('snapshot.format')}
        value={value}
        options={(['xlsx', 'csv'] as const).map((one) => ({ value: one, label: t(`snapshot.formats.${one}`) }))}
        onChange={onChange}
      />
    </LabelledGroup>
  );
}
