import type { WallStep } from '../../../shared/ipc/wall.ts';

/** The part of Electron's input event that counts here. */
export interface WallKey {
  readonly type: string;
  readonly key: string;
  readonly isAutoRepeat: boolean;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

const STEPS: Readonly<Record<string, WallStep>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  p: 'pause',
  '1': 'all',
  '2': 'consultants',
  '3': 'lanes',
  Escape: 'close',
};

/**
 * What a key at the wall asks for; null: it is the page's own. Heard in main, because the page that has the keyboard changes while names are held:
 * the key goes down at one and comes up at the other. A remote control for talks sends arrows or pages. While the page has a list open
 * (`isChoosing`) arrows and Esc are the list's.
 */
export function wallKeyOf(
  { type, key, isAutoRepeat, control, meta, alt }: WallKey,
  isChoosing: boolean,
): WallStep | 'press' | 'release' | 'nothing' | null {
  if (control || meta || alt) return null;
  if (key.toLowerCase() === 'n') return type === 'keyUp' ? 'release' : isAutoRepeat ? 'nothing' : 'press';
  if (isChoosing) return null;
  const step = STEPS[key.length === 1 ? key.toLowerCase() : key];
  if (step === undefined) return null;
  // Esc that is held has closed a list, and is not to close the wall behind it.
  return type === 'keyUp' || (step === 'close' && isAutoRepeat) ? 'nothing' : step;
}
