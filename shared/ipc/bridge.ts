import type { PersonId } from '../domain/ids.ts';
import type { LineRole } from './contract.ts';
import type { BoardView } from './payloads.ts';
import type { BoardWallBridge, WallMinutes, WallOnly, WallState, WallStep, WallTurnSeconds } from './wall.ts';

/** Language of the interface. Danish first. */
export type Lang = 'da' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** Settings of this PC; holds nothing about anybody. */
export interface Settings {
  readonly lang: Lang;
  readonly theme: Theme;
  /** Closes the board also when another program has the focus; in Electron's notation. Null: none. */
  readonly globalHotkey: string | null;
  /** Minutes without a key or a mouse before an open board shows the overview without names. Null: it does not. */
  readonly glanceAfterMinutes: number | null;
  /** Minutes without a key or a mouse, counted from the same moment, before the board is closed. Null: never, where the system's own lock is watched. */
  readonly lockAfterMinutes: number | null;
  readonly lockOnMinimise: boolean;
  /** Leaving full screen: the meeting at the wall is over. */
  readonly lockOnLeaveFullScreen: boolean;
  /** Once a day the system's own notifications tell how many follow-ups there are; a number, and no name. */
  readonly reminders: boolean;
  /** Folder that copies of boards go to; null: beside the board. */
  readonly copyPlace: string | null;
  /** How long a meeting at the wall takes. */
  readonly wallMinutes: WallMinutes;
  /** How long a page of the wall hangs. */
  readonly wallTurnSeconds: WallTurnSeconds;
}

/** What closes the board by itself or from outside. */
export const TRIGGER_IDS = [
  'global-hotkey',
  'idle',
  'os-lock',
  'sleep',
  'user-switch',
  'lid',
  'minimise',
  'leave-full-screen',
] as const;
export type TriggerId = (typeof TRIGGER_IDS)[number];

/** How well the board is watched over on this computer. */
export interface Protection {
  readonly triggers: Readonly<Record<TriggerId, TriggerState>>;
  /** The minutes in force: where the system's lock cannot be watched, idle time closes the board whatever the settings say. */
  readonly lockAfterMinutes: number | null;
  readonly glanceAfterMinutes: number | null;
}

/** `unavailable`: this system does not tell. `taken`: another program has the hotkey. */
export type TriggerState = 'on' | 'off' | 'unavailable' | 'taken';

