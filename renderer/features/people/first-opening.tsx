import { useEffect, useState } from 'react';

import {
  boardStore,
  keysPutOff,
  noteKeys,
  noteRecoveryOffered,
  putOffKeys,
  recoveryOffered,
  useIsSupervisor,
  useMe,
  useView,
} from '../../state/index.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';

/**
 * What a board asks for by itself: at every opening an own passphrase in place of a temporary one; at the first opening of a new board a recovery
 * key. Either can wait; a notice in the bar stays. Nothing is asked over a form that came back after a lock.
 */
export function FirstOpening() {
  const temporary = useMe()?.temporary ?? false;
  const supervisor = useIsSupervisor();
  const hasRecovery = boardStore((state) => state.hasRecovery);
  const busy = useView((view) => view.panel !== null);
  const [own, setOwn] = useState(temporary && !keysPutOff());
  const [recovery, setRecovery] = useState(supervisor && !hasRecovery && !recoveryOffered());
  const [shown, setShown] = useState(!busy);
  if (!shown && !busy) setShown(true);
  const offers = shown && !own && recovery;
  useEffect(() => {
    if (offers) noteRecoveryOffered();
  }, [offers]);
  if (!shown) return null;
  if (own)
    return (
      <OwnPassphrase
        first
        onClose={() => {
          putOffKeys();
          setOwn(false);
        }}
      />
    );
  if (!recovery) return null;
  return (
    <RecoveryDialog
      replaces={false}
      offered
      onDone={(holders) => noteKeys({ hasRecovery: holders.recovery !== null })}
      onClose={() => setRecovery(false)}
    />
  );
}
