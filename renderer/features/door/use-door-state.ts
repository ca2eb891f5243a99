import { useCallback, useEffect, useState } from 'react';

import type { DoorBridge, DoorState } from '../../../shared/ipc/bridge.ts';
import { sameValue } from '../../../shared/lib/same-value.ts';
import { changeLang, currentLang } from '../../i18n/index.ts';
import { applyTheme } from '../../ui/theme.ts';

/**
 * What main says of the door, asked anew when the door is shut: the page may have been made ready while the board was open, and since then somebody
 * set a PIN, another picture or another language.
 */
export function useDoorState(bridge: DoorBridge, start: DoorState) {
  const [state, setState] = useState(start);
  const change = useCallback((changed: Partial<DoorState>) => setState((now) => withChange(now, changed)), []);
  useEffect(() => {
    const take = async (): Promise<void> => {
      const { reason: _told, ...now } = await bridge.state();
      applyTheme(now.settings.theme);
      if (now.settings.lang !== currentLang()) await changeLang(now.settings.lang);
      change(now);
    };
    bridge.onOffer(() => void take());
    // Shown before the vault has closed, the door learns only then whether everything is saved.
    bridge.onReason((reason) => {
      change({ reason });
      void take();
    });
  }, [bridge, change]);
  return { state, change };
}

/** What is as it was stays the very same, so that no picture is drawn anew and nobody is asked after twice. */
function withChange(now: DoorState, changed: Partial<DoorState>): DoorState {
  const next = { ...now, ...changed };
  return {
    ...next,
    look: sameLook(now.look, next.look) ? now.look : next.look,
    knownPeople: Object.fromEntries(
      Object.entries(next.knownPeople).map(([path, people]) => {
        const known = now.knownPeople[path];
        return [path, known && sameValue(known, people) ? known : people];
      }),
    ),
  };
}

function sameLook(a: DoorState['look'], b: DoorState['look']): boolean {
  if (a.title !== b.title || a.picture?.byteLength !== b.picture?.byteLength) return false;
  return a.picture?.every((byte, at) => byte === b.picture?.[at]) ?? true;
}
