import { z } from 'zod';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Settings } from '../../../shared/ipc/bridge.ts';
import {
  DEFAULT_GLANCE_MINUTES,
  DEFAULT_GLOBAL_HOTKEY,
  DEFAULT_LOCK_MINUTES,
  MAX_IDLE_MINUTES,
  MIN_IDLE_MINUTES,
} from '../../../shared/ipc/limits.ts';
import {
  DEFAULT_WALL_MINUTES,
  DEFAULT_WALL_TURN_SECONDS,
  WALL_MINUTES,
  WALL_TURN_SECONDS,
} from '../../../shared/ipc/wall.ts';
import { isGlobalAccelerator } from '../../../shared/lib/accelerator.ts';
import { doorTitleSchema } from './door-look-schema.ts';

const lang = z.enum(['da', 'en']);
const theme = z.enum(['system', 'light', 'dark']);
const minutes = z.number().int().min(MIN_IDLE_MINUTES).max(MAX_IDLE_MINUTES).nullable();
/** How long the wall hangs before it closes by itself. */
export const wallMinutesSchema = z.literal([...WALL_MINUTES]);
/** How long each of its pages hangs. */
export const wallTurnSchema = z.literal([...WALL_TURN_SECONDS]);
const hotkey = z.string().refine(isGlobalAccelerator).nullable();
/** A folder as a page or the settings name it. */
export const pathSchema = z.string().min(1).max(4096);
const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

export const MAX_RECENT_PATHS = 8;
/** Most people remembered for one board. */
export const MAX_KNOWN_PEOPLE = 20;

const personId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as PersonId);

// Each key stands for itself: one that was damaged, or comes from a newer version, costs only itself.
export const storedSettingsSchema = z.object({
  lang: lang.catch('da'),
  theme: theme.catch('system'),
  globalHotkey: hotkey.catch(DEFAULT_GLOBAL_HOTKEY),
  glanceAfterMinutes: minutes.catch(DEFAULT_GLANCE_MINUTES),
  lockAfterMinutes: minutes.catch(DEFAULT_LOCK_MINUTES),
  lockOnMinimise: z.boolean().catch(false),
  lockOnLeaveFullScreen: z.boolean().catch(true),
  reminders: z.boolean().catch(true),
  copyPlace: pathSchema.nullable().catch(null),
  wallMinutes: wallMinutesSchema.catch(DEFAULT_WALL_MINUTES),
  wallTurnSeconds: wallTurnSchema.catch(DEFAULT_WALL_TURN_SECONDS),
  recentPaths: z.array(pathSchema).catch([]),
  /** Whose keys opened which board here: random ids, newest first. */
  knownPeople: z.record(pathSchema, z.array(personId).catch([])).catch({}),
  doorTitle: doorTitleSchema.catch(''),
  window: z.object({ bounds, maximized: z.boolean() }).nullable().catch(null),
});

/** What this PC remembers. Nothing in it is about anybody. */
export type StoredSettings = z.output<typeof storedSettingsSchema>;

/** What a page may change. */
export const settingsPatchSchema = z
  .strictObject({
    lang,
    theme,
    globalHotkey: hotkey,
    glanceAfterMinutes: minutes,
    lockAfterMinutes: minutes,
    lockOnMinimise: z.boolean(),
    lockOnLeaveFullScreen: z.boolean(),
    reminders: z.boolean(),
    copyPlace: pathSchema.nullable(),
    wallMinutes: wallMinutesSchema,
    wallTurnSeconds: wallTurnSchema,
  } satisfies Record<keyof Settings, z.ZodType>)
  .partial();

export type SettingsPatch = z.output<typeof settingsPatchSchema>;
