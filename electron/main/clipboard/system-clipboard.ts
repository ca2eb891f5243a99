import { clipboard } from 'electron';

/** The part of the system's clipboard that is used: which types of data lie there, never the data. */
export interface SystemClipboard {
  /** Names of types; those that a page made up are among them. */
  types(): readonly string[] | Promise<readonly string[]>;
  clear(): void | Promise<void>;
}

/** Up to Electron 43 the clipboard answers at once; from 44 on it hands out items, whose data is fetched only when somebody asks for it. */
interface EarlierClipboard {
  readonly availableFormats?: () => string[];
}

export function systemClipboard(): SystemClipboard {
  const earlier = clipboard as unknown as EarlierClipboard;
  return {
    types: () => earlier.availableFormats?.() ?? typesOfItems(),
    clear: () => clipboard.clear(),
  };
}

async function typesOfItems(): Promise<readonly string[]> {
  return (await clipboard.read()).flatMap(({ types }) => types);
}
