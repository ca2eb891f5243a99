import { useCallback, useRef, useState } from 'react';

import type { ImportPreview, PreviewRow, RowFilter } from '../../../shared/import/preview.ts';
import { callVault } from '../../state/index.ts';

const PAGE = 100;

interface Loaded {
  readonly list: string;
  readonly pages: ReadonlyMap<number, readonly PreviewRow[]>;
}

export interface RowWindow {
  /** The row at a place of the list; undefined until it has come. */
  readonly rowAt: (index: number) => PreviewRow | undefined;
  /** Sees to it that the rows from one place to another are there and up to date. */
  readonly need: (from: number, to: number) => void;
}

/** Rows of a filter, a page at a time: of 10,000 only those in sight cross over. Rows of an older proposal stay until their newer ones come. */
export function useRows(preview: ImportPreview, filter: RowFilter): RowWindow {
  const list = `${preview.importId} ${filter}`;
  const [loaded, setLoaded] = useState<Loaded>({ list, pages: new Map() });
  /** The proposal each page was asked for with. */
  const asked = useRef(new Map<string, ImportPreview>());
  const pages = loaded.list === list ? loaded.pages : undefined;

  const need = useCallback(
    (from: number, to: number): void => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to) / PAGE); page += 1) {
        const key = `${list} ${String(page)}`;
        if (asked.current.get(key) === preview) continue;
        asked.current.set(key, preview);
        void callVault('import.rows', { importId: preview.importId, filter, from: page * PAGE, count: PAGE }).then(
          (answer) => {
            if (!answer.ok || asked.current.get(key) !== preview) return;
            setLoaded((held) => ({
              list,
              pages: new Map(held.list === list ? held.pages : []).set(page, answer.value.rows),
            }));
          },
        );
      }
    },
    [preview, filter, list],
  );
  return { rowAt: (index) => pages?.get(Math.floor(index / PAGE))?.[index % PAGE], need };
}
