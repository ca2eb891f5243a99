import type { BusLine } from './bus-line.ts';
import { yesOrNoSchema } from './bus-messages-schema.ts';
import type { Service } from './services.ts';

/** Who tells on which desktop that the screen is locked. KDE and others use the first; GNOME has that name too, but without an answer. */
const SCREEN_SAVERS = [
  { name: 'org.freedesktop.ScreenSaver', paths: ['/org/freedesktop/ScreenSaver', '/ScreenSaver'] },
  { name: 'org.gnome.ScreenSaver', paths: ['/org/gnome/ScreenSaver'] },
  { name: 'org.cinnamon.ScreenSaver', paths: ['/org/cinnamon/ScreenSaver'] },
  { name: 'org.mate.ScreenSaver', paths: ['/org/mate/ScreenSaver'] },
  { name: 'org.xfce.ScreenSaver', paths: ['/org/xfce/ScreenSaver'] },
] as const;

export interface ScreenSaversOptions {
  readonly line: () => BusLine | null;
  /** At least one of them says whether the screen is locked. */
  readonly onWatched: (isWatched: boolean) => void;
  readonly onLocked: () => void;
}

/** The desktop's lock, as each desktop calls it. */
export function screenSavers({ line, onWatched, onLocked }: ScreenSaversOptions): readonly Service[] {
  const answering = new Set<string>();
  return SCREEN_SAVERS.map(({ name, paths }) => ({
    name,
    rules: [`interface='${name}',member='ActiveChanged'`],
    async appeared(isStillThere) {
      for (const path of paths) {
        const answer = await line()
          ?.call({ name, path, interface: name }, 'GetActive')
          .catch(() => undefined);
        if (!isStillThere()) return;
        const isActive = yesOrNoSchema.safeParse(answer);
        if (!isActive.success) continue;
        answering.add(name);
        onWatched(true);
        if (isActive.data[0]) onLocked();
        return;
      }
    },
    gone() {
      if (answering.delete(name)) onWatched(answering.size > 0);
    },
    heard({ interface: from, member, args }) {
      if (from === name && member === 'ActiveChanged' && yesOrNoSchema.safeParse(args).data?.[0] === true) onLocked();
    },
  }));
}
