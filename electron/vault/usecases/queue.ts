/** One thing at a time, in the order in which it was asked for. */
export interface Queue {
  /** `work` after all that came before it. Its failure is the caller's own and stops nobody else. Rejects with `QueueEnded` once the queue has ended. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void>;
  /** What waits is done no more, nor what comes later. */
  end(): void;
  readonly hasEnded: boolean;
}

/** There is nothing left to work on: the vault was closed while the work waited. */
export class QueueEnded extends Error {
  constructor() {
    super('the board was closed before this could be done');
    this.name = 'QueueEnded';
  }
}

/** An empty queue. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let hasEnded = false;
  return {
    run(work) {
      const mine = last.then(() => {
        if (hasEnded) throw new QueueEnded();
        return work();
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    idle: async () => {
      await last;
    },
    end() {
      hasEnded = true;
    },
    get hasEnded() {
      return hasEnded;
    },
  };
}
