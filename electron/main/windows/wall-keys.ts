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
 * the key goes down at one and comes up at the other. A remote control for talks sends arrows or pages.
 */
export function wallKeyOf({
  type,
  key,
  isAutoRepeat,
  control,
  meta,
  alt,
}: WallKey): WallStep | 'press' | 'release' | 'nothing' | null {
  if (control || meta || alt) return null;
  if (key.toLowerCase() === 'n') return type === 'keyUp' ? 'release' : isAutoRepeat ? 'nothing' : 'press';
  const step = STEPS[key.length === 1 ? key.toLowerCase() : key];
  if (step === undefined) return null;
  return type === 'keyUp' ? 'nothing' : step;
}
