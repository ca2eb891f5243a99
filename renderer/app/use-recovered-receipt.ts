import { useEffect } from 'react';

import { RECOVERED_KEY } from '../../shared/ipc/session-keys.ts';
import { translate } from '../i18n/index.ts';
import { boardStore, isGlance, openPanel, readSession } from '../state/index.ts';
import { showToast } from '../ui/toast.tsx';

/** Whoever got back in by a recovery key or the IT key is told, once, what holds now and what is left to do. */
export function useRecoveredReceipt(): void {
  const ready = boardStore((state) => state.status === 'ready');
  useEffect(() => {
    if (!ready || isGlance()) return;
    const how = readSession().get(RECOVERED_KEY);
    if (how === undefined) return;
    readSession().set(RECOVERED_KEY, undefined);
    showToast(translate(how === 'new' ? 'app.recovered.new' : 'app.recovered.known'), {
      stays: true,
      action: { label: translate('app.recovered.keys'), run: () => openPanel({ kind: 'people' }) },
    });
  }, [ready]);
}
