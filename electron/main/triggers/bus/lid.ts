import type { BusLine, Callee } from './bus-line.ts';
import { changedProperty, PROPERTIES, readProperty, type Service } from './services.ts';

const UPOWER: Callee = {
  name: 'org.freedesktop.UPower',
  path: '/org/freedesktop/UPower',
  interface: 'org.freedesktop.UPower',
};
const LOGIND: Callee = {
  name: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
  interface: 'org.freedesktop.login1.Manager',
};
/** logind knows of the lid but tells nobody, so it is asked. */
const ASK_MS = 700;

export interface LidOptions {
  readonly line: () => BusLine | null;
  readonly onWatched: (isWatched: boolean) => void;
  readonly onShut: () => void;
}

/** The lid: UPower tells when it is shut; where there is no UPower, logind is asked again and again. A PC that has no lid is not watched. */
export function lid({ line, onWatched, onShut }: LidOptions): readonly Service[] {
  const watched = { upower: false, logind: false };
  const set = (by: keyof typeof watched, is: boolean): void => {
    watched[by] = is;
    onWatched(watched.upower || watched.logind);
  };
  let wasShut = false;
  let hasNoLid = false;
  const shut = (is: unknown): void => {
    if (is === true && !wasShut) onShut();
    if (typeof is === 'boolean') wasShut = is;
  };
  let asking: NodeJS.Timeout | undefined;
  const ask = async (isStillThere: () => boolean): Promise<void> => {
    if (watched.upower || hasNoLid) return;
    const isShut = await read(line, LOGIND, 'LidClosed');
    if (!isStillThere()) return;
    set('logind', typeof isShut === 'boolean');
    shut(isShut);
  };
  return [
    {
      name: UPOWER.name,
      rules: [`path='${UPOWER.path}',interface='${PROPERTIES}',member='PropertiesChanged',arg0='${UPOWER.interface}'`],
      async appeared(isStillThere) {
        const isPresent = await read(line, UPOWER, 'LidIsPresent');
        if (!isStillThere()) return;
        hasNoLid = isPresent === false;
        if (hasNoLid) set('logind', false);
        if (isPresent !== true) return;
        set('upower', true);
        const isShut = await read(line, UPOWER, 'LidIsClosed');
        if (isStillThere()) shut(isShut);
      },
      gone() {
        hasNoLid = false;
        set('upower', false);
      },
      heard(signal) {
        if (signal.path !== UPOWER.path) return;
        const is = changedProperty(signal, UPOWER.interface, 'LidIsClosed');
        if (is === null) void read(line, UPOWER, 'LidIsClosed').then(shut);
        else shut(is);
      },
    },
    {
      name: LOGIND.name,
      rules: [],
      async appeared(isStillThere) {
        await ask(isStillThere);
        if (isStillThere()) asking = setInterval(() => void ask(isStillThere), ASK_MS);
      },
      gone() {
        clearInterval(asking);
        set('logind', false);
      },
      heard: () => undefined,
    },
  ];
}

async function read(line: LidOptions['line'], of: Callee, property: string): Promise<unknown> {
  const bus = line();
  return bus === null ? undefined : readProperty(bus, of, property);
}
