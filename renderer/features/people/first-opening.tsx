import { useEffect, useState } from 'react';

import {
  boardStore,
  noteKeys,
  noteRecoveryOffered,
  recoveryOffered,
  useIsSupervisor,
  useMe,
  useView,
} from '../../state/index.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';

/**
 * What a board asks for by itself: an own passphrase in place of one that somebody else chose, before anything else is done; at the first opening
 * of a new board a recovery key, which can wait: a notice in the bar stays, and it is not offered over a form that came back after a lock.
 */
export function FirstOpening() {
  const temporary = useMe()?.temporary ?? false;
  const supervisor = useIsSupervisor();
  const hasRecovery = boardStore((state) => state.hasRecovery);
  const busy = useView((view) => view.panel !== null);
  const [recovery, setRecovery] = useState(supervisor && !hasRecovery && !recoveryOffered());
  const [shown, setShown] = useState(!busy);
  if (!shown && !busy) setShown(true);
  const offers = shown && !temporary && recovery;
  useEffect(() => {
    if (offers) noteRecoveryOffered();
  }, [offers]);
  // It closes by being done: the passphrase is no longer temporary then.
  if (temporary) return <OwnPassphrase first onClose={() => undefined} />;
  if (!offers) return null;
  return (
    <RecoveryDialog
      replaces={false}
      offered
      onDone={(holders) => noteKeys({ hasRecovery: holders.recovery !== null })}
      onClose={() => setRecovery(false)}
    />
  );
}
