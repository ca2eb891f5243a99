import type { Handlers } from '../gate.ts';
import type { VaultState } from './state.ts';
import { accessHandlers } from './access.ts';
import { boardHandlers } from './board.ts';
import { comparisonHandlers } from './comparison.ts';
import { citizenAccessHandlers } from './citizen-access.ts';
import { copiesHandlers } from './copies.ts';
import { doorHandlers } from './door.ts';
import { erasureHandlers } from './erasure.ts';
import { importHandlers } from './imports.ts';
import { keysHandlers } from './keys.ts';
import { metricsHandlers } from './metrics.ts';
import { meetingHandlers } from './meeting.ts';
import { peopleHandlers } from './people.ts';
import { pinHandlers } from './pin.ts';
import { portraitHandlers } from './portraits.ts';
import { snapshotHandlers } from './snapshots.ts';
import { withAccessLog } from './told.ts';

/** Every channel's handler. */
export function createHandlers(state: VaultState): Handlers {
  return withAccessLog(state, {
    ...doorHandlers(state),
    ...boardHandlers(state),
    ...portraitHandlers(state),
    ...importHandlers(state),
    ...copiesHandlers(state),
    ...erasureHandlers(state),
    ...snapshotHandlers(state),
    ...comparisonHandlers(state),
    ...accessHandlers(state),
    ...metricsHandlers(state),
    ...citizenAccessHandlers(state),
    ...meetingHandlers(state),
    ...peopleHandlers(state),
    ...keysHandlers(state),
    ...pinHandlers(state),
  });
}
