import { callErrorText, closePanel, type PrintChoice } from '../../state/index.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SnapshotDone } from './snapshot-done.tsx';
import { SnapshotFields } from './snapshot-fields.tsx';
import { useSnapshot } from './use-snapshot.ts';

/** A snapshot of the board for somebody else: how much it tells, of when, what for, and as what. */
export function SnapshotPanel({ first }: { readonly first?: PrintChoice | undefined }) {
  const { t } = useTranslation();
  const steps = useSnapshot(first);
  const { done, error, busy } = steps;
  const { format } = steps.form;
  const isPrinted = format === 'poster-a3' || format === 'poster-a4' || format === 'labels' || format === 'visit';
  return (
    <Dialog
      open
      shape="large"
      title={first && isPrinted ? t(`snapshot.print.titles.${format}`) : t('snapshot.title')}
      description={done ? undefined : t('snapshot.intro')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        done ? (
          <>
            <Button variant="quiet" onClick={steps.again}>
              {t('snapshot.again')}
            </Button>
            <Button variant="primary" onClick={closePanel}>
              {t('common.close')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="quiet" onClick={closePanel}>
              {t('common.cancel')}
            </Button>
            <Button variant="primary" disabled={busy} onClick={steps.save}>
              {busy ? t('snapshot.writing') : t('snapshot.save')}
            </Button>
          </>
        )
      }
    >
      {done ? <SnapshotDone receipt={done} passphrase={steps.form.passphrase} /> : <SnapshotFields steps={steps} />}
      {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
    </Dialog>
  );
}
