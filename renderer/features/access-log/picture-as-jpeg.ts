/** A picture of a card as paper takes it: JPEG, on white where it is clear. Null where the page cannot draw it. */
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
  return Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
}
