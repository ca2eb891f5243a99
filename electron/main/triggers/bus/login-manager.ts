import type { BusLine, Callee, Signal } from './bus-line.ts';
import { type BusTrigger, sessionReferenceSchema, wordSchema, yesOrNoSchema } from './bus-messages-schema.ts';
import { changedProperty, PROPERTIES, readProperty, type Service } from './services.ts';

const NAME = 'org.freedesktop.login1';
const MANAGER: Callee = { name: NAME, path: '/org/freedesktop/login1', interface: `${NAME}.Manager` };
const SESSION = `${NAME}.Session`;

export interface LoginManagerOptions {
  readonly line: () => BusLine | null;
  readonly onWatched: (trigger: BusTrigger, isWatched: boolean) => void;
  readonly onFired: (trigger: BusTrigger) => void;
  /** Which session this is, as the environment names it; undefined: it does not. */
  readonly sessionId: string | undefined;
  readonly pid: number;
  readonly uid: number;
}

/**
 * logind: sleep, and our own session being locked or left for another user's. That it would be told of a lock is not known (each desktop does as it
 * likes), so hearing of one here closes the board, but does not count as watching the system's lock.
 */
export function loginManager(options: LoginManagerOptions): Service {
  const { line, onWatched, onFired } = options;
  let session: string | null = null;
  const look = async (path: string): Promise<void> => {
    const bus = line();
    if (bus === null) return;
    const of = { name: NAME, path, interface: SESSION };
    const [active, locked] = await Promise.all([readProperty(bus, of, 'Active'), readProperty(bus, of, 'LockedHint')]);
    if (session !== path) return;
    onWatched('user-switch', typeof active === 'boolean');
    if (active === false) onFired('user-switch');
    if (locked === true) onFired('os-lock');
  };
  const heardOfSession = (path: string, signal: Signal): void => {
    if (signal.interface === SESSION && signal.member === 'Lock') onFired('os-lock');
    const active = changedProperty(signal, SESSION, 'Active');
    const locked = changedProperty(signal, SESSION, 'LockedHint');
    if (active === false) onFired('user-switch');
    if (locked === true) onFired('os-lock');
    if (active === null || locked === null) void look(path);
  };
  return {
    name: NAME,
    rules: [
      `path='${MANAGER.path}',interface='${MANAGER.interface}',member='PrepareForSleep'`,
      `interface='${SESSION}',member='Lock'`,
      `interface='${PROPERTIES}',member='PropertiesChanged',arg0='${SESSION}'`,
    ],
    async appeared(isStillThere) {
      const bus = line();
      if (bus === null) return;
      const preparing = await readProperty(bus, MANAGER, 'PreparingForSleep');
      if (!isStillThere()) return;
      onWatched('sleep', preparing !== undefined);
      const own = await ownSession(bus, options);
      if (!isStillThere()) return;
      session = own;
      if (session !== null) await look(session);
    },
    gone() {
      session = null;
      onWatched('sleep', false);
      onWatched('user-switch', false);
    },
    heard(signal) {
      const { path, interface: from, member, args } = signal;
      if (
        from === MANAGER.interface &&
        member === 'PrepareForSleep' &&
        yesOrNoSchema.safeParse(args).data?.[0] === true
      )
        onFired('sleep');
      if (session !== null && path === session) heardOfSession(session, signal);
    },
  };
}

/** The path of the session this program runs in; of the one on the user's screen, when it runs beside every session (as GNOME starts programs). */
async function ownSession(bus: BusLine, { pid, uid, sessionId }: LoginManagerOptions): Promise<string | null> {
  const pathOf = async (answer: Promise<readonly unknown[]>): Promise<string | null> =>
    wordSchema.safeParse(await answer.catch(() => [])).data?.[0] ?? null;
  const byProcess = await pathOf(bus.call(MANAGER, 'GetSessionByPID', 'u', [pid]));
  if (byProcess !== null) return byProcess;
  const byName = sessionId === undefined ? null : await pathOf(bus.call(MANAGER, 'GetSession', 's', [sessionId]));
  if (byName !== null) return byName;
  const user = await pathOf(bus.call(MANAGER, 'GetUser', 'u', [uid]));
  if (user === null) return null;
  const display = await readProperty(bus, { name: NAME, path: user, interface: `${NAME}.User` }, 'Display');
  return sessionReferenceSchema.safeParse(display).data?.[1] ?? null;
}
