import { Message, type MessageBus, MessageFlag, MessageType, sessionBus, systemBus } from '@jellybrick/dbus-next';
import type { EventEmitter } from 'node:events';
import { Socket } from 'node:net';

/** One of the system's two buses, over which programs tell each other things. */
export interface BusLine {
  /** The answer's arguments. Rejects when it is an error or does not come within `ANSWER_MS`. Starts no program. */
  call(
    to: Callee,
    member: string,
    signature?: string,
    args?: readonly (string | number)[],
  ): Promise<readonly unknown[]>;
  /** Asks for signals of this kind, then hears them with the others. */
  subscribe(rule: string): Promise<void>;
  close(): void;
}

export interface Callee {
  readonly name: string;
  readonly path: string;
  readonly interface: string;
}

/** As the bus itself stamps it: `sender` cannot be forged. */
export interface Signal {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly args: readonly unknown[];
}

export interface BusLineOptions {
  readonly which: 'system' | 'session';
  readonly onSignal: (signal: Signal) => void;
  /** The bus ended, or does not answer any more. Once. */
  readonly onGone: () => void;
}

const CONNECT_MS = 5000;
const ANSWER_MS = 3000;
const HEARTBEAT_MS = 5000;
const DAEMON: Callee = {
  name: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Connects. Rejects when there is no such bus, it refuses us, or it is silent for `CONNECT_MS`. */
export async function openBusLine({ which, onSignal, onGone }: BusLineOptions): Promise<BusLine> {
  const bus = which === 'system' ? systemBus() : sessionBus();
  let isOpen = true;
  const beat = { timer: undefined as NodeJS.Timeout | undefined };
  const close = (): void => {
    isOpen = false;
    clearInterval(beat.timer);
    bus.disconnect();
    socketOf(bus)?.destroy();
  };
  const gone = (): void => {
    if (!isOpen) return;
    close();
    onGone();
  };
  const line: BusLine = {
    async call(to, member, signature = '', args = []) {
      const { name: destination, path, interface: iface } = to;
      const asked = { destination, path, interface: iface, member, signature, body: [...args] };
      const answer = await within(ANSWER_MS, bus.call(new Message({ ...asked, flags: MessageFlag.NO_AUTO_START })));
      return answer?.body ?? [];
    },
    async subscribe(rule) {
      await line.call(DAEMON, 'AddMatch', 's', [rule]);
    },
    close,
  };
  try {
    await within(CONNECT_MS, connected(bus));
  } catch (error) {
    close();
    // The library may still have something to say about this line.
    errorsOf(bus).on('error', () => undefined);
    throw error;
  }
  errorsOf(bus).on('error', gone);
  socketOf(bus)?.once('close', gone);
  bus.on('message', ({ type, sender, path, interface: iface, member, body }: Message) => {
    if (isOpen && type === MessageType.SIGNAL) onSignal({ sender, path, interface: iface, member, args: body });
  });
  beat.timer = setInterval(() => void line.call(DAEMON, 'GetId').catch(gone), HEARTBEAT_MS);
  return line;
}

function connected(bus: MessageBus): Promise<void> {
  return new Promise((resolve, reject) => {
    bus.once('connect', () => resolve());
    errorsOf(bus).once('error', reject);
  });
}

/** The library's types leave this event out. */
const errorsOf = (bus: MessageBus): EventEmitter => bus;

/** The library does not tell when the bus hangs up, and cannot let go of one that is silent; its socket does and can. */
function socketOf(bus: MessageBus): Socket | null {
  const connection: unknown = Reflect.get(bus, '_connection');
  if (typeof connection !== 'object' || connection === null) return null;
  const stream: unknown = Reflect.get(connection, 'stream');
  return stream instanceof Socket ? stream : null;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
