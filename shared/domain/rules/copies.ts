/** How copies of a board are made and kept: our own choices, in one place. */
export const COPY_RULES = {
  /** While the board is open, at the latest so long after the last one; at the first opening of a day at once. */
  everyHours: 4,
  /** So many of the newest day are kept, and of each earlier day the last one. */
  keptOfNewestDay: 3,
  keptInAll: 10,
  /** Room that must be left where a copy goes, beside the copy itself. */
  spareBytes: 2_000_000,
} as const;
