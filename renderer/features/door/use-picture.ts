import { useEffect, useState } from 'react';

import type { DoorLook } from '../../../shared/ipc/bridge.ts';

/** The house's picture, ready to be shown. */
export interface Picture {
  /** A `blob:` address; ends with the component. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Something shines through (a coat of arms, a wordmark): it was drawn for white paper. */
  readonly seeThrough: boolean;
}

/** Null where there is none, while it is read, and when it cannot be shown. */
export function usePicture(bytes: DoorLook['picture']): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    if (bytes === null) return;
    let gone = false;
    let url: string | null = null;
    // Without a type: Chromium tells the raster formats apart by themselves, and takes no SVG so.
    const blob = new Blob([bytes]);
    look(blob).then(
      (found) => {
        if (gone) return;
        url = URL.createObjectURL(blob);
        setPicture({ url, ...found });
      },
      () => undefined,
    );
    return () => {
      gone = true;
      setPicture(null);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [bytes]);
  return picture;
}

/** Points a side that are looked at for holes. */
const SAMPLE = 48;
const SOLID_ALPHA = 250;

async function look(blob: Blob): Promise<Omit<Picture, 'url'>> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(SAMPLE, SAMPLE).getContext('2d');
  canvas?.drawImage(bitmap, 0, 0, SAMPLE, SAMPLE);
  bitmap.close();
  const points = canvas?.getImageData(0, 0, SAMPLE, SAMPLE).data;
  return { width, height, seeThrough: points?.some((value, at) => at % 4 === 3 && value < SOLID_ALPHA) ?? false };
}
