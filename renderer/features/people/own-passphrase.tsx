import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { callVault, lockNow, noteKeys, useBoardName, useMe } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { NewPassphraseFields } from '../passphrase/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { useKeyCall } from './use-key-call.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

export interface OwnPassphraseProps {
  /** The present one was chosen by a colleague: another is chosen before anything else, or the board is locked again. */
  readonly first?: boolean;
  readonly onClose: () => void;
}

/** The own passphrase, anew. */
export function OwnPassphrase({ first = false, onClose }: OwnPassphraseProps) {
  const { t } = useTranslation();
  const board = useBoardName();
  const me = useMe();
  const fresh = useNewPassphrase(`${board} ${me?.name ?? ''}`);
  const [same, setSame] = useState(false);
  const call = useKeyCall({
    check: fresh.check,
    send: async (proof) => {
      const answer = await callVault('passphrase.change', { proof, passphrase: fresh.value });
      setSame(proof === fresh.value);
      return answer;
    },
    onDone: () => {
      if (me) noteKeys({ me: { ...me, temporary: false } });
      showToast(t('people.own.done'));
      onClose();
    },
  });
  const taken = call.errorAt('passphrase-taken');
  return (
    <KeyDialog
      title={first ? t('people.firstOwn.title') : t('people.own.confirm')}
      {...(first ? { text: t('people.firstOwn.text'), cancelLabel: t('app.lockLong'), closable: false } : {})}
      call={call}
      confirmLabel={first ? t('people.firstOwn.confirm') : t('people.own.confirm')}
      proofLabel={first ? t('people.firstOwn.old') : t('people.own.old')}
      proofHint={first ? t('people.firstOwn.oldHint') : undefined}
      proofFirst
      problem={call.errorBut('weak-passphrase', 'passphrase-taken')}
      onClose={first ? lockNow : onClose}
    >
      <NewPassphraseFields
        label={t('people.own.next')}
        {...fresh.fields}
        readOnly={call.busy}
        refused={taken === undefined ? call.errorAt('weak-passphrase') : same ? t('people.own.same') : taken}
      />
    </KeyDialog>
  );
}
