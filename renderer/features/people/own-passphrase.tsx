import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { callVault, noteKeys, useBoardName, useMe } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { NewPassphraseFields } from '../passphrase/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { useKeyCall } from './use-key-call.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** The own passphrase, anew. `first`: the present one was chosen by a colleague. */
export function OwnPassphrase({ first, onClose }: { readonly first: boolean; readonly onClose: () => void }) {
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
      {...(first ? { text: t('people.firstOwn.text'), cancelLabel: t('people.firstOwn.later') } : {})}
      call={call}
      confirmLabel={t('people.own.confirm')}
      proofLabel={first ? t('people.firstOwn.old') : t('people.own.old')}
      proofFirst
      problem={call.errorBut('weak-passphrase', 'passphrase-taken')}
      onClose={onClose}
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