/** What the closed door shows of the house it hangs in; nothing about anybody. */
export interface DoorLook {
  /** '' when none is set. */
  readonly title: string;
  /** A PNG, JPEG or WebP. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

/**
 * Why the door is closed; the page makes the sentence. `locked`: everything is saved; `locked-unsaved`: what was asked for last is not;
 * `locked-unknown`: nobody can tell (yet).
 */
export type DoorReason = 'started' | 'locked' | 'locked-unsaved' | 'locked-unknown' | 'vault-stopped' | 'board-stopped';

/** What the door page starts from. */
export interface DoorState {
  readonly settings: Settings;
  readonly reason: DoorReason;
  /** The vault folder that opens next: from `--board`, the last one used, or the one just locked. Null on a first start. */
  readonly boardPath: string | null;
  /** Other vault folders opened on this PC, newest first. */
  readonly recentPaths: readonly string[];
  /** Where a new board is proposed to live. */
  readonly proposedFolder: string;
  /** Who opened which board here before, newest first; tells the vault whose slot to try first, and whose PIN to ask for. By folder. */
  readonly knownPeople: Readonly<Record<string, readonly PersonId[]>>;
  readonly look: DoorLook;
}

/** What main answers a page: no records, no passphrases. All by named method. */
export interface DoorBridge {
  readonly state: () => Promise<DoorState>;
  /** The system's folder chooser; null when it was cancelled. `purpose` sets its title. */
  readonly chooseFolder: (purpose: 'create' | 'open' | 'copies') => Promise<string | null>;
  readonly saveSettings: (settings: Partial<Settings>) => Promise<Settings>;
  readonly forgetPath: (path: string) => Promise<void>;
  /** Another board was asked for (the app was started once more with `--board`): `state` tells which. */
  readonly onOffer: (listener: () => void) => void;
  /** The reason turned out to be another than `state` said; called at once with the last one that came before. One listener. */
  readonly onReason: (listener: (reason: DoorReason) => void) => void;
  /** The door is painted (for measuring and for tests). */
  readonly painted: () => void;
}

/** What a new file is for that leaves the board; sets the dialog's title and the name it proposes. */
export type NewFilePurpose =
  | 'recovery-key'
  | 'follow-ups'
  | 'erasure-certificate'
  | 'import-refused'
  | 'access-log-csv'
  | 'access-log-json'
  | 'citizen-access'
  | 'minutes-pdf'
  | `comparison-${ComparisonEnding}`
  | `figure-${ComparisonEnding}`
  | `snapshot-${SnapshotEnding}`
  | PaperPurpose;

/** Snapshots on paper that have a name of their own. */
export const PAPER_PURPOSES = ['poster-pdf', 'labels-pdf', 'visit-pdf'] as const;
export type PaperPurpose = (typeof PAPER_PURPOSES)[number];
/** Endings of the files a snapshot can become. */
export const SNAPSHOT_ENDINGS = ['pdf', 'png', 'xlsx', 'csv', 'json', 'zip'] as const;
export type SnapshotEnding = (typeof SNAPSHOT_ENDINGS)[number];
/** Endings of the files that two days compared, or a figure, can become. */
export const COMPARISON_ENDINGS = ['xlsx', 'csv', 'zip'] as const satisfies readonly SnapshotEnding[];
export type ComparisonEnding = (typeof COMPARISON_ENDINGS)[number];

/** How many follow-ups somebody has. All that main is ever told about anybody's work. */
export interface ReminderCounts {
  readonly today: number;
  readonly overdue: number;
}

export interface BoardBridge {
  readonly settings: () => Promise<Settings>;
  readonly saveSettings: (settings: Partial<Settings>) => Promise<Settings>;
  /** Closes the door now. Cannot be refused. */
  readonly lock: () => void;
  /** From everything to the overview without names, or back. This page is replaced by another. */
  readonly show: (view: BoardView) => void;
  /** Text of this page went to the clipboard, marked as ours (`CLIPBOARD_MARK`): main takes it away again. */
  readonly copied: () => void;
  readonly protection: () => Promise<Protection>;
  /** What watches over the board has changed. One listener. */
  readonly onProtection: (listener: (protection: Protection) => void) => void;
  /** The system's dialog for a new file; null when it was cancelled. Main learns the name of the file and nothing else. */
  readonly chooseNewFile: (purpose: NewFilePurpose) => Promise<string | null>;
  /** The system's folder chooser for where copies go; null when it was cancelled. Keeps nothing: see `saveSettings`. */
  readonly chooseCopyPlace: () => Promise<string | null>;
  /** Shows these numbers on the desktop, where reminders are on. */
  readonly remind: (counts: ReminderCounts) => void;
  readonly doorLook: () => Promise<DoorLook>;
  /** `picture` undefined: as it is. Refused (rejects) when the picture is too large or none. */
  readonly saveDoorLook: (look: {
    readonly title: string;
    readonly picture?: DoorLook['picture'];
  }) => Promise<DoorLook>;
  /** Main asks for the last drafts; the page saves them over its port and answers with `closingDone`. At most 500 ms are given. */
  readonly onClosing: (listener: () => void) => void;
  readonly closingDone: () => void;
  /** A menu item of the system menu was chosen (macOS); ids of the action table. */
  readonly onAction: (listener: (actionId: string) => void) => void;
  readonly wall: BoardWallBridge;
  readonly painted: () => void;
}

/** What main answers a page of the wall. The same page shows the wall without names and, laid over it by another process, with them. */
export interface WallBridge {
  readonly settings: () => Promise<Settings>;
  readonly state: () => Promise<WallState | null>;
  readonly onState: (listener: (state: WallState) => void) => void;
  readonly steer: (step: WallStep | WallOnly) => void;
  /** Somebody holds the button that shows names, or lets it go. */
  readonly names: (hold: 'press' | 'release') => void;
  /** Which of how many pages is in sight, and the id of the lane or consultant it is about. Of the page without names. */
  readonly shows: (place: NonNullable<WallState['place']>) => void;
  /** A list of the page is open, or closed again: until then keys other than the one for names are its own. */
  readonly choosing: (isOpen: boolean) => void;
  readonly painted: () => void;
}

/** Name of the window message (a `PortMessage`) that carries the vault's MessagePort into the page (`event.ports[0]`). */
export const PORT_MESSAGE = 'tavle:port';

/** A type of data on the clipboard that says: this came from Tavle. Its value is random and says nothing. */
export const CLIPBOARD_MARK = 'application/x-tavle';

/** Comes with the port: what the line to the vault is for. */
export interface PortMessage {
  readonly name: typeof PORT_MESSAGE;
  readonly line: LineRole;
}

/** Channels between a page's preload and main; the only table. `door` and `board` tell who may send. */
export const mainChannels = {
  'door.state': { roles: ['door'], kind: 'invoke' },
  'door.chooseFolder': { roles: ['door'], kind: 'invoke' },
  'door.forgetPath': { roles: ['door'], kind: 'invoke' },
  'settings.read': { roles: ['board', 'wall'], kind: 'invoke' },
  'settings.save': { roles: ['door', 'board'], kind: 'invoke' },
  'page.painted': { roles: ['door', 'board', 'wall'], kind: 'send' },
  'board.lock': { roles: ['board'], kind: 'send' },
  'board.show': { roles: ['board'], kind: 'send' },
  'board.copied': { roles: ['board'], kind: 'send' },
  /** A file chooser of the page opened or closed: the preload tells, not the page. */
  'board.choosing': { roles: ['board'], kind: 'send' },
  'board.chooseNewFile': { roles: ['board'], kind: 'invoke' },
  'board.chooseCopyPlace': { roles: ['board'], kind: 'invoke' },
  'board.remind': { roles: ['board'], kind: 'send' },
  'protection.read': { roles: ['board'], kind: 'invoke' },
  'doorLook.read': { roles: ['board'], kind: 'invoke' },
  'doorLook.save': { roles: ['board'], kind: 'invoke' },
  'board.closingDone': { roles: ['board'], kind: 'send' },
  'wall.displays': { roles: ['board'], kind: 'invoke' },
  'wall.open': { roles: ['board'], kind: 'invoke' },
  'wall.state': { roles: ['board', 'wall'], kind: 'invoke' },
  'wall.steer': { roles: ['board', 'wall'], kind: 'send' },
  'wall.names': { roles: ['board', 'wall'], kind: 'send' },
  'wall.shows': { roles: ['wall'], kind: 'send' },
  'wall.choosing': { roles: ['wall'], kind: 'send' },
} as const;
export type MainChannel = keyof typeof mainChannels;

/** Main → page. */
export const pageChannels = {
  port: 'page.port',
  offer: 'door.offer',
  closing: 'board.closing',
  action: 'board.action',
  protection: 'board.protection',
  reason: 'door.reason',
  wall: 'wall.state',
} as const;

declare global {
  /** Present in the page of that name, put there by the preload. */
  var tavleDoor: DoorBridge | undefined;
  var tavleBoard: BoardBridge | undefined;
  var tavleWall: WallBridge | undefined;
}
