import { z } from 'zod';

/** What the thread at the system's buses tells main. */
export const busReportSchema = z.discriminatedUnion('kind', [
  /** Whether somebody on the bus would tell of this. */
  z.strictObject({
    kind: z.literal('watched'),
    trigger: z.enum(['os-lock', 'sleep', 'user-switch', 'lid']),
    is: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('fired'), trigger: z.enum(['os-lock', 'sleep', 'user-switch', 'lid']) }),
  /** The thread still runs. */
  z.strictObject({ kind: z.literal('pulse') }),
]);
export type BusReport = z.output<typeof busReportSchema>;
export type BusTrigger = (BusReport & { kind: 'fired' })['trigger'];

/** How often the thread says that it still runs. */
export const PULSE_MS = 5000;

// What other programs say on a bus, as far as it is used. Anything else in their messages is left out, anything of another form is nothing.

/** The arguments of a signal or an answer that says yes or no. */
export const yesOrNoSchema = z.tuple([z.boolean()], z.unknown());
/** One word: the owner of a name, the path of an object. */
export const wordSchema = z.tuple([z.string().min(1).max(255)], z.unknown());
/** `NameOwnerChanged`: the name, and its new owner, '' for none. */
export const ownerChangeSchema = z.tuple([z.string(), z.string(), z.string()], z.unknown());
/** A property's value in its wrapping. */
export const variantSchema = z.tuple([z.object({ value: z.unknown() })], z.unknown());
/** `User.Display`: id and path of a session. */
export const sessionReferenceSchema = z.tuple([z.string(), z.string().min(1).max(255)]);
/** `PropertiesChanged`: whose, which and to what, and which without saying to what. */
export const propertiesChangedSchema = z.tuple(
  [z.string(), z.record(z.string(), z.object({ value: z.unknown() })), z.array(z.string())],
  z.unknown(),
);
