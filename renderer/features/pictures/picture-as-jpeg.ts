/** A picture of a card as paper takes it: JPEG that carries nothing else, on white where it is clear. Null where the page cannot draw it. */
export async function asJpeg(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const [, encoded = ''] = canvas.toDataURL('image/jpeg', 0.92).split(',');
  return bareJpeg(Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)));
}

const MARKER = { app1: 0xe1, app15: 0xef, comment: 0xfe, scan: 0xda } as const;

/** Without the colour profile that some systems' browsers write, and whatever else is no picture. */
export function bareJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [...bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint8(at + 1);
    if (marker === MARKER.scan) break;
    const end = at + 2 + view.getUint16(at + 2);
    const isPicture = marker !== MARKER.comment && (marker < MARKER.app1 || marker > MARKER.app15);
    if (isPicture) for (const byte of bytes.subarray(at, end)) kept.push(byte);
    at = end;
  }
  const rest = bytes.subarray(at);
  const all = new Uint8Array(kept.length + rest.length);
  all.set(kept);
  all.set(rest, kept.length);
  return all;
}
