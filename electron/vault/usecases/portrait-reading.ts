import type { PortraitRefusal } from '../../../shared/ipc/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** Width and height in pixels, or why the bytes are no plain picture. */
export type PictureReading = Result<
  { readonly width: number; readonly height: number },
  Exclude<PortraitRefusal['kind'], 'picture-too-large'>
>;
