import { ownerChangeSchema, propertiesChangedSchema, variantSchema, wordSchema } from './bus-messages-schema.ts';
import type { BusLine, Callee, Signal } from './bus-line.ts';

const DAEMON: Callee = {
  name: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};
export const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** A program on the bus, known by its name, that may come and go. */
export interface Service {
  readonly name: string;
  /** Match rules of what it tells, without `sender`. */
  readonly rules: readonly string[];
  /**
   * It is there, and what it tells is heard from now on. `isStillThere`: false once this owner of the name has gone, which may be while it is being
   * asked; what it said until then counts no more.
   */
  appeared(isStillThere: () => boolean): Promise<void>;
  gone(): void;
  heard(signal: Signal): void;
}

/** Hears what each service tells, from its owner and nobody else, for as long as it is there. */
export function createServices(line: () => BusLine | null, services: readonly Service[]) {
  const owners = new Map<Service, string>();
  /** One for each time a service is there: after a new connection the same owner is there anew. */
  const stays = new Map<Service, symbol>();
  const setOwner = async (service: Service, owner: string): Promise<void> => {
    if (owner === (owners.get(service) ?? '')) return;
    owners.delete(service);
    stays.delete(service);
    service.gone();
    if (owner === '') return;
    owners.set(service, owner);
    const stay = Symbol(owner);
    stays.set(service, stay);
    await service.appeared(() => stays.get(service) === stay).catch(() => undefined);
  };
  const ownerChanged = ({ args }: Signal): void => {
    const change = ownerChangeSchema.safeParse(args);
    if (!change.success) return;
    const [name, , owner] = change.data;
    for (const service of services) if (service.name === name) void setOwner(service, owner);
  };
  return {
    async start(): Promise<void> {
      const bus = line();
      if (bus === null) return;
      for (const service of services) {
        const { name } = service;
        await bus.subscribe(
          `type='signal',sender='${DAEMON.name}',interface='${DAEMON.interface}',member='NameOwnerChanged',arg0='${name}'`,
        );
        for (const rule of service.rules) await bus.subscribe(`type='signal',sender='${name}',${rule}`);
        // An error is the answer that nobody has the name.
        const owner = wordSchema.safeParse(await bus.call(DAEMON, 'GetNameOwner', 's', [name]).catch(() => []));
        // The bus ended meanwhile, and another answers for it.
        if (line() !== bus) return;
        if (owner.success) await setOwner(service, owner.data[0]);
      }
    },
    heard(signal: Signal): void {
      if (signal.sender === DAEMON.name) {
        if (signal.member === 'NameOwnerChanged') ownerChanged(signal);
        return;
      }
      for (const [service, owner] of owners) if (owner === signal.sender) service.heard(signal);
    },
    gone(): void {
      owners.clear();
      stays.clear();
      for (const service of services) service.gone();
    },
  };
}

/** A property as the service says it now; undefined when it has none. */
export async function readProperty(bus: BusLine, of: Callee, property: string): Promise<unknown> {
  const answer = await bus
    .call({ ...of, interface: PROPERTIES }, 'Get', 'ss', [of.interface, property])
    .catch(() => [] as unknown[]);
  const value = variantSchema.safeParse(answer);
  return value.success ? value.data[0].value : undefined;
}

/** What `signal` says these properties changed to; null: it says that they changed, not to what. Undefined: nothing. */
export function changedProperty(signal: Signal, of: string, property: string): unknown {
  if (signal.interface !== PROPERTIES || signal.member !== 'PropertiesChanged') return undefined;
  const change = propertiesChangedSchema.safeParse(signal.args);
  if (!change.success || change.data[0] !== of) return undefined;
  const [, changed, invalidated] = change.data;
  return Object.hasOwn(changed, property)
    ? changed[property]?.value
    : invalidated.includes(property)
      ? null
      : undefined;
}
