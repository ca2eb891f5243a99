import { readFileSync, rmSync } from 'node:fs';

import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import type { CitizenPaper } from '../usecases/documents/citizen-paper.ts';
import type { Documents } from '../usecases/documents/documents.ts';
import { formOfPortrait } from '../usecases/portrait-form.ts';
import { citizenAccess, countCitizenAccess } from '../usecases/right-of-access.ts';
import { writeNewFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

type Asked = VaultInput<'access.citizen'>;
type Answer = Result<VaultAnswer<'access.citizen'>, CallError>;

const NOT_WRITTEN = err({ kind: 'keys', refusal: { kind: 'file-not-written' } } as const);

/** What the board page may ask for somebody who wants to know what is held about them: a paper to read, and the same as data. */
export function citizenAccessHandlers(state: VaultState): Pick<Handlers, 'access.citizen'> {
  return {
    'access.citizen': whenOpen(state, async ({ board, documents }, asked) => {
      const { id, purpose, lang, portrait } = asked;
      if (portrait && !isJpeg(portrait)) return err({ kind: 'bad-request' });
      const json = await board.queue.run(() => citizenAccess(board, id, purpose));
      if (json === undefined) return err({ kind: 'refused', refusal: { kind: 'not-found', record: 'citizen' } });
      return writeBoth(documents, asked, { json, lang, portrait });
    }),
  };
}

function isJpeg(bytes: Uint8Array<ArrayBuffer>): boolean {
  const form = formOfPortrait(bytes);
  return form.ok && form.value === 'image/jpeg';
}

/** Both or none, each a new file; both are read from the disk again before it is said that they are there. */
async function writeBoth(documents: Documents, { file, id }: Asked, paper: CitizenPaper): Promise<Answer> {
  const bytes = await documents.ask('citizen', { paper });
  if (!bytes) return NOT_WRITTEN;
  const base = file.replace(/\.(json|pdf)$/iu, '');
  const written: string[] = [];
  const takeBack = <T>(refusal: T): T => {
    for (const one of written) rmSync(one, { force: true });
    return refusal;
  };
  for (const [ending, content] of [
    ['.json', new TextEncoder().encode(paper.json)],
    ['.pdf', bytes],
  ] as const) {
    const made = refusedKeys(writeNewFile(`${base}${ending}`, content));
    if (!made.ok) return takeBack(made);
    written.push(`${base}${ending}`);
  }
  const [data, pages] = written.map(readAgain);
  const text = data?.toString('utf8');
  const receipt = text === paper.json ? countCitizenAccess(text, id) : undefined;
  const isWhole = pages && (await documents.ask('citizen-holds', { paper, bytes: new Uint8Array(pages) }));
  return receipt && isWhole ? ok(receipt) : takeBack(NOT_WRITTEN);
}

function readAgain(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
