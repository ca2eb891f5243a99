import type { CitizenId } from '../../shared/domain/ids.ts';
import { closeToasts } from '../ui/toast.tsx';
import { forgetDrafts } from './drafts.ts';
import { forgetOpened } from './search-recent.ts';

/** After these citizens were erased: nothing that this page kept about them is kept, sent to the vault once more, or still in sight. */
export function forgetCitizens(ids: readonly CitizenId[]): void {
  forgetOpened(ids);
  forgetDrafts((key, json) => ids.some((id) => key.includes(id) || json.includes(id)));
  // What a message tells of a step may name somebody, and what it offers may no longer be there.
  closeToasts();
}
