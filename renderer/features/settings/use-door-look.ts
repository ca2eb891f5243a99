import { useEffect, useRef, useState } from 'react';

import type { DoorLook } from '../../../shared/ipc/bridge.ts';
import { DOOR_TITLE_LIMIT } from '../../../shared/ipc/limits.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';
import { useTranslation } from '../../i18n/index.ts';
import { bridge, useDraft } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';

/** A pause in typing. */
const SAVE_AFTER_MS = 600;

/** The heading as it is typed. It needs no button: like every setting it is kept by itself, and what a lock cuts short is kept when the page is back. */
export interface Heading {
  readonly value: string;
  readonly tooLong: boolean;
  readonly state: 'as-it-was' | 'saving' | 'saved';
  readonly type: (value: string) => void;
  readonly saveNow: () => void;
}

/** What the closed door shows, and how it is changed. `look` is null until main has told. */
export function useDoorLook() {
  const { t } = useTranslation();
  const [look, setLook] = useState<DoorLook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge()
      .doorLook()
      .then((known) => gone || setLook(known));
    return () => void (gone = true);
  }, []);
  async function save(changed: Parameters<ReturnType<typeof bridge>['saveDoorLook']>[0]): Promise<boolean> {
    setProblem(null);
    try {
      setLook(await bridge().saveDoorLook(changed));
      return true;
    } catch {
      // Main says no more than that: a disk that is full, or a picture it does not take.
      setProblem(t('settings.door.failed'));
      return false;
    }
  }
  const heading = useHeading(look, (title) => save({ title }));
  async function savePicture(picture: DoorLook['picture']): Promise<void> {
    const title = heading.tooLong ? (look?.title ?? '') : heading.value;
    if (await save({ title, picture }))
      showToast(t(picture === null ? 'settings.door.pictureRemoved' : 'settings.door.pictureSaved'));
  }
  return { look, problem, setProblem, savePicture, heading };
}

function useHeading(look: DoorLook | null, save: (title: string) => Promise<boolean>): Heading {
  const draft = useDraft<string | null>('door-heading', null);
  const [state, setState] = useState<'as-it-was' | 'saved'>('as-it-was');
  const held = look?.title ?? '';
  const value = draft.value ?? held;
  const tooLong = characterCount(value) > DOOR_TITLE_LIMIT;
  const isTyped = look !== null && draft.value !== null && value !== held && !tooLong;
  const last = useRef<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const saveNow = (): void => {
    if (!isTyped || last.current === value) return;
    last.current = value;
    setFailed(null);
    void save(value).then((isSaved) => {
      last.current = null;
      setFailed(isSaved ? null : value);
      setState(isSaved ? 'saved' : 'as-it-was');
      // What was typed meanwhile is saved in its turn.
      if (isSaved) draft.set((now) => (now === value ? null : now));
    });
  };
  const call = useRef(saveNow);
  useEffect(() => void (call.current = saveNow));
  useEffect(() => {
    if (!isTyped) return;
    const timer = setTimeout(() => call.current(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isTyped, value]);
  // Closed in the middle of a word.
  useEffect(() => () => call.current(), []);
  return {
    value,
    tooLong,
    state: isTyped && failed !== value ? 'saving' : state,
    type: (next) => draft.set(next === held ? null : next),
    saveNow,
  };
}
