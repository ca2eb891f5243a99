import { useEffect, useRef, useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { closePanel } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { CountsBar } from './counts-bar.tsx';
import styles from './import-wizard.module.css';
import { commitText } from './import-words.ts';
import { MadeBar } from './made-bar.tsx';
import { ReadStep } from './read-step.tsx';
import { RememberedLine } from './remembered-line.tsx';
import { ResultStep } from './result-step.tsx';
import { Steps } from './steps.tsx';
import { useImport, type ImportWork } from './use-import.ts';

/** Brings a file onto the board: choose it, see how it is read, look it through, see what came of it. */
export function ImportWizard() {
  const { t } = useTranslation();
  const work = useImport();
  const { state } = work;
  const [leaving, setLeaving] = useState(false);
  const step = useRef<HTMLDivElement>(null);
  const shown = useRef(state.step);
  useEffect(() => {
    // The button that led here is gone with its step; the focus shall not be.
    if (shown.current !== state.step && !step.current?.contains(document.activeElement)) step.current?.focus();
    shown.current = state.step;
  }, [state.step]);
  const leave = (): void => {
    if (state.touched) setLeaving(true);
    else closePanel();
  };
  return (
    <>
      <Dialog
        open
        onOpenChange={(open) => !open && leave()}
        title={t('imports.title')}
        description={state.fileName === '' || state.step === 'file' ? undefined : state.fileName}
        shape="page"
        footer={footOf(work)}
      >
        <div className={styles['wizard']}>
          <Steps step={state.step} reachable={state.preview !== null && state.report === null} onGo={work.go} />
          <RememberedLine work={work} />
          {state.problem !== null && <Notice tone="problem">{state.problem}</Notice>}
          <div
            ref={step}
            className={styles['step']}
            role="group"
            aria-label={t(`imports.steps.${state.step}`)}
            tabIndex={-1}
          >
            {stepOf(work)}
          </div>
        </div>
      </Dialog>
      <Confirm
        open={leaving}
        title={t('imports.leave.title')}
        description={t('imports.leave.text')}
        confirmLabel={t('imports.leave.confirm')}
        cancelLabel={t('imports.leave.stay')}
        danger
        onConfirm={closePanel}
        onCancel={() => setLeaving(false)}
      />
    </>
  );
}

function stepOf(work: ImportWork) {
  const { step, preview, report } = work.state;
  if (step === 'done' && report) return <ResultStep work={work} report={report} />;
  if (step === 'read' && preview) return <ReadStep preview={preview} adjust={work.adjust} />;
  if (step === 'check' && preview) return <CheckStep preview={preview} adjust={work.adjust} />;
  return <ChooseFile work={work} />;
}

function footOf(work: ImportWork) {
  const { step, preview } = work.state;
  if (!preview || step === 'file' || step === 'done') return undefined;
  return (
    <div className={styles['foot']}>
      <CountsBar counts={preview.counts} />
      <div className={styles['deciding']}>
        <MadeBar made={preview.made} />
        {step === 'read' ? <ReadButtons work={work} /> : <CheckButtons work={work} />}
      </div>
    </div>
  );
}

function ReadButtons({ work }: { readonly work: ImportWork }) {
  const { t } = useTranslation();
  const named = work.state.preview?.columns.some(({ field }) => field === 'name') === true;
  return (
    <div className={styles['buttons']}>
      <Button onClick={work.restart}>{t('imports.read.otherFile')}</Button>
      <Button variant="primary" disabled={!named} focusableWhenDisabled onClick={() => work.go('check')}>
        {t('common.next')}
      </Button>
    </div>
  );
}

function CheckButtons({ work }: { readonly work: ImportWork }) {
  const { t } = useTranslation();
  const counts = work.state.preview?.counts;
  if (!counts) return null;
  const committing = work.state.busy === 'committing';
  const isReady = counts.asked === 0 && counts.taken + counts.changed > 0;
  const label = committing ? t('imports.commit.working') : commitText(counts);
  return (
    <div className={styles['buttons']}>
      <Button disabled={committing} onClick={() => work.go('read')}>
        {t('common.back')}
      </Button>
      <Button
        variant="primary"
        disabled={committing || !isReady}
        focusableWhenDisabled
        icon={committing ? <Spinner /> : undefined}
        onClick={() => void work.commit()}
      >
        {label}
      </Button>
    </div>
  );
}
