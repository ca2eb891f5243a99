import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { openPicture, type WorkingPicture } from '../pictures/index.ts';

export interface PictureFile {
  /** The one a part is being chosen of. */
  readonly picture: WorkingPicture | null;
  readonly busy: boolean;
  /** Something that may be a picture is being dragged over the panel. */
  readonly over: boolean;
  readonly take: (file: File) => void;
  readonly close: () => void;
}

/** A picture as it is chosen, pasted anywhere in the panel that `place` stands in, or dropped there. */
export function usePictureFile(
  place: RefObject<HTMLElement | null>,
  onRefused: (error: CallError | null) => void,
): PictureFile {
  const [picture, setPicture] = useState<WorkingPicture | null>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  async function take(file: File): Promise<void> {
    setBusy(true);
    onRefused(null);
    const opened = await openPicture(file);
    setBusy(false);
    if (opened.ok) setPicture(opened.value);
    else onRefused({ kind: 'portrait', refusal: opened.error });
  }
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const file = fileIn(event.clipboardData);
    // Programs give a picture of a text beside it: in a field the text is meant.
    const isText = isField(document.activeElement) && event.clipboardData?.types.includes('text/plain') === true;
    if (!file || isText || picture) return;
    event.preventDefault();
    void take(file);
  });
  const drag = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true || picture) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    const file = event.type === 'drop' ? fileIn(event.dataTransfer) : undefined;
    if (file) void take(file);
  });
  useEffect(() => {
    const panel = place.current?.closest<HTMLElement>('[role=dialog]');
    if (!panel) return undefined;
    // On a button it is told to the page as a whole.
    const onPaste = (event: ClipboardEvent): void => {
      if (panel.contains(document.activeElement)) paste(event);
    };
    const onDrag = (event: DragEvent): void => drag(event);
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    document.addEventListener('paste', onPaste);
    for (const kind of kinds) panel.addEventListener(kind, onDrag);
    return () => {
      document.removeEventListener('paste', onPaste);
      for (const kind of kinds) panel.removeEventListener(kind, onDrag);
    };
  }, [place]);
  return { picture, busy, over, take: (file) => void take(file), close: () => setPicture(null) };
}

function fileIn(data: DataTransfer | null): File | undefined {
  return data?.files[0];
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
