import { useTranslation } from '../../i18n/index.ts';
import { readToday } from '../../state/index.ts';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { SnapshotSteps } from './use-snapshot.ts';

/** Of when: the board as it stands, or as it was. */
export function DayField({ steps: { form, change, problems } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('snapshot.day')}>
      <Segmented<'now' | 'past'>
        label={t('snapshot.day')}
        value={form.day === null ? 'now' : 'past'}
        options={[
          { value: 'now', label: t('snapshot.now') },
          { value: 'past', label: t('snapshot.past') },
        ]}
        onChange={(when) => change({ day: when === 'now' ? null : readToday() })}
      />
      {form.day !== null && (
        <TextField
          type="date"
          label={t('snapshot.pastDay')}
          value={form.day}
          max={readToday()}
          onChange={(day) => change({ day })}
          error={problems.day ? t('snapshot.dayMissing') : undefined}
        />
      )}
    </LabelledGroup>
  );
}
