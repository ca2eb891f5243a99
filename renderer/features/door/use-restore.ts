import { useEffect, useState } from 'react';

import type { BoardCopy, CopyPreview } from '../../../shared/ipc/payloads.ts';
import { messageOf, type DoorMessage } from './door-message.ts';
import type { DoorVault } from './door-vault.ts';

export interface RestoreOptions {
  readonly vault: DoorVault;
  /** The board that is to be restored; null where there is none yet. */
  readonly path: string | null;
  readonly proposedFolder: string;
  /** It was restored, and could not be opened at once. */
  readonly onRestored: (path: string) => void;
}

/** Copies in a folder, a look into one of them, and the restore. */
export function useRestore({ vault, path, proposedFolder, onRestored }: RestoreOptions) {
  const [place, setPlace] = useState(path);
  const [chosen, setChosen] = useState<BoardCopy | null>(null);
  const [preview, setPreview] = useState<CopyPreview | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [step, setStep] = useState<'choosing' | 'working' | 'opening'>('choosing');
  const copies = useFound(vault, place, setChosen);
  const [folder, setFolder] = useState(proposedFolder);
  const target = chosen && (path ?? inFolder(folder, chosen.board));
  const isTaken = useIsTaken(vault, path === null ? target : null);

  async function look(): Promise<void> {
    if (step !== 'choosing' || chosen === null || passphrase === '') return;
    setStep('working');
    setRefused(null);
    const answer = await vault('copies.lookInto', { copy: chosen.folder, passphrase });
    setStep('choosing');
    if (answer.ok) setPreview(answer.value);
    else setRefused(messageOf(answer.error));
  }

  async function restore(): Promise<void> {
    if (step !== 'choosing' || chosen === null || target === null) return;
    setStep('working');
    setRefused(null);
    const answer = await vault('copies.putBack', { path: target, copy: chosen.folder, passphrase });
    if (!answer.ok) {
      setStep('choosing');
      setRefused(messageOf(answer.error));
      return;
    }
    setStep('opening');
    const opened = await vault('vault.unlock', { path: answer.value.path, passphrase, likely: [] });
    if (!opened.ok) onRestored(answer.value.path);
  }

  const choose = (copy: BoardCopy | null): void => {
    setChosen(copy);
    setPreview(null);
    setRefused(null);
  };
  return {
    ...{ copies, chosen, preview, passphrase, refused, step, folder, target, isTaken, look, restore, choose },
    chooseTarget: (next: string): void => {
      setFolder(next);
      setRefused(null);
    },
    isLooking: place !== null && copies === null,
    choosePlace: (next: string): void => {
      choose(null);
      setPlace(next);
    },
    type: (next: string): void => {
      setPassphrase(next);
      setPreview(null);
      setRefused(null);
    },
  };
}

/** The copies in a folder; null until they were read through. `onFound`: the newest whole one. */
function useFound(
  vault: DoorVault,
  place: string | null,
  onFound: (newest: BoardCopy | null) => void,
): readonly BoardCopy[] | null {
  const [found, setFound] = useState<{ readonly in: string; readonly copies: readonly BoardCopy[] } | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    let isOver = false;
    void vault('copies.find', { place }).then((answer) => {
      if (isOver) return;
      const copies = answer.ok ? answer.value.copies : [];
      setFound({ in: place, copies });
      onFound(copies.find(({ isWhole }) => isWhole) ?? null);
    });
    return () => {
      isOver = true;
    };
  }, [vault, place, onFound]);
  return found !== null && found.in === place ? found.copies : null;
}

/** Whether a board, of whatever state, lies where this one would: it would be put aside. */
function useIsTaken(vault: DoorVault, target: string | null): boolean {
  const [found, setFound] = useState<{ readonly at: string; readonly isTaken: boolean } | null>(null);
  useEffect(() => {
    if (target === null) return undefined;
    let isOver = false;
    void vault('vault.probe', { path: target }).then((answer) => {
      const isTaken = answer.ok && answer.value.kind !== 'missing' && answer.value.kind !== 'not-writable';
      if (!isOver) setFound({ at: target, isTaken });
    });
    return () => {
      isOver = true;
    };
  }, [vault, target]);
  return found !== null && found.at === target && found.isTaken;
}

function inFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return `${folder.replace(/[\\/]+$/, '')}${separator}${name === '' ? 'Tavle' : name}`;
}
