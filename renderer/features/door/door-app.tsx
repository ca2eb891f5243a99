import { useEffect, useState } from 'react';

import type { DoorBridge, DoorState, Settings } from '../../../shared/ipc/bridge.ts';
import { changeLang } from '../../i18n/index.ts';
import { applyTheme } from '../../ui/theme.ts';
import { ClosedPage } from './closed-page.tsx';
import { CreatePage } from './create-page.tsx';
import { DoorFrame } from './door-frame.tsx';
import type { DoorVault } from './door-vault.ts';
import { RecoverPage } from './recover-page.tsx';
import { RestorePage } from './restore-page.tsx';
import { TakeBackPage } from './take-back-page.tsx';
import { useDoorState } from './use-door-state.ts';
import { WelcomePage } from './welcome-page.tsx';

export interface DoorAppProps {
  readonly bridge: DoorBridge;
  readonly vault: DoorVault;
  readonly start: DoorState;
}

/** The closed door: first start, making a board, unlocking one, getting back in. It never sees a record. */
export function DoorApp({ bridge, vault, start }: DoorAppProps) {
  const { state, change } = useDoorState(bridge, start);
  const [page, setPage] = useState<'door' | 'create' | 'recover' | 'restore' | 'take-back'>('door');
  usePainted(bridge);
  const { settings, boardPath: path, recentPaths } = state;
  const frame = { settings, onSettings: (changed: Partial<Settings>) => void save(changed) };

  async function save(changed: Partial<Settings>): Promise<void> {
    const next = { ...settings, ...changed };
    applyTheme(next.theme);
    await changeLang(next.lang);
    change({ settings: next });
    await bridge.saveSettings(changed);
  }
  async function open(): Promise<void> {
    const chosen = await bridge.chooseFolder('open');
    if (chosen !== null) show(chosen);
  }
  function show(boardPath: string | null): void {
    change({ boardPath, ...(boardPath === path ? {} : { reason: 'started' }) });
  }
  async function forget(gone: string): Promise<void> {
    await bridge.forgetPath(gone);
    const rest = recentPaths.filter((recent) => recent !== gone);
    change({ recentPaths: rest });
    show(rest[0] ?? null);
  }

  if (page === 'create') {
    return (
      <DoorFrame {...frame}>
        <CreatePage
          vault={vault}
          proposedFolder={state.proposedFolder}
          chooseFolder={() => bridge.chooseFolder('create')}
          onBack={() => setPage('door')}
        />
      </DoorFrame>
    );
  }
  if (page === 'restore') {
    return (
      <DoorFrame {...frame}>
        <RestorePage
          vault={vault}
          path={path}
          proposedFolder={state.proposedFolder}
          chooseFolder={() => bridge.chooseFolder('copies')}
          chooseTarget={() => bridge.chooseFolder('create')}
          onRestored={(restored) => {
            show(restored);
            setPage('door');
          }}
          onBack={() => setPage('door')}
        />
      </DoorFrame>
    );
  }
  if (path === null) {
    return (
      <DoorFrame {...frame}>
        <WelcomePage
          onCreate={() => setPage('create')}
          onOpen={() => void open()}
          onRestore={() => setPage('restore')}
        />
      </DoorFrame>
    );
  }
  if (page === 'recover') {
    return (
      <DoorFrame {...frame}>
        <RecoverPage vault={vault} path={path} onBack={() => setPage('door')} />
      </DoorFrame>
    );
  }
  if (page === 'take-back') {
    return (
      <DoorFrame {...frame}>
        <TakeBackPage vault={vault} path={path} onBack={() => setPage('door')} />
      </DoorFrame>
    );
  }
  return (
    <ClosedPage
      key={path}
      {...frame}
      path={path}
      reason={state.reason}
      look={state.look}
      people={state.knownPeople[path] ?? NOBODY}
      recentPaths={recentPaths}
      vault={vault}
      onOther={show}
      onOpen={() => void open()}
      onCreate={() => setPage('create')}
      onForget={(gone) => void forget(gone)}
      onForgotten={() => setPage('recover')}
      onRestore={() => setPage('restore')}
      onTakeBack={() => setPage('take-back')}
    />
  );
}

/** One and the same, so that nobody is asked after twice. */
const NOBODY: DoorState['knownPeople'][string] = [];

/** Tells main when the first picture stands on the screen: the frame after the one that was just laid out. */
function usePainted(bridge: DoorBridge): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => bridge.painted()));
    return () => cancelAnimationFrame(frame);
  }, [bridge]);
}
