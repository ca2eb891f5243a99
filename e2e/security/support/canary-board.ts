import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { giveRecoveryKey } from '../../demo/recovery-key.ts';
import { createVaultInProcess } from '../../../electron/vault/testing/in-process.ts';
import { spelledPng } from '../../../electron/vault/testing/pictures.ts';
import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import { textNeedles, type Needle } from './needles.ts';

/** A board on which every word about a person contains one string that stands nowhere else on the computer. */
export interface CanaryBoard {
  readonly folder: string;
  /** Small letters only: folding, as a search does it, changes nothing about it. */
  readonly canary: string;
  readonly needles: readonly Needle[];
}

const MAX_SEGMENT = 65_533;

/** New for every board, so that nothing an earlier test left behind is found. */
export function newCanary(): string {
  return Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join('');
}

export const canaryNeedles = (canary: string): readonly Needle[] => textNeedles('canary', canary);

export async function makeCanaryBoard(options: {
  readonly folder: string;
  readonly passphrase: string;
  readonly citizens: number;
}): Promise<CanaryBoard> {
  const canary = newCanary();
  const vault = createVaultInProcess();
  const { path: folder } = await vault.door().mustCall('vault.create', {
    folder: options.folder,
    name: 'Virksomhedsteamet',
    person: `${canary} leder`,
    passphrase: options.passphrase,
    lang: 'da',
  });
  const board = vault.board();
  await giveRecoveryKey(board, options.passphrase);
  const run = (name: string, payload: unknown) => board.mustCall('command.run', { id: randomUUID(), name, payload });
  const { lanes } = await board.mustCall('board.load', {});
  const consultantId = randomUUID();
  await run('consultant.add', {
    id: consultantId,
    name: `${canary} konsulent`,
    initials: 'KA',
    color: 'teal',
    limit: null,
  });
  const { id: portraitId } = await board.mustCall('portrait.add', { bytes: spelledPng(canary) });
  for (let n = 0; n < options.citizens; n += 1) {
    const fields = {
      ...BLANK_CITIZEN_FIELDS,
      name: `${canary} navn ${n}`,
      caseNumber: `${canary}-${n}`,
      motherTongue: `${canary}isk`,
      phone: `${canary} telefon`,
      workExperience: `${canary} arbejde`,
      considerations: `${canary} hensyn`,
      note: `${canary} notat ${n}`,
      portraitId: n % 2 === 0 ? portraitId : null,
    };
    await run('citizen.add', { id: randomUUID(), fields, laneId: lanes[n % 3]?.id, consultantId });
  }
  await vault.close();
  return { folder, canary, needles: canaryNeedles(canary) };
}

/** A JPEG whose comment, and whose EXIF data, hold the canary. */
export function canaryPicture(canary: string): Uint8Array<ArrayBuffer> {
  const picture = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pictures/portrait.jpg'));
  const comment = segment(0xfe, Buffer.from(`${canary} fotograf`, 'utf8'));
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0'), Buffer.from(`${canary} sted`, 'utf8')]));
  return Uint8Array.from(Buffer.concat([picture.subarray(0, 2), exif, comment, picture.subarray(2)]));
}

function segment(marker: number, content: Buffer): Buffer {
  if (content.length > MAX_SEGMENT) throw new Error('a segment of a picture is at most 64 kB');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A caseload file with so many canaries. */
export function canaryCaseload(canary: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${canary}-${n};${canary} navn ${n};3/8-1992;${canary}isk;${n % 2 ? 'IGU' : 'Barsel'};${canary} notat`,
  );
  return ['Sagsnr;Navn;Fødselsdato;Modersmål;Tavle;Notat', ...lines].join('\r\n');
}
