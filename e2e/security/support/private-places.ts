import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { TavleHome } from '../../support/tavle.ts';

/** Everywhere a program of this user would leave something, inside the test's own folder, so that all of it can be searched. */
export function privatePlaces({ folder }: TavleHome): Readonly<Record<string, string>> {
  const at = (name: string): string => {
    const place = path.join(folder, 'user', name);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    return place;
  };
  return {
    HOME: at('home'),
    TMPDIR: at('tmp'),
    XDG_CACHE_HOME: at('cache'),
    XDG_CONFIG_HOME: at('config'),
    XDG_DATA_HOME: at('data'),
    XDG_RUNTIME_DIR: at('run'),
    XDG_STATE_HOME: at('state'),
  };
}
