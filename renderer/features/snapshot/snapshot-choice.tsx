import { useState } from 'react';

import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { FLEETING_FIELDS, SNAPSHOT_FIELDS, type SnapshotField } from '../../../shared/snapshot/document.ts';
import { SNAPSHOT_WORDS } from '../../../shared/snapshot/words.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import styles from './snapshot-panel.module.css';
import { POSTERS, type SnapshotSteps } from './use-snapshot.ts';

/** What of somebody goes along: a field of the card, or where they are. */
type Along = SnapshotField | 'company';

/** With names, which fields go along; on a poster also the company. */
export function ChosenFields({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const words = SNAPSHOT_WORDS[currentLang()];
  if (form.level !== 'identified') return null;
  const fields = SNAPSHOT_FIELDS.filter((field) => form.format !== 'labels' || !FLEETING_FIELDS.has(field)).map(
    (value) => ({ value, label: words.fields[value] }),
  );
  const company = POSTERS.includes(form.format) ? [{ value: 'company' as const, label: words.visit.company }] : [];
  return (
    <LabelledGroup label={t('snapshot.fields')} hint={t('snapshot.fieldsHint')}>
      <ChipToggles<Along>
        label={t('snapshot.fields')}
        value={form.withCompanies ? ['company', ...form.fields] : form.fields}
        options={[...company, ...fields]}
        onChange={(along) =>
          change({
            fields: along.filter((one) => one !== 'company'),
            withCompanies: along.includes('company'),
          })
        }
      />
    </LabelledGroup>
  );
}

/** How many people were picked out beforehand, if any were. */
export function ChosenPeople({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  if (form.citizens.length === 0) return null;
  return (
    <LabelledGroup label={t('snapshot.people')}>
      <div className={styles['people']}>
        <span>{t('snapshot.peopleChosen', { count: form.citizens.length })}</span>
        <Button onClick={() => change({ citizens: [] })}>{t('snapshot.everybody')}</Button>
      </div>
    </LabelledGroup>
  );
}

/** Of which lanes and whose the cards are that go along. */
export function ChosenPart({ steps: { form, change } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const lanes = useLanes();
  const consultants = useConsultants();
  return (
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
  );
}

/** Whose cards go along, and with names which fields of them. */
export function SnapshotChoice({ steps }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const { lanes, consultants } = steps.form;
  // What was chosen beforehand is in sight.
  const [open, setOpen] = useState(lanes.length + consultants.length > 0);
  return (
    <>
      <ChosenFields steps={steps} />
      <ChosenPeople steps={steps} />
      <Disclosure label={t('snapshot.choose')} open={open} onOpenChange={setOpen}>
        <ChosenPart steps={steps} />
      </Disclosure>
    </>
  );
}
