import { session, type Session } from 'electron';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import type { Log } from '../modules/log.ts';

export interface SessionLoan {
  readonly session: Session;
  /** Empties the session. Only then is it lent again. */
  giveBack(): void;
}

/**
 * Sessions in memory (their names do not begin with `persist:`), each for one page at a time, so that no two pages share a process or a cache.
 * They are lent again after having been emptied, since Electron keeps every session it ever made.
 */
export function createSessionPool(prepare: (session: Session, role: PageRole) => void, log: Log) {
  const free: Record<PageRole, Session[]> = { door: [], board: [], wall: [] };
  let made = 0;
  return {
    borrow(role: PageRole): SessionLoan {
      let lent = free[role].pop();
      if (lent === undefined) {
        lent = session.fromPartition(`${role}-${++made}`, { cache: false });
        prepare(lent, role);
      }
      const taken = lent;
      return {
        session: taken,
        giveBack() {
          void empty(taken).then(
            () => free[role].push(taken),
            () => log.note('session-not-cleared'),
          );
        },
      };
    },
  };
}

async function empty(used: Session): Promise<void> {
  await Promise.all([used.clearStorageData(), used.clearCache(), used.clearAuthCache(), used.closeAllConnections()]);
}
