import { peopleIn } from '../../../../shared/snapshot/canonical.ts';
import { csvOf } from '../../../../shared/snapshot/csv.ts';
import type { Snapshot } from '../../../../shared/snapshot/document.ts';
import { formOf, hashOf, isArchived, type MadeSnapshot, type Writing } from './writing.ts';

const JSON_KIND = 'tavle-snapshot';

/** The whole file. Throws where a library fails; nothing is on a disk then. */
export async function fileOf(made: MadeSnapshot, writing: Writing): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await plainFileOf(made, writing);
  const { format, passphrase } = writing;
  if (!isArchived(format, passphrase)) return plain;
  const { archiveOf } = await import('./archive.ts');
  return archiveOf(`tavle.${formOf(format)}`, plain, passphrase);
}

async function plainFileOf(
  { snapshot, hash }: MadeSnapshot,
  { format, lang, passphrase, portraits }: Writing,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return encoded(`${JSON.stringify({ kind: JSON_KIND, version: 1, hash, snapshot }, null, 1)}\n`);
    case 'csv':
      return encoded(csvOf(snapshot, hash, lang));
    case 'xlsx': {
      const { workbookOf } = await import('./workbook.ts');
      return workbookOf(snapshot, { hash, lang }, passphrase);
    }
    case 'pdf':
    case 'poster-a3':
    case 'poster-a4':
    case 'labels':
    case 'visit': {
      const { printOf } = await import('./print.ts');
      return printOf({ snapshot, hash, lang, portraits: portraits ?? [] }, format, passphrase);
    }
    case 'png': {
      const { pictureOf } = await import('./picture.ts');
      return pictureOf({ snapshot, hash, lang });
    }
  }
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Whether these bytes, as they were read from the disk again, hold everybody of the snapshot. Never throws. */
export async function holdsAll(bytes: Uint8Array<ArrayBuffer>, made: MadeSnapshot, writing: Writing): Promise<boolean> {
  try {
    const { format, passphrase } = writing;
    if (!isArchived(format, passphrase)) return await holdsPlainly(bytes, made, writing);
    const { contentOfArchive } = await import('./archive.ts');
    return await holdsPlainly(new Uint8Array(await contentOfArchive(bytes, passphrase)), made, writing);
  } catch {
    return false;
  }
}

async function holdsPlainly(
  bytes: Uint8Array<ArrayBuffer>,
  { snapshot, hash }: MadeSnapshot,
  { format, lang, passphrase, portraits }: Writing,
): Promise<boolean> {
  const people = peopleIn(snapshot);
  switch (format) {
    case 'json': {
      const read = JSON.parse(new TextDecoder().decode(bytes)) as {
        readonly hash: string;
        readonly snapshot: Snapshot;
      };
      return read.hash === hash && hashOf(read.snapshot) === hash && peopleIn(read.snapshot) === people;
    }
    case 'csv':
      return (await linesOfCsv(bytes)) === 1 + (people ?? snapshot.lanes.length + 1);
    case 'xlsx': {
      const { countInWorkbook } = await import('./workbook.ts');
      return (await countInWorkbook(bytes, snapshot, lang, passphrase)) === people;
    }
    case 'pdf': {
      const { countInList } = await import('./count-in-pdf.ts');
      return (await countInList(bytes, passphrase)) === (people ?? 0);
    }
    case 'poster-a3':
    case 'poster-a4':
    case 'labels':
    case 'visit': {
      const { countInPoster } = await import('./count-in-pdf.ts');
      const pictures = format === 'labels' ? (portraits ?? []).filter((one) => one !== null).length : 0;
      const found = await countInPoster(bytes, passphrase);
      return found.cards === (people ?? 0) && found.pictures === pictures;
    }
    case 'png': {
      const { countInPicture } = await import('./picture.ts');
      return countInPicture(bytes, { snapshot, hash, lang }) === (people ?? 0);
    }
  }
}

async function linesOfCsv(bytes: Uint8Array): Promise<number> {
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<readonly string[]>(new TextDecoder().decode(bytes), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  return data.length;
}
