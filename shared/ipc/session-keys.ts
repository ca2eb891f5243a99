/** Keys of the session that begin so hold what somebody has typed and not saved yet. */
export const DRAFT_PREFIX = 'draft:';
/** Key of the session under which a page keeps how the board is looked at, as JSON; its `layout` ('rows' or 'together') is shown in a glance too. */
export const VIEW_KEY = 'view';
