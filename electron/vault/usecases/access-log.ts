import type { AccessDetail, AccessNote } from '../../../shared/domain/access.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { StoreError, type BoardStore } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { QueueEnded, type Queue } from './queue.ts';

/** A look that comes again within so long is counted with the one before. */
const SAME_LOOK_MS = 5 * 60_000;
/** Looks are written down together, so long after the first of them at the latest. */
const WRITTEN_WITHIN_MS = 400;

export type Told = Omit<AccessNote, 'at' | 'person'>;

/** Who looks at what on the open board. */
export interface AccessLog {
  /** A mere look: nobody waits for it to be written. */
  look(told: Told): void;
  /** On return it is durable. Throws `StoreError` and `QueueEnded`. */
  write(told: Told): Promise<void>;
  /** All that waits, and `told` after it, for work that is in the queue already. Throws `StoreError`; it waits on then. */
  writeNow(told?: Told): Promise<void>;
}

/** A log that writes as this person. Precondition: the queue is the one of everything that writes to `store`. */
export function createAccessLog({
  store,
  person,
  clock,
  queue,
}: {
  readonly store: Pick<BoardStore, 'appendAccess'>;
  readonly person: PersonId;
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'run'>;
}): AccessLog {
  const again = createRepeats(() => Date.parse(clock.now()));
  let waiting: AccessNote[] = [];
  let timer: NodeJS.Timeout | undefined;
  const noteOf = (told: Told): AccessNote => ({ at: clock.now(), person, ...told });

  async function writeNow(told?: Told): Promise<void> {
    waiting.push(...again.take(told !== undefined).map(noteOf));
    clearTimeout(timer);
    timer = undefined;
    const notes = told ? [...waiting, noteOf(told)] : waiting;
    if (notes.length === 0) return;
    waiting = [];
    try {
      await store.appendAccess(notes);
    } catch (error) {
      // What was asked for together with `told` is told again with the next one; `told` itself is the caller's.
      waiting = [...notes.slice(0, told ? -1 : undefined), ...waiting];
      throw error;
    }
  }
  /** Again with the next look, or at the latest when the board is closed. */
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      queue.run(() => writeNow()).catch(unlessExpected);
    }, WRITTEN_WITHIN_MS).unref();
  }
  return {
    look(told) {
      waiting.push(...again.take(false).map(noteOf));
      if (again.isCounted(told)) return;
      waiting.push(noteOf(told));
      soon();
    },
    write: (told) => queue.run(() => writeNow(told)),
    writeNow,
  };
}

interface Repeated {
  readonly since: number;
  readonly told: Told;
  times: number;
  count: number;
}

/** Looks that come again within a short while of the first. */
function createRepeats(now: () => number) {
  const repeated = new Map<string, Repeated>();
  return {
    /** Whether it was the same a short while ago: it is counted with that then, and else is the first of its kind. */
    isCounted(told: Told): boolean {
      const key = keyOf(told);
      const same = repeated.get(key);
      if (!same) {
        repeated.set(key, { since: now(), told, times: 0, count: 0 });
        return false;
      }
      same.times += 1;
      same.count += told.detail.count ?? 0;
      return true;
    },
    /** What came again, and how often, where its while is over; all of it where `all`. */
    take(all: boolean): readonly Told[] {
      const over = [...repeated].filter(([, { since }]) => all || now() < since || now() - since >= SAME_LOOK_MS);
      for (const [key] of over) repeated.delete(key);
      return over
        .filter(([, { times }]) => times > 0)
        .map(([, { told, times, count }]) => ({
          ...told,
          detail: { ...told.detail, times, ...counted(told.detail, count) },
        }));
    },
  };
}

function counted(detail: AccessDetail, count: number): AccessDetail {
  return detail.count === undefined ? {} : { count };
}

/** Looks are the same that were at the same, however much of it there was to see. */
function keyOf({ act, citizenId, detail }: Told): string {
  const { count: _count, ...rest } = detail;
  return JSON.stringify([act, citizenId, rest]);
}

function unlessExpected(error: unknown): void {
  if (!(error instanceof StoreError || error instanceof QueueEnded)) throw error;
}
