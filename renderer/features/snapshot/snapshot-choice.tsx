import { useState } from 'react';

import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { SNAPSHOT_FIELDS, type SnapshotField } from '../../../shared/snapshot/document.ts';
import { SNAPSHOT_WORDS } from '../../../shared/snapshot/words.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import styles from './snapshot-panel.module.css';
import type { SnapshotSteps } from './use-snapshot.ts';

/** Whose cards go along, and with names which fields of them. */
export function SnapshotChoice({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  // What was chosen beforehand is in sight.
  const [open, setOpen] = useState(form.lanes.length + form.consultants.length > 0);
  const lanes = useLanes();
  const consultants = useConsultants();
  const words = SNAPSHOT_WORDS[currentLang()].fields;
  return (
    <>
      {form.level === 'identified' && (
        <LabelledGroup label={t('snapshot.fields')} hint={t('snapshot.fieldsHint')}>
          <ChipToggles<SnapshotField>
            label={t('snapshot.fields')}
            value={form.fields}
            options={SNAPSHOT_FIELDS.map((value) => ({ value, label: words[value] }))}
            onChange={(fields) => change({ fields })}
          />
        </LabelledGroup>
      )}
      {form.citizens.length > 0 && (
        <LabelledGroup label={t('snapshot.people')}>
          <div className={styles['people']}>
            <span>{t('snapshot.peopleChosen', { count: form.citizens.length })}</span>
            <Button onClick={() => change({ citizens: [] })}>{t('snapshot.everybody')}</Button>
          </div>
        </LabelledGroup>
      )}
      <Disclosure label={t('snapshot.choose')} open={open} onOpenChange={setOpen}>
        <div className={styles['chosen']}>
          <LabelledGroup label={t('snapshot.lanes')} hint={t('snapshot.chooseHint')}>
            <ChipToggles<LaneId>
              label={t('snapshot.lanes')}
              value={form.lanes}
              options={lanes.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) => change({ lanes: chosen })}
            />
          </LabelledGroup>
          <LabelledGroup label={t('snapshot.consultants')}>
            <ChipToggles<ConsultantId | 'none'>
              label={t('snapshot.consultants')}
              value={form.consultants}
              options={[
                ...consultants.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
                { value: 'none' as const, label: t('snapshot.ungiven') },
              ]}
              onChange={(chosen) => change({ consultants: chosen })}
            />
          </LabelledGroup>
        </div>
      </Disclosure>
    </>
  );
}
