import { useState } from 'react';

import { isOfOneDay, type Figure, type MetricsPeriod } from '../../../shared/domain/metrics/types.ts';
import type { SnapshotPurpose } from '../../../shared/snapshot/document.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { currentLang, translate, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault } from '../../state/index.ts';
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
import styles from './save-figure.module.css';

/** What figures are for: they go on no visit. */
const PURPOSES = ['figures', 'management', 'meeting', 'audit', 'other'] as const satisfies readonly SnapshotPurpose[];

interface SaveForm extends PurposeForm {
  readonly format: TableFormat;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}
const FIRST: SaveForm = { format: 'xlsx', purpose: 'figures', words: '', passphrase: null };

export interface SaveFigureProps {
  readonly figure: Figure;
  /** What it is called. */
  readonly topic: string;
  readonly period: MetricsPeriod;
  readonly onClose: () => void;
}

/** What of it leaves. */
function introOf(figure: Figure, { from, to }: MetricsPeriod): string {
  const which = isOfOneDay(figure) ? 'insight.save.day' : 'insight.save.days';
  const days = translate(which, { from: formatLongDay(from), to: formatLongDay(to) });
  const intro = `${days} ${translate('insight.save.intro')} ${translate('insight.save.aboutIn')}`;
  return figure === 'flow' ? `${intro} ${translate('insight.save.weekly')}` : intro;
}

/** The numbers behind one picture as a file for somebody else, the small ones hidden. */
export function SaveFigure({ figure, topic, period, onClose }: SaveFigureProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(FIRST);
  const { format, passphrase } = form;
  const { from, to } = period;
  const isMissing = isPurposeMissing(form);
  const saving = useSaveFile(isMissing, async () => {
    const file = await bridge().chooseNewFile(`figure-${tableEnding(format, passphrase)}`);
    if (file === null) return null;
    const how = { format, file, passphrase, ...askedPurpose(form), lang: currentLang() };
    return callVault('metrics.save', { figure, from, to, ...how });
  });
  const change = (part: Partial<SaveForm>): void => {
    saving.forget();
    setForm({ ...form, ...part });
  };
  return (
    <SaveDialog
      title={t('insight.save.title', { topic })}
      intro={introOf(figure, period)}
      saving={saving}
      passphrase={passphrase}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <PurposeField form={form} onChange={change} isMissing={saving.isAsked && isMissing} offered={PURPOSES} />
        <TableFormatField value={format} onChange={(next) => change({ format: next })} />
        <SealField passphrase={passphrase} onChange={(next) => change({ passphrase: next })} />
      </div>
    </SaveDialog>
  );
}
