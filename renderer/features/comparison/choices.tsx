import { ListFilter } from 'lucide-react';
import { useState } from 'react';

import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './comparison.module.css';
import { PERIODS, type ComparisonChoice, type Period } from './use-comparison.ts';

/** Which two days, and whom. */
export function Choices({ choice }: { readonly choice: ComparisonChoice }) {
  const { t } = useTranslation();
  const { from, to, today, period, problems, change } = choice;
  const problemOfTo = problems.to ? t('comparison.missing') : problems.order ? t('comparison.order') : undefined;
  return (
    <div className={styles['choices']}>
      <TextField
        type="date"
        label={t('comparison.from')}
        value={from}
        max={today}
        error={problems.from ? t('comparison.missing') : undefined}
        onChange={(typed) => change({ from: typed })}
      />
      <TextField
        type="date"
        label={t('comparison.to')}
        value={to}
        max={today}
        error={problemOfTo}
        onChange={(typed) => change({ to: typed === today ? null : typed })}
      />
      <div className={styles['beside']}>
        <Segmented<Period | ''>
          label={t('comparison.periods')}
          value={period ?? ''}
          options={(Object.keys(PERIODS) as Period[]).map((value) => ({
            value,
            label: t(`comparison.period.${value}`),
          }))}
          onChange={(chosen) => chosen !== '' && choice.choosePeriod(chosen)}
        />
        <Whom choice={choice} />
      </div>
    </div>
  );
}

function Whom({ choice: { value, change } }: { readonly choice: ComparisonChoice }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const lanes = useLanes();
  const consultants = useConsultants();
  const count = value.lanes.length + value.consultants.length;
  return (
    <>
      <Button icon={<ListFilter aria-hidden />} onClick={() => setOpen(true)}>
        {count === 0 ? t('comparison.choose') : t('comparison.chosen', { count })}
      </Button>
      {open && (
        <Dialog
          open
          title={t('comparison.choose')}
          description={t('comparison.chooseHint')}
          onOpenChange={setOpen}
          footer={
            <>
              {count > 0 && (
                <Button variant="quiet" onClick={() => change({ lanes: [], consultants: [] })}>
                  {t('comparison.chooseAll')}
                </Button>
              )}
              <Button variant="primary" onClick={() => setOpen(false)}>
                {t('common.done')}
              </Button>
            </>
          }
        >
          <div className={styles['whom']}>
            <LabelledGroup label={t('comparison.lanes')}>
              <ChipToggles<LaneId>
                label={t('comparison.lanes')}
                value={value.lanes}
                options={lanes.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(chosen) => change({ lanes: chosen })}
              />
            </LabelledGroup>
            <LabelledGroup label={t('comparison.consultants')}>
              <ChipToggles<ConsultantId | 'none'>
                label={t('comparison.consultants')}
                value={value.consultants}
                options={[
                  ...consultants.map(({ id, name }) => ({ value: id, label: name })),
                  { value: 'none' as const, label: t('common.unassigned') },
                ]}
                onChange={(chosen) => change({ consultants: chosen })}
              />
            </LabelledGroup>
          </div>
        </Dialog>
      )}
    </>
  );
}
