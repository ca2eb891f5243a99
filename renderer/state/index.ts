export { attentionTo } from './attention-found.ts';
export { attentionOnBoard, useAttentionCount } from './attention.ts';
export { readSession } from './open-session.ts';
export { readBoard, readLive, boardStore, isGlance, noteKeys } from './board-store.ts';
export { callErrorText } from './call-error-text.ts';
export { findCompanies } from './company-search.ts';
export { callVault } from './connection.ts';
export { copyText } from './copy-text.ts';
export { noteAccess, noteSearch, shownCitizens } from './note-access.ts';
export { NO_CARDS, type LaneView } from './derive.ts';
export { readDraft, useDraft, writeDraft, type Draft } from './drafts.ts';
export { sameFilter } from './filter.ts';
export { forgetCitizens } from './erased.ts';
export { heldIn } from './held-in.ts';
export { setMatched, useMatched } from './matched.ts';
export { useMyConsultant, useSayWhoIAm } from './my-consultant.ts';
export { noteRecoveryOffered, recoveryOffered } from './key-reminders.ts';
export { useFormFocus } from './kept-focus.ts';
export { moveCard, placeInLane, removeCard, shiftCard } from './moves.ts';
export { beginNewOffer, NEW_OFFER, useOffersBegun } from './new-offer.ts';
export { flushSession } from './open-session.ts';
export {
  lastPastDay,
  pausePast,
  playPast,
  presentPast,
  showPast,
  showToday,
  stepPast,
  useDayWindow,
  usePast,
} from './past.ts';
export { useMark, useReplay } from './replay.ts';
export type { DayCounts } from './day-counts.ts';
export { dataUrlOf, usePortraitUrl } from './portraits.ts';
export {
  placementSignOf,
  placementsAt,
  placementsOf,
  useCompany,
  usePlacementsAt,
  usePlacementsOf,
  usePlacementSign,
  type PlacementSign,
} from './placements.ts';
export { useAnswersOf, useProposalNews, useSeenAnswers } from './proposal-answers.ts';
export { placesTaken, proposalFor, stateOfOffer, useOffer, useProposalsOf, useProposalsTo } from './proposals.ts';
export { usePeopleToVisit } from './to-visit.ts';
export { useProtection } from './protection.ts';
export { fullWords, loadWords, readLoad, useLoad } from './load.ts';
export * from './records.ts';
export { canBeginOffer, canListShortcuts, isNothingAsked, leaveForBoard } from './giving-way.ts';
export { refusedField } from './refused-field.ts';
export { startReminders } from './reminders.ts';
export { keepLaneFor, runCommand, undoEntry } from './run-command.ts';
export { recallCard, recallScroll, rememberCard, rememberScroll, type ScrollPlace } from './scroll.ts';
export { canOpenPalette, closePalette, openPalette, paletteStore } from './search-palette.ts';
export { recentlyOpened } from './search-recent.ts';
export { bridge, lockNow, saveSettings, showView, useSettings } from './settings.ts';
export { startPage } from './start.ts';
export { closeShortcutList, shortcutListStore, toggleShortcutList } from './shortcut-list.ts';
export { isPast, readToday, useClock, usePastDay, useToday } from './today.ts';
export { noteCopyMade, useCopyTrouble } from './tend-copies.ts';
export { takeTyped, typeAhead } from './typed-ahead.ts';
export { joinWall, type WallLine } from './wall-line.ts';
export { useWall } from './wall.ts';
export { useSavedField, type SavedField, type SavedFieldOptions } from './use-saved-field.ts';
export {
  applyFilter,
  clearFilter,
  closeIfOpen,
  closePanel,
  filterOf,
  isBesideBoard,
  openCompany,
  openNewPlacement,
  openPanel,
  setFilter,
  setLayout,
  setSieve,
  toggleOnly,
  useView,
  viewStore,
  type Layout,
  type Panel,
  type PrintChoice,
  type RowOwner,
  type SettingsPlace,
  type Sieve,
} from './view.ts';
export { bringAgain, sayTakenBack, wayBack } from './way-back.ts';
