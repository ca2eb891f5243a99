import { z } from 'zod';
import { COMPARISON_ENDINGS, PAPER_PURPOSES, SNAPSHOT_ENDINGS, type MainChannel } from '../../../shared/ipc/bridge.ts';
import { WALL_STEPS, WALL_SUBJECTS } from '../../../shared/ipc/wall.ts';
import { doorPictureSchema, doorTitleSchema } from '../modules/door-look-schema.ts';
import { pathSchema, settingsPatchSchema, wallMinutesSchema, wallTurnSchema } from '../modules/settings-schema.ts';

const nothing = z.undefined();
/** More than anybody has: a number that is none would be a way to say something else. */
const followUps = z.number().int().min(0).max(99_999);

/** A page number, or how many there are. */
const pages = z.number().int().min(0).max(9999);
/** A random id of a lane or a consultant: words would be a way to say something else. */
const subject = z.string().regex(/^[\w-]{1,64}$/);

/** What a page may send on each channel: one value, or nothing. */
export const pageInputSchemas = {
  'door.state': nothing,
  'door.chooseFolder': z.enum(['create', 'open', 'copies']),
  'door.forgetPath': pathSchema,
  'settings.read': nothing,
  'settings.save': settingsPatchSchema,
  'page.painted': nothing,
  'board.lock': nothing,
  'board.show': z.enum(['open', 'glance']),
  'board.copied': nothing,
  'board.choosing': z.boolean(),
  'board.chooseNewFile': z.enum([
    'recovery-key',
    'follow-ups',
    'erasure-certificate',
    'import-refused',
    'access-log-csv',
    'access-log-json',
    'citizen-access',
    'minutes-pdf',
    ...PAPER_PURPOSES,
    ...SNAPSHOT_ENDINGS.map((ending) => `snapshot-${ending}` as const),
    ...COMPARISON_ENDINGS.map((ending) => `comparison-${ending}` as const),
    ...COMPARISON_ENDINGS.map((ending) => `figure-${ending}` as const),
  ]),
  'board.chooseCopyPlace': nothing,
  'board.remind': z.strictObject({ today: followUps, overdue: followUps }),
  'board.closingDone': nothing,
  'protection.read': nothing,
  'doorLook.read': nothing,
  'wall.displays': nothing,
  'wall.open': z.strictObject({ displayId: z.number().int(), minutes: wallMinutesSchema, turnSeconds: wallTurnSchema }),
  'wall.state': nothing,
  'wall.steer': z.union([z.enum(WALL_STEPS), z.strictObject({ shows: z.enum(WALL_SUBJECTS), only: subject })]),
  'wall.names': z.enum(['press', 'release']),
  'wall.shows': z.strictObject({
    at: pages,
    of: pages,
    subject: subject.nullable(),
  }),
  'wall.choosing': z.boolean(),
  'doorLook.save': z.strictObject({ title: doorTitleSchema, picture: doorPictureSchema.nullable().exactOptional() }),
} satisfies Record<MainChannel, z.ZodType>;

export type PageInput<C extends MainChannel> = z.output<(typeof pageInputSchemas)[C]>;
