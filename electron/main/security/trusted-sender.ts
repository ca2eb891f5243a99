import type { PageRole } from '../../../shared/ipc/contract.ts';

/** What is known about the frame a message came from. */
export interface Sender {
  /** Null when the frame is gone already. */
  readonly url: string | null;
  readonly isTopFrame: boolean;
  /** What the view it lives in was made for; null when it is none of ours. */
  readonly viewRole: PageRole | null;
}

/**
 * The role in which a sender may speak, or null. Protocol and host are compared one by one, since the origin of an `app:` address is "null" here
 * and would make all of them equal.
 */
export function trustedRole(sender: Sender): PageRole | null {
  if (sender.viewRole === null || !sender.isTopFrame || sender.url === null || !URL.canParse(sender.url)) return null;
  const { protocol, host } = new URL(sender.url);
  return protocol === 'app:' && host === sender.viewRole ? sender.viewRole : null;
}
