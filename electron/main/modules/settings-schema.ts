import { z } from 'zod';

const lang = z.enum(['da', 'en']);
const theme = z.enum(['system', 'light', 'dark']);
/** A folder as a page or the settings name it. */
export const pathSchema = z.string().min(1).max(4096);
const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

export const MAX_RECENT_PATHS = 8;

// Each key stands for itself: one that was damaged, or comes from a newer version, costs only itself.
export const storedSettingsSchema = z.object({
  lang: lang.catch('da'),
  theme: theme.catch('system'),
  recentPaths: z.array(pathSchema).catch([]),
  window: z.object({ bounds, maximized: z.boolean() }).nullable().catch(null),
});

/** What this PC remembers. Nothing in it is about anybody. */
export type StoredSettings = z.output<typeof storedSettingsSchema>;

/** What a page may change. */
export const settingsPatchSchema = z.strictObject({ lang: lang.optional(), theme: theme.optional() });

export type SettingsPatch = z.output<typeof settingsPatchSchema>;
