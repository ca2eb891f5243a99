import type { SnapshotFormat } from '../../../../shared/snapshot/document.ts';
import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import { A3_LYING, A4_LYING } from '../documents/canvas.ts';
import { createPdfCanvas } from '../documents/pdf-canvas.ts';
import { drawList } from './list.ts';
import { drawPoster } from './poster.ts';
import type { Printing } from './printing.ts';

type PrintFormat = Extract<SnapshotFormat, 'pdf' | 'poster-a3' | 'poster-a4'>;

/** A list or a poster as PDF, sealed with AES-256 if there is a passphrase. Numbers are a table in either form. */
export async function printOf(
  printing: Printing,
  format: PrintFormat,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot, lang } = printing;
  const words = SNAPSHOT_WORDS[lang];
  const title = `${words.title} · ${words.levels[snapshot.level]}`;
  const size = format === 'poster-a3' ? A3_LYING : A4_LYING;
  const canvas = createPdfCanvas({ size, lang, title, passphrase });
  if (format === 'pdf' || snapshot.level === 'counts') drawList(canvas, printing);
  else drawPoster(canvas, { ...printing, snapshot });
  return canvas.bytes();
}
