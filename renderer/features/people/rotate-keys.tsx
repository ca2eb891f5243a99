import { useTranslation } from '../../i18n/index.ts';
import { callVault, flushSession, lockNow } from '../../state/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { useKeyCall } from './use-key-call.ts';

/** A file encrypted anew under a new key. The vault is closed by it, and the board with it. */
export function RotateKeys({
  title,
  cancelLabel,
  proof,
  onClose,
}: {
  readonly title: string;
  readonly cancelLabel?: string;
  /** Typed in a former step; else it is asked for. */
  readonly proof?: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const call = useKeyCall({
    ...(proof === undefined ? {} : { proof }),
    send: async (typed) => {
      // Afterwards the vault takes nothing in any more.
      await flushSession();
      return callVault('keys.rotate', { proof: typed });
    },
    onDone: lockNow,
  });
  return (
    <KeyDialog
      title={title}
      text={t('people.rotate.text')}
      call={call}
      confirmLabel={t('people.rotate.confirm')}
      {...(cancelLabel === undefined ? {} : { cancelLabel })}
      proofKnown={proof !== undefined}
      problem={call.errorBut()}
      onClose={onClose}
    />
  );
}
