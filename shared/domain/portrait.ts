import type { PortraitId } from './ids.ts';

/** A citizen's picture, small and without metadata. */
export interface Portrait {
  readonly id: PortraitId;
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
}
