import { type ChildProcess, spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Message, type MessageBus, MessageType, sessionBus, type Variant } from '@jellybrick/dbus-next';

/** A bus of its own, on which a test plays the programs that tell of locked screens, sleep and lids. */
export interface MockBus {
  readonly address: string;
  /** Plays the program with this name. */
  readonly service: (name: string, objects?: MockObjects) => Promise<MockService>;
  /** Everything on it is cut off, as when the bus crashes. */
  readonly kill: () => Promise<void>;
}

/** What the objects of a service answer: path → interface → member → value; a property is a member too. */
export type MockObjects = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Variant>>>>>>;

export interface MockService {
  readonly emit: (signal: MockSignal) => void;
  /** Tells that properties changed, with their values. */
  readonly changed: (path: string, of: string, properties: Readonly<Record<string, Variant>>) => void;
  /** Something malformed, straight onto the line: `edit` gets the bytes of `signal`. */
  readonly emitRaw: (signal: MockSignal, edit: (bytes: Buffer) => Buffer) => void;
  /** Who asked it something, by the names the bus gave them. */
  readonly callers: () => readonly string[];
  readonly leave: () => void;
}

export interface MockSignal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  /** The name of one listener, instead of everybody who asked for it. */
  readonly to?: string;
}

const PROPERTIES = 'org.freedesktop.DBus.Properties';

const running = new Set<MockBus>();

/** After each test that started one. */
export async function endBuses(): Promise<void> {
  await Promise.all([...running].map((bus) => bus.kill()));
}

/** Starts a bus in `folder`, at the address where the last one of this name was. */
export async function startBus(folder: string, name: string): Promise<MockBus> {
  await mkdir(folder, { recursive: true });
  const socket = path.join(folder, name);
  const config = path.join(folder, `${name}.conf`);
  await rm(socket, { force: true });
  await writeFile(config, configFor(socket));
  const daemon = spawn('dbus-daemon', ['--config-file', config, '--nofork', '--nopidfile', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  await listening(daemon);
  const lines: MessageBus[] = [];
  const bus: MockBus = {
    address: `unix:path=${socket}`,
    async service(wellKnown, objects = {}) {
      const line = await connect(`unix:path=${socket}`);
      lines.push(line);
      const callers = new Set<string>();
      line.addMethodHandler((message) => {
        const isAnswered = answer(line, message, objects);
        if (isAnswered) callers.add(message.sender);
        return isAnswered;
      });
      await line.requestName(wellKnown);
      return { ...serviceOn(line), callers: () => [...callers] };
    },
    async kill() {
      running.delete(bus);
      daemon.kill('SIGKILL');
      await ended;
      for (const line of lines) line.disconnect();
    },
  };
  running.add(bus);
  return bus;
}

/** Connected to a bus; what goes wrong later (it is killed) is of no interest. */
async function connect(busAddress: string): Promise<MessageBus> {
  const line = sessionBus({ busAddress });
  await new Promise<void>((resolve, reject) => {
    line.once('connect', () => resolve());
    (line as unknown as EventEmitter).on('error', reject);
  });
  return line;
}

function serviceOn(line: MessageBus): Omit<MockService, 'callers'> {
  const emit = ({ to, body = [], ...signal }: MockSignal): void =>
    line.send(
      new Message({
        ...signal,
        type: MessageType.SIGNAL,
        body: [...body],
        ...(to === undefined ? {} : { destination: to }),
      }),
    );
  return {
    emit,
    changed: (at, of, properties) =>
      emit({
        path: at,
        interface: PROPERTIES,
        member: 'PropertiesChanged',
        signature: 'sa{sv}as',
        body: [of, properties, []],
      }),
    emitRaw(signal, edit) {
      const { stream } = (line as unknown as { _connection: { stream: NodeJS.WritableStream } })._connection;
      const write = stream.write.bind(stream) as (bytes: Buffer) => boolean;
      stream.write = ((bytes: Buffer) => write(edit(bytes))) as typeof stream.write;
      emit(signal);
      stream.write = write as typeof stream.write;
    },
    leave: () => line.disconnect(),
  };
}

function answer(line: MessageBus, message: Message, objects: MockObjects): boolean {
  const members = objects[message.path];
  if (members === undefined) return false;
  const isProperty = message.interface === PROPERTIES && message.member === 'Get';
  const [of, property] = message.body as string[];
  const value = isProperty ? members[of ?? '']?.[property ?? ''] : members[message.interface]?.[message.member];
  if (value === undefined) line.send(Message.newError(message, 'org.freedesktop.DBus.Error.UnknownMethod', 'none'));
  else if (isProperty) line.send(Message.newMethodReturn(message, 'v', [value]));
  else line.send(Message.newMethodReturn(message, value.signature, [value.value]));
  return true;
}

/** The address is printed when the bus can be reached. */
function listening({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', () => resolve());
    stdout?.once('end', () => reject(new Error('no bus')));
  });
}

const configFor = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
`;
