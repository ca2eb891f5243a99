/** Ways of being at a company (Danish: praktik, løntilskud, IGU, ordinære timer, job). */
export const PLACEMENT_KINDS = ['internship', 'wage-subsidy', 'igu', 'paid-hours', 'job'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** When somebody can work, or is asked to. */
export const WORK_TIMES = ['early', 'day', 'evening', 'night', 'weekend'] as const;
export type WorkTime = (typeof WORK_TIMES)[number];

/** What work asks of the body and the mind, and what a citizen should be spared. */
export const DEMANDS = [
  'heavy-lifting',
  'standing',
  'walking',
  'bending',
  'repetitive',
  'heights',
  'cold',
  'noise',
  'dust-chemicals',
  'pace',
  'people',
  'alone',
  'driving',
] as const;
export type Demand = (typeof DEMANDS)[number];

/** How much Danish a job asks for, least first: none, simple instructions, everyday talk, reading and writing. */
export const DANISH_LEVELS = ['none', 'simple', 'everyday', 'written'] as const;
export type DanishLevel = (typeof DANISH_LEVELS)[number];

/** Whether a company is private or public: løntilskud lasts differently. */
export const SECTORS = ['private', 'public'] as const;
export type Sector = (typeof SECTORS)[number];
