import { ok } from '../../shared/lib/result.ts';
import { translate } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { createSession, type Session } from './session.ts';

let open: Session | undefined;

/** The session of the open board. Before one is open, nothing is kept. */
export function readSession(): Session {
  open ??= createSession({}, () => Promise.resolve(ok(null)));
  return open;
}

/** Sends everything typed to the vault; see `Session.flush`. */
export function flushSession(): Promise<boolean> {
  return readSession().flush();
}

export function openSession(session: Session): void {
  open = session;
  session.onUnsaved(() => showToast(translate('refusals.draft-unsaved'), { tone: 'problem', topic: 'draft-unsaved' }));
}
