import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DoorLook } from '../../../shared/ipc/bridge.ts';
import { MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { writeAtomically } from './atomic-file.ts';
import { doorPictureSchema, doorTitleSchema } from './door-look-schema.ts';
import type { SettingsFile } from './settings.ts';

/** What the closed door shows of the house it hangs in, kept on this PC. */
export interface DoorLooks {
  /** A picture that is missing or damaged is none. */
  read(): DoorLook;
  /** Without `picture` it stays as it is. Throws, and changes nothing, when one of the two cannot be taken or written. */
  save(look: { readonly title: string; readonly picture?: DoorLook['picture'] }): DoorLook;
}

/** The title among the settings, the picture as a file in `folder`. */
export function openDoorLook(folder: string, settings: SettingsFile): DoorLooks {
  const file = path.join(folder, 'door-picture');
  const read = (): DoorLook => ({ title: settings.read().doorTitle, picture: readPicture(file) });
  return {
    read,
    save({ title, picture }) {
      const doorTitle = doorTitleSchema.parse(title);
      if (picture === null) rmSync(file, { force: true });
      else if (picture !== undefined && !writeAtomically(file, doorPictureSchema.parse(picture)))
        throw new Error('not written');
      if (!settings.save({ doorTitle })) throw new Error('not written');
      return read();
    },
  };
}

function readPicture(file: string): DoorLook['picture'] {
  try {
    const handle = openSync(file, 'r');
    try {
      // Whatever lies there, no more than this is taken into memory.
      if (fstatSync(handle).size > MAX_DOOR_PICTURE_BYTES) return null;
      const bytes = new Uint8Array(fstatSync(handle).size);
      const read = readSync(handle, bytes, 0, bytes.byteLength, 0);
      return doorPictureSchema.safeParse(bytes.subarray(0, read)).data ?? null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
