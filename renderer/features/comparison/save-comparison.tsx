import { useState } from 'react';

import type { VaultInput } from '../../../shared/ipc/contract.ts';
import { SNAPSHOT_LEVELS, type SnapshotLevel } from '../../../shared/snapshot/document.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault, useIsSupervisor } from '../../state/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import {
  askedPurpose,
  isPurposeMissing,
  PurposeField,
  SaveDialog,
  SealField,
  tableEnding,
  TableFormatField,
  useSaveFile,
  type PurposeForm,
  type TableFormat,
} from '../snapshot/index.ts';
import styles from './comparison.module.css';

interface SaveForm extends PurposeForm {
  readonly level: SnapshotLevel;
  readonly format: TableFormat;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}
const FIRST: SaveForm = { level: 'counts', format: 'xlsx', purpose: 'management', words: '', passphrase: null };

export interface SaveComparisonProps {
  readonly asked: VaultInput<'snapshot.compare'>;
  readonly onClose: () => void;
}

/** Two days compared as a file for somebody else: how much it tells, what for, and as what. */
export function SaveComparison({ asked, onClose }: SaveComparisonProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(FIRST);
  const { level, format, passphrase } = form;
  const isMissing = isPurposeMissing(form);
  const saving = useSaveFile(isMissing, async () => {
    const file = await bridge().chooseNewFile(`comparison-${tableEnding(format, passphrase)}`);
    if (file === null) return null;
    const how = { level, format, file, passphrase, ...askedPurpose(form), lang: currentLang() };
    return callVault('snapshot.saveComparison', { ...asked, ...how });
  });
  const change = (part: Partial<SaveForm>): void => {
    saving.forget();
    setForm({ ...form, ...part });
  };
  return (
    <SaveDialog
      title={t('comparison.save.title')}
      intro={t('comparison.save.intro', { from: formatLongDay(asked.from), to: formatLongDay(asked.to) })}
      saving={saving}
      passphrase={passphrase}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <Level value={level} onChange={(next) => change({ level: next })} />
        <PurposeField form={form} onChange={change} isMissing={saving.isAsked && isMissing} />
        <TableFormatField value={format} onChange={(next) => change({ format: next })} />
        <SealField passphrase={passphrase} onChange={(next) => change({ passphrase: next })} />
      </div>
    </SaveDialog>
  );
}

function Level({
  value,
  onChange,
}: {
  readonly value: SnapshotLevel;
  readonly onChange: (level: SnapshotLevel) => void;
}) {
  const { t } = useTranslation();
  const isSupervisor = useIsSupervisor();
  const levels = SNAPSHOT_LEVELS.filter((level) => isSupervisor || level !== 'identified').reverse();
  const hint = t(`comparison.save.hints.${value}`);
  return (
    <LabelledGroup
      label={t('snapshot.level')}
      hint={isSupervisor ? hint : `${hint} ${t('snapshot.namesBySupervisor')}`}
    >
      <Segmented<SnapshotLevel>
        label={t('snapshot.level')}
        value={value}
        options={levels.map((one) => ({ value: one, label: t(`snapshot.levels.${one}`) }))}
        onChange={onChange}
      />
    </LabelledGroup>
  );
}
