import { FileOutput } from 'lucide-react';
import { useState } from 'react';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel, showPast } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './comparison.module.css';
import { Choices } from './choices.tsx';
import { Compared, Summary } from './compared.tsx';
import { SaveComparison } from './save-comparison.tsx';
import { useChoice, useCompared } from './use-comparison.ts';

/** Two days of the board side by side: who came, went, moved and stood still, as a picture, a table and a list. `past`: the day it was opened from. */
export function ComparisonPanel({ past }: { readonly past?: IsoDate | undefined }) {
  const { t } = useTranslation();
  const choice = useChoice();
  const { told, error } = useCompared(choice.asked);
  const [isSaving, setSaving] = useState(false);
  const isNarrowed = choice.value.lanes.length + choice.value.consultants.length > 0;
  return (
    <Dialog
      open
      shape="page"
      title={t('comparison.title')}
      description={told ? <Summary told={told} /> : t('comparison.intro')}
      bar={<Choices choice={choice} />}
      onOpenChange={(open) => !open && (past === undefined ? closePanel() : showPast(past))}
      actions={
        told &&
        choice.asked && (
          <Button icon={<FileOutput aria-hidden />} onClick={() => setSaving(true)}>
            {t('comparison.save.open')}
          </Button>
        )
      }
    >
      <div className={styles['view']}>
        {error && <Notice tone="problem">{t('comparison.failed', { why: callErrorText(error) })}</Notice>}
        {!told && !error && choice.asked && (
          <p className={styles['waiting']} role="status">
            <Spinner /> {t('comparison.loading')}
          </p>
        )}
        {told && told.comparison.people.length > 0 && (
          <Compared told={told} shown={choice.value.shown} onShow={choice.show} />
        )}
        {told?.comparison.people.length === 0 && (
          <EmptyState
            title={t('comparison.none')}
            text={isNarrowed ? t('comparison.noneChosen') : t('comparison.noneText')}
          />
        )}
      </div>
      {isSaving && choice.asked && <SaveComparison asked={choice.asked} onClose={() => setSaving(false)} />}
    </Dialog>
  );
}
