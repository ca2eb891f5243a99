import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { DayField } from './day-field.tsx';
import { PaperLevel } from './paper-level.tsx';
import { PurposeField } from './purpose-field.tsx';
import { SealField } from './seal-field.tsx';
import { ChosenFields, ChosenPart, ChosenPeople } from './snapshot-choice.tsx';
import styles from './snapshot-panel.module.css';
import type { PeoplePaper, SnapshotSteps } from './use-snapshot.ts';
import { WallNames } from './wall-names.tsx';

/** A paper of people asks how much it tells and what it is for; the rest stands as such a paper needs it, and can be changed. */
export function PaperFields({ steps, paper }: { readonly steps: SnapshotSteps; readonly paper: PeoplePaper }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { form, change, problems } = steps;
  return (
    <div className={styles['form']}>
      <ChosenPeople steps={steps} />
      {steps.isOpen ? <ChosenPart steps={steps} /> : <Part steps={steps} />}
      <PaperLevel steps={steps} paper={paper} />
      <PurposeField form={form} onChange={change} isMissing={problems.purpose} />
      <WallNames steps={steps} />
      <Disclosure label={t('snapshot.print.more')} open={open || problems.day} onOpenChange={setOpen}>
        <div className={styles['more']}>
          <ChosenFields steps={steps} />
          {!steps.isOpen && <ChosenPart steps={steps} />}
          <DayField steps={steps} />
          <SealField passphrase={form.passphrase} onChange={(passphrase) => change({ passphrase })} />
        </div>
      </Disclosure>
    </div>
  );
}

/** The lanes and consultants that were chosen, in words. */
function Part({ steps: { form } }: { readonly steps: SnapshotSteps }) {
  const { t } = useTranslation();
  const lanes = useLanes().filter(({ id }) => form.lanes.includes(id));
  const owners = useConsultants().filter(({ id }) => form.consultants.includes(id));
  const names = [...lanes, ...owners].map(({ name }) => name);
  if (form.consultants.includes('none')) names.push(t('snapshot.ungiven'));
  if (names.length === 0) return null;
  return (
    <LabelledGroup label={t('snapshot.print.part')}>
      <span>{names.join(' · ')}</span>
    </LabelledGroup>
  );
}
