/** Keys of the session that begin so hold what somebody has typed and not saved yet. */
export const DRAFT_PREFIX = 'draft:';
/** Key of the session under which the vault notes, as JSON, how somebody got back in by a recovery key or the IT key: 'known' or 'new'. The next page tells them once, and forgets it. */
export const RECOVERED_KEY = 'recovered';
/** Key of the session for the place in an import; the file and what was done to it lie with the vault. */
export const IMPORT_KEY = `${DRAFT_PREFIX}import`;
/** Key of the session for the copy with which the board goes to another computer. */
export const MOVE_KEY = 'move';
/** Key of the session under which a page keeps how the board is looked at, as JSON; its `layout` ('rows' or 'together') is shown in a glance too. */
export const VIEW_KEY = 'view';
