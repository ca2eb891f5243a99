import type { SnapshotFormat } from '../../../../shared/snapshot/document.ts';
import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import { A3_LYING, A4_LYING, A4_STANDING } from '../documents/canvas.ts';
import { createPdfCanvas } from '../documents/pdf-canvas.ts';
import { drawLabels } from './labels.ts';
import { drawList } from './list.ts';
import { drawPoster } from './poster.ts';
import type { Printing } from './printing.ts';
import { drawVisitList } from './visit-list.ts';
import type { Portraits } from './writing.ts';

type PrintFormat = Extract<SnapshotFormat, 'pdf' | 'poster-a3' | 'poster-a4' | 'labels' | 'visit'>;

const SIZES = {
  pdf: A4_LYING,
  'poster-a3': A3_LYING,
  'poster-a4': A4_LYING,
  labels: A4_STANDING,
  visit: A4_STANDING,
} as const satisfies Record<PrintFormat, object>;

/** Whatever of a snapshot is put on paper as PDF, sealed with AES-256 if there is a passphrase. Numbers are a table in any form. */
export async function printOf(
  { portraits, ...printing }: Printing & { readonly portraits: Portraits },
  format: PrintFormat,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot, lang } = printing;
  const words = SNAPSHOT_WORDS[lang];
  const title = `${words.title} · ${words.levels[snapshot.level]}`;
  const isTable = format === 'pdf' || snapshot.level === 'counts';
  const canvas = createPdfCanvas({ size: isTable ? A4_LYING : SIZES[format], lang, title, passphrase });
  if (isTable) drawList(canvas, printing);
  else if (format === 'labels') drawLabels(canvas, { ...printing, snapshot, portraits });
  else if (format === 'visit') drawVisitList(canvas, { ...printing, snapshot });
  else drawPoster(canvas, { ...printing, snapshot });
  return canvas.bytes();
}
