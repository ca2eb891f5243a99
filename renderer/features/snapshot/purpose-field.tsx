import { PURPOSE_LIMIT, SNAPSHOT_PURPOSES, type SnapshotPurpose } from '../../../shared/snapshot/document.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';

/** What a file is for: one of a few, or own words. */
export interface PurposeForm {
  readonly purpose: SnapshotPurpose;
  readonly words: string;
}

/** Own words were chosen, and there are none. */
export const isPurposeMissing = ({ purpose, words }: PurposeForm): boolean =>
  purpose === 'other' && words.trim() === '';

/** A purpose as it stands in the file, and as the access log tells it. */
export function askedPurpose({ purpose, words }: PurposeForm): {
  readonly purpose: string;
  readonly purposeKind: SnapshotPurpose;
} {
  return {
    purpose: purpose === 'other' ? words.trim() : translate(`snapshot.purposes.${purpose}`),
    purposeKind: purpose,
  };
}

export interface PurposeFieldProps {
  readonly form: PurposeForm;
  readonly onChange: (form: Partial<PurposeForm>) => void;
  /** Whether it is said that words are missing. */
  readonly isMissing: boolean;
  /** Those that fit the file; all where nothing is said. */
  readonly offered?: readonly SnapshotPurpose[];
}

/** Asks what a file is for. */
export function PurposeField({
  form: { purpose, words },
  onChange,
  isMissing,
  offered = SNAPSHOT_PURPOSES,
}: PurposeFieldProps) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('snapshot.purpose')} hint={t('snapshot.purposeHint')}>
      <ChipChoice<SnapshotPurpose>
        label={t('snapshot.purpose')}
        value={purpose}
        options={offered.map((value) => ({ value, label: t(`snapshot.purposes.${value}`) }))}
        onChange={(next) => onChange({ purpose: next })}
      />
      {purpose === 'other' && (
        <TextField
          label={t('snapshot.ownPurpose')}
          value={words}
          maxLength={PURPOSE_LIMIT}
          autoComplete="off"
          onChange={(next) => onChange({ words: next })}
          error={isMissing ? t('snapshot.purposeMissing') : undefined}
        />
      )}
    </LabelledGroup>
  );
}
