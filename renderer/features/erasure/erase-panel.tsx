import type { CitizenId } from '../../../shared/domain/ids.ts';
import { closePanel, openPanel, type Panel } from '../../state/index.ts';
import { EraseQuestion } from './erase-question.tsx';
import { Erased } from './erased.tsx';

/** Asks whether citizens are erased for good; once they are, says what was done. */
export function ErasePanel({ ids, from, receipt }: Omit<Extract<Panel, { kind: 'erase' }>, 'kind'>) {
  if (receipt !== undefined) return <Erased receipt={receipt} onClose={() => leave(from)} />;
  return (
    <EraseQuestion
      ids={ids}
      onErased={(told) => openPanel({ kind: 'erase', ids: [], from, receipt: told })}
      onClose={() => leave(from, ids[0])}
    />
  );
}

/** Back to what it was asked over, as far as that is still there. */
function leave(from: Extract<Panel, { kind: 'erase' }>['from'], id?: CitizenId): void {
  if (from === 'deletion') openPanel({ kind: 'deletion' });
  else if (from === 'card' && id !== undefined) openPanel({ kind: 'citizen', id });
  else closePanel();
}
