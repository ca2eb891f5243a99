import { closePanel, type PrintChoice } from '../../state/index.ts';
import { useTranslation } from '../../i18n/index.ts';
import { SaveDialog } from './save-dialog.tsx';
import { SnapshotFields } from './snapshot-fields.tsx';
import { useSnapshot } from './use-snapshot.ts';

/** A snapshot of the board for somebody else: how much it tells, of when, what for, and as what. */
export function SnapshotPanel({ first }: { readonly first?: PrintChoice | undefined }) {
  const { t } = useTranslation();
  const steps = useSnapshot(first);
  return (
    <SaveDialog
      shape="large"
      title={first ? t(`snapshot.print.titles.${first.format}`) : t('snapshot.title')}
      intro={steps.paper === null ? t('snapshot.intro') : t(`snapshot.formatHints.${steps.paper}`)}
      saving={steps.saving}
      passphrase={steps.form.passphrase}
      onAgain={steps.again}
      onClose={closePanel}
    >
      <SnapshotFields steps={steps} />
    </SaveDialog>
  );
}
