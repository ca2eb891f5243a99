import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As many lanes, and as high a card, as the board has at 1920×1080. */
const LANES = 10;
const CARD_PX = 96;

interface FloorGlobals {
  floor: { show: (texts: readonly string[]) => void };
}

function Floor({ texts }: { readonly texts: readonly string[] }) {
  const [word, setWord] = useState('');
  const lanes = useMemo(() => {
    const found = texts.filter((text) => text.includes(word));
    return Array.from({ length: LANES }, (_, lane) => found.filter((__, at) => at % LANES === lane));
  }, [texts, word]);
  return (
    <>
      <input value={word} onChange={(event) => setWord(event.target.value)} />
      <output>{lanes.reduce((sum, lane) => sum + lane.length, 0)}</output>
      <main style={{ display: 'flex', gap: 8, height: 1000 }}>
        {lanes.map((lane, at) => (
          <Lane key={at} texts={lane} />
        ))}
      </main>
    </>
  );
}

function Lane({ texts }: { readonly texts: readonly string[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: texts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    getItemKey: (index) => texts[index] ?? index,
    gap: 8,
    overscan: 1,
  });
  return (
    <div ref={scroller} style={{ flex: 1, overflow: 'auto' }}>
      <ul style={{ position: 'relative', margin: 0, height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            style={{ position: 'absolute', top: start, height: CARD_PX, width: '100%', overflow: 'hidden' }}
          >
            {texts[index]?.split('\n').map((line, at) => (
              <div key={at}>{line}</div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const root = createRoot(document.body.appendChild(document.createElement('div')));
Object.assign(globalThis, {
  floor: { show: (texts) => root.render(<Floor texts={texts} />) },
} satisfies FloorGlobals);
