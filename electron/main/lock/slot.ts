export interface Slot<T> {
  value(): T | null;
  /** Filled, or going to be after its pause. */
  isTaken(): boolean;
  /** Resolves with what is in the place now or fills it next. Never, when the place is emptied before. */
  filled(): Promise<T>;
  /** Makes what belongs here, at once or after `waitMs`. Precondition: the place is not taken. */
  fill(waitMs: number, make: () => T): void;
  /** What is in the place, which leaves it without being dropped; what was about to come does not. */
  take(): T | null;
  /** Drops what is in the place, and what was about to be. */
  empty(): void;
}

/** A place for exactly one live process, so that there are never two of a kind and none is forgotten. */
export function createSlot<T>(drop: (value: T) => void): Slot<T> {
  let value: T | null = null;
  let timer: NodeJS.Timeout | undefined;
  let told: ((value: T) => void)[] = [];
  const fillNow = (make: () => T): void => {
    timer = undefined;
    const made = make();
    value = made;
    for (const tell of told.splice(0)) tell(made);
  };
  const take = (): T | null => {
    clearTimeout(timer);
    timer = undefined;
    told = [];
    const taken = value;
    value = null;
    return taken;
  };
  return {
    value: () => value,
    isTaken: () => value !== null || timer !== undefined,
    filled: () => (value === null ? new Promise((resolve) => told.push(resolve)) : Promise.resolve(value)),
    fill(waitMs, make) {
      if (value !== null || timer !== undefined) throw new Error('the place is taken');
      if (waitMs === 0) fillNow(make);
      else timer = setTimeout(fillNow, waitMs, make);
    },
    take,
    empty() {
      const dropped = take();
      if (dropped !== null) drop(dropped);
    },
  };
}
