/** Keys of the session that begin so hold what somebody has typed and not saved yet. */
export const DRAFT_PREFIX = 'draft:';
