import { ACCESS_ROWS_A_PAGE, type AccessLine, type AccessPage } from '../../../shared/ipc/access-schemas.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** Pages that are kept: of a long log only what lies about the place that is looked at. */
const MOST_PAGES = 40;

/** A page of the log: the rows older than `before`, without the first `skip` of them. */
export interface PagePlace {
  readonly before: number | null;
  readonly skip: number;
}

export interface PagesState {
  /** How many rows there are; null until the first page came. */
  readonly total: number | null;
  readonly people: AccessPage['people'];
  readonly error: CallError | null;
  /** By number, the newest rows first. A page that failed is empty. */
  readonly pages: ReadonlyMap<number, readonly AccessLine[]>;
}

const NOTHING: PagesState = { total: null, people: [], error: null, pages: new Map() };

/** The rows of one choice, which come a page at a time as they are looked at. */
export interface AccessPages {
  readonly state: () => PagesState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Fetches the newest rows; resolves when they are there, or are not to be had. */
  readonly begin: () => Promise<void>;
  /** These rows are looked at: what is missing of them is fetched, one page after the other. */
  readonly want: (first: number, last: number) => void;
  readonly rowAt: (index: number) => AccessLine | undefined;
}

/** See `AccessPages`. */
export function createAccessPages(ask: (place: PagePlace) => Promise<Result<AccessPage, CallError>>): AccessPages {
  let state = NOTHING;
  let wanted: readonly [number, number] = [0, 0];
  let isBusy = false;
  const listeners = new Set<() => void>();
  const set = (next: Partial<PagesState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  async function load(page: number): Promise<void> {
    const answer = await ask(placeOf(state.pages, page));
    if (!answer.ok) {
      set({ error: answer.error, pages: keeping(state.pages, page, []) });
      return;
    }
    const { rows, total, people } = answer.value;
    set({ people, total: total ?? state.total, error: null, pages: keeping(state.pages, page, rows) });
  }
  async function fetchMissing(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    // What is wanted may have changed while a page came: nobody waits for rows that were scrolled past.
    for (let page = missing(state, wanted); page !== undefined; page = missing(state, wanted)) await load(page);
    isBusy = false;
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => load(0),
    want(first, last) {
      wanted = [first, last];
      if (state.total !== null) void fetchMissing();
    },
    rowAt: (index) => state.pages.get(pageOf(index))?.[index % ACCESS_ROWS_A_PAGE],
  };
}

function pageOf(index: number): number {
  return Math.floor(index / ACCESS_ROWS_A_PAGE);
}

/** The first page that is looked at and not there. */
function missing({ pages, total }: PagesState, [first, last]: readonly [number, number]): number | undefined {
  const end = pageOf(Math.min(last, (total ?? 0) - 1));
  for (let page = pageOf(Math.max(0, first)); page <= end; page += 1) if (!pages.has(page)) return page;
  return undefined;
}

/** From the nearest newer page on: so few rows as can be are passed over, and rows that came meanwhile move nothing. */
function placeOf(pages: PagesState['pages'], page: number): PagePlace {
  for (let newer = page - 1; newer >= 0; newer -= 1) {
    const last = pages.get(newer)?.at(-1);
    if (last) return { before: last.seq, skip: (page - newer - 1) * ACCESS_ROWS_A_PAGE };
  }
  return { before: null, skip: page * ACCESS_ROWS_A_PAGE };
}

/** With this page; the first one stays, and of the others those nearest to it. */
function keeping(pages: PagesState['pages'], page: number, rows: readonly AccessLine[]): PagesState['pages'] {
  const next = new Map(pages).set(page, rows);
  while (next.size > MOST_PAGES) {
    const farthest = [...next.keys()].reduce(
      (a, b) => (b !== 0 && Math.abs(b - page) > Math.abs(a - page) ? b : a),
      page,
    );
    next.delete(farthest);
  }
  return next;
}
