import { BlobReader, configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** One file in an archive that 7-Zip, WinZip and macOS' own tools open with the passphrase: AES-256, as WinZip writes it. */
export async function archiveOf(
  name: string,
  content: Uint8Array,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  await writer.add(name, new Uint8ArrayReader(content), { password: passphrase, encryptionStrength: 3 });
  return new Uint8Array(await writer.close());
}

/** What lies in such an archive. Throws when the passphrase is wrong or the archive is damaged. */
export async function contentOfArchive(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes])));
  try {
    const [entry] = await reader.getEntries();
    if (!entry || entry.directory) throw new Error('an archive without a file');
    return await entry.getData(new Uint8ArrayWriter(), { password: passphrase, checkSignature: true });
  } finally {
    await reader.close();
  }
}
