import type { AccessDetail } from '../../../shared/domain/access.ts';
import { peopleIn } from '../../../shared/snapshot/canonical.ts';
import {
  MOST_IN_PICTURE,
  type SnapshotFormat,
  type SnapshotPurpose,
  type SnapshotRequest,
} from '../../../shared/snapshot/document.ts';
import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { formOfPortrait } from '../usecases/portrait-form.ts';
import { makeSnapshot, mayMake, type HeldMaking } from '../usecases/snapshot/make-snapshot.ts';
import { endingOf, formOf, isTooManyFor, nobodyOn, paperOf, type Portraits } from '../usecases/snapshot/writing.ts';
import { exportFile } from './export-file.ts';
import type { OpenedBoard, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

interface Held extends HeldMaking {
  /** How many lanes and consultants were chosen; left out where nobody chose. */
  readonly chosen: Pick<AccessDetail, 'lanes' | 'consultants'>;
  readonly ticket: string;
  readonly purposeKind: SnapshotPurpose;
  /** What it was made to be written as; undefined: anything. */
  readonly format: SnapshotFormat | undefined;
}

/** What may be asked about the board as it is handed to others. */
export function snapshotHandlers(state: VaultState): Pick<Handlers, 'snapshot.make' | 'snapshot.save'> {
  // What was seen is what is written: the last one made, and no other.
  let held: Held | undefined;
  return {
    'snapshot.make': whenOpen(state, async ({ board }, { day, purposeKind, ...request }) => {
      if (!mayMake(board, request.level)) return err({ kind: 'not-allowed' });
      const made = await makeSnapshot(board, { ...request, purposeKind }, day);
      if (day !== null) board.access.look({ act: 'look.past', citizenId: null, detail: { day } });
      if (request.format && nobodyOn(request.format, made.snapshot))
        return err({ kind: 'keys', refusal: { kind: 'nobody-to-print' } });
      held = { ...made, ticket: state.newId(), purposeKind, format: request.format, chosen: chosenIn(request) };
      const portraitIds = [...new Set(made.portraitIds)].filter((id) => id !== null);
      return ok({ ticket: held.ticket, snapshot: made.snapshot, hash: made.hash, portraitIds });
    }),
    'snapshot.save': whenOpen(state, async (opened, input) => {
      if (held?.ticket !== input.ticket) return err({ kind: 'bad-request' });
      // Lanes of a table bear their own names, which are not for a wall.
      if (held.format !== undefined && held.format !== input.format) return err({ kind: 'bad-request' });
      if (!mayMake(opened.board, held.snapshot.level)) return err({ kind: 'not-allowed' });
      if (nobodyOn(input.format, held.snapshot)) return err({ kind: 'keys', refusal: { kind: 'nobody-to-print' } });
      if (isTooManyFor(input.format, held.snapshot))
        return err({ kind: 'keys', refusal: { kind: 'picture-too-many', max: MOST_IN_PICTURE } });
      const portraits = portraitsOf(held, input);
      return portraits ? saveSnapshot(opened, held, input, portraits) : err({ kind: 'bad-request' });
    }),
  };
}

function chosenIn({ lanes, consultants }: Pick<SnapshotRequest, 'lanes' | 'consultants'>): Held['chosen'] {
  const people = consultants?.filter((one) => one !== 'none').length ?? 0;
  return { ...(lanes && { lanes: lanes.length }), ...(people > 0 && { consultants: people }) };
}

/** Each row's picture as the page has drawn it, on cards to cut out alone. Undefined where one is no JPEG, or nobody's who was asked for. */
function portraitsOf(
  { portraitIds }: Held,
  { format, portraits = [] }: VaultInput<'snapshot.save'>,
): Portraits | undefined {
  const drawn = new Map(portraits.map(({ id, jpeg }) => [id, jpeg]));
  const asked = new Set(portraitIds);
  for (const [id, jpeg] of drawn) {
    const form = formOfPortrait(jpeg);
    if (format !== 'labels' || !asked.has(id) || !form.ok || form.value !== 'image/jpeg') return undefined;
  }
  return portraitIds.map((id) => (id === null ? null : (drawn.get(id) ?? null)));
}

async function saveSnapshot(
  { board, documents }: OpenedBoard,
  { snapshot, hash, purposeKind, citizenIds, chosen }: Held,
  input: VaultInput<'snapshot.save'>,
  portraits: Portraits,
): Promise<Result<VaultAnswer<'snapshot.save'>, CallError>> {
  const { format, lang, passphrase } = input;
  const job = { made: { snapshot, hash }, writing: { format, lang, passphrase, portraits } };
  const { level, day } = snapshot;
  const count = peopleIn(snapshot);
  const paper = paperOf(format, level);
  const saved = await exportFile(board, {
    named: input.file,
    ending: endingOf(input),
    bytes: await documents.ask('snapshot', job),
    act: 'export.snapshot',
    detail: {
      level,
      day,
      form: formOf(format),
      snapshotFor: purposeKind,
      ...(paper && { paper }),
      ...chosen,
      ...(count === null ? {} : { count, who: citizenIds }),
    },
    holds: (bytes) => documents.ask('snapshot-holds', { ...job, bytes }),
  });
  return saved.ok ? ok({ count, hash, ...saved.value }) : saved;
}
