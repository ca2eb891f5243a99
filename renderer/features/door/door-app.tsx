import { useEffect, useState } from 'react';

import type { DoorBridge, DoorReason, DoorState, Settings } from '../../../shared/ipc/bridge.ts';
import { changeLang } from '../../i18n/index.ts';
import { applyTheme } from '../../ui/theme.ts';
import { CreatePage } from './create-page.tsx';
import { DoorFrame } from './door-frame.tsx';
import type { DoorVault } from './door-vault.ts';
import { UnlockPage } from './unlock-page.tsx';
import { WelcomePage } from './welcome-page.tsx';

export interface DoorAppProps {
  readonly bridge: DoorBridge;
  readonly vault: DoorVault;
  readonly start: DoorState;
}

/** The closed door: first start, making a board, unlocking one. It never sees a record. */
export function DoorApp({ bridge, vault, start }: DoorAppProps) {
  const [settings, setSettings] = useState(start.settings);
  const [path, setPath] = useState(start.boardPath);
  const [recentPaths, setRecentPaths] = useState(start.recentPaths);
  const [creating, setCreating] = useState(false);
  const reason = useReason(bridge, start.reason);
  usePainted(bridge);
  useEffect(
    () =>
      bridge.onOffer(() => {
        void bridge.state().then((now) => {
          setPath(now.boardPath);
          setRecentPaths(now.recentPaths);
        });
      }),
    [bridge],
  );

  async function change(changed: Partial<Settings>): Promise<void> {
    const next = { ...settings, ...changed };
    applyTheme(next.theme);
    await changeLang(next.lang);
    setSettings(next);
    await bridge.saveSettings(changed);
  }
  async function open(): Promise<void> {
    const chosen = await bridge.chooseFolder('open');
    if (chosen !== null) setPath(chosen);
  }
  async function forget(gone: string): Promise<void> {
    await bridge.forgetPath(gone);
    const rest = recentPaths.filter((recent) => recent !== gone);
    setRecentPaths(rest);
    setPath(rest[0] ?? null);
  }

  return (
    <DoorFrame settings={settings} onSettings={(changed) => void change(changed)}>
      {creating ? (
        <CreatePage
          vault={vault}
          proposedFolder={start.proposedFolder}
          chooseFolder={() => bridge.chooseFolder('create')}
          onBack={() => setCreating(false)}
        />
      ) : path === null ? (
        <WelcomePage onCreate={() => setCreating(true)} onOpen={() => void open()} />
      ) : (
        <UnlockPage
          key={path}
          path={path}
          reason={path === start.boardPath ? reason : 'started'}
          recentPaths={recentPaths}
          vault={vault}
          onOther={setPath}
          onOpen={() => void open()}
          onCreate={() => setCreating(true)}
          onForget={(gone) => void forget(gone)}
        />
      )}
    </DoorFrame>
  );
}

/** Shown before the vault has closed, the door learns only then whether everything is saved. */
function useReason(bridge: DoorBridge, first: DoorReason): DoorReason {
  const [reason, setReason] = useState(first);
  useEffect(() => bridge.onReason(setReason), [bridge]);
  return reason;
}

/** Tells main when the first picture stands on the screen: the frame after the one that was just laid out. */
function usePainted(bridge: DoorBridge): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => bridge.painted()));
    return () => cancelAnimationFrame(frame);
  }, [bridge]);
}
