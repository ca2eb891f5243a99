import { useCallback, useEffect, useState } from 'react';

import type { DoorBridge, DoorState } from '../../../shared/ipc/bridge.ts';
import { changeLang, currentLang } from '../../i18n/index.ts';
import { applyTheme } from '../../ui/theme.ts';

/**
 * What main says of the door, asked anew when the page comes into sight: it may have been made ready while the board was open, and since then
 * somebody set a PIN, another picture or another language.
 */
export function useDoorState(bridge: DoorBridge, start: DoorState) {
  const [state, setState] = useState(start);
  const [inSight, setInSight] = useState(document.visibilityState === 'visible');
  const change = useCallback((changed: Partial<DoorState>) => setState((now) => ({ ...now, ...changed })), []);
  useEffect(() => {
    const take = async (): Promise<void> => {
      const { reason: _told, ...now } = await bridge.state();
      applyTheme(now.settings.theme);
      if (now.settings.lang !== currentLang()) await changeLang(now.settings.lang);
      change(now);
    };
    const seen = (): void => {
      if (document.visibilityState !== 'visible') return;
      void take().finally(() => setInSight(true));
    };
    bridge.onOffer(() => void take());
    // Shown before the vault has closed, the door learns only then whether everything is saved.
    bridge.onReason((reason) => change({ reason }));
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [bridge, change]);
  return { state, change, inSight };
}
