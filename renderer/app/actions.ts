import { reverseChange } from '../../shared/changes/reverse.ts';
import type { CommandName } from '../../shared/commands/payloads.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { da } from '../i18n/da/index.ts';
import { translate as t } from '../i18n/index.ts';
import {
  beginNewOffer,
  boardStore,
  bringAgain,
  canBeginOffer,
  canListShortcuts,
  canOpenPalette,
  isBesideBoard,
  isGlance,
  isNothingAsked,
  isPast,
  lastPastDay,
  leaveForBoard,
  lockNow,
  openPalette,
  openPanel,
  readBoard,
  removeCard,
  sayTakenBack,
  setLayout,
  shiftCard,
  showPast,
  showToday,
  showView,
  stepPast,
  toggleShortcutList,
  typeAhead,
  undoEntry,
  viewStore,
} from '../state/index.ts';
import { shortcutText, type Shortcut } from './shortcut.ts';
import { describeStep } from './step-words.ts';

type LabelKey = keyof (typeof da)['app']['actions'];
export type ActionId = LabelKey;

/** Something a person can do, wherever it is offered: toolbar, menu, shortcut, card menu, system menu. */
export interface UiAction {
  readonly id: ActionId;
  /** What it is about: the board, or the card that has the focus or whose menu is open. */
  readonly about: 'board' | 'card';
  /** The first is the one shown. */
  readonly shortcuts: readonly Shortcut[];
  /** Stays in force while something lies over the board that wants an answer; `when` alone decides. */
  readonly always?: boolean;
  /** In a text field these keys are the field's own. */
  readonly ofFields?: boolean;
  /** Found by its words alone, so that the list of what can be done stays short. */
  readonly sought?: boolean;
  readonly when: () => boolean;
  readonly run: (card: CitizenId | null) => void;
}

/** Everything that changes something, or speaks of today: not over a glance, and not over the board of a past day. */
const ready = (): boolean => shown() && !isGlance() && !isPast();
const shown = (): boolean => boardStore.getState().status === 'ready';
const together = (): boolean => viewStore.getState().layout === 'together';
const isSupervisor = (): boolean => boardStore.getState().me?.role === 'supervisor';
/** The filter box listens; the table knows no element. */
const findListeners = new Set<() => void>();
export function onFind(listener: () => void): () => void {
  findListeners.add(listener);
  return () => findListeners.delete(listener);
}

function onBoard(id: ActionId, shortcuts: readonly Shortcut[], run: () => void, when: () => boolean = ready): UiAction {
  return { id, about: 'board', shortcuts, when, run };
}
/** What text fields have too, and past days' steps by arrows. */
function ofFields(action: UiAction): UiAction {
  return { ...action, ofFields: true };
}
function sought(action: UiAction): UiAction {
  return { ...action, sought: true };
}
function onCard(id: ActionId, shortcuts: readonly Shortcut[], run: (card: CitizenId) => void): UiAction {
  return { id, about: 'card', shortcuts, when: ready, run: (card) => card !== null && run(card) };
}

/** About whoever's card is open, or their log; else it asks of whom. */
function askAccess(): void {
  const { panel } = viewStore.getState();
  if (panel?.kind === 'citizen' || panel?.kind === 'contact') openPanel({ kind: 'citizen-access', id: panel.id });
  else openPanel({ kind: 'citizen-access', id: (panel?.kind === 'access-log' ? panel.citizenId : undefined) ?? null });
}

/** Papers that are asked for as such: of everybody, until somebody is chosen. */
const PRINTS = { printPoster: 'poster-a3', printLabels: 'labels', printVisit: 'visit' } as const;

/** The one table of what can be done. */
export const ACTIONS: readonly UiAction[] = [
  { id: 'lock', about: 'board', shortcuts: [{ key: 'l', mod: true }], always: true, when: () => true, run: lockNow },
  {
    id: 'glance',
    about: 'board',
    shortcuts: [{ key: 'g', mod: true }],
    always: true,
    when: () => shown() && !isGlance(),
    run: () => showView('glance'),
  },
  {
    id: 'open',
    about: 'board',
    shortcuts: [{ key: 'o', mod: true }],
    always: true,
    when: () => shown() && isGlance(),
    run: () => showView('open'),
  },
  onBoard('find', [{ key: 'f', mod: true }, { key: '/' }], findOnBoard, () => shown() && !isGlance()),
  {
    id: 'palette',
    about: 'board',
    shortcuts: [{ key: 'k', mod: true }],
    always: true,
    when: () => ready() && canOpenPalette(),
    run: openPalette,
  },
  onBoard('addCitizen', [{ key: 'n', mod: true }], () => openPanel({ kind: 'citizen-new' })),
  onBoard('import', [{ key: 'i', mod: true }], () => openPanel({ kind: 'import' })),
  onBoard('snapshot', [{ key: 'e', mod: true, shift: true }], () => openPanel({ kind: 'snapshot' })),
  ...Object.entries(PRINTS).map(([id, format]) =>
    sought(onBoard(id as keyof typeof PRINTS, [], () => openPanel({ kind: 'snapshot', first: { format } }))),
  ),
  onBoard('meeting', [], () => openPanel({ kind: 'meeting' })),
  onBoard('comparison', [], () => openPanel({ kind: 'comparison' })),
  onBoard('wall', [], () => openPanel({ kind: 'wall' })),
  ofFields(
    onBoard(
      'undo',
      [{ key: 'z', mod: true }],
      () => void undoLast(),
      () => boardStore.getState().undo.undo !== null && !isPast(),
    ),
  ),
  ofFields(
    onBoard(
      'redo',
      [
        { key: 'z', mod: true, shift: true },
        { key: 'y', mod: true },
      ],
      () => void redoLast(),
      () => boardStore.getState().undo.redo !== null && !isPast(),
    ),
  ),
  onBoard('layout', [{ key: 'j', mod: true }], () => setLayout(together() ? 'rows' : 'together'), shown),
  {
    id: 'newOffer',
    about: 'board',
    // A company on the phone waits for nobody: from any field, also over a form, which is kept as it stands.
    shortcuts: [{ key: 't', mod: true }],
    always: true,
    when: () => ready() && canBeginOffer(),
    run: beginOffer,
  },
  {
    id: 'offers',
    about: 'board',
    shortcuts: [{ key: 't', mod: true, shift: true }],
    always: true,
    when: () => ready() && isNothingAsked(),
    run: () => openPanel({ kind: 'offers' }),
  },
  onBoard('companies', [{ key: 'k', mod: true, shift: true }], () => openPanel({ kind: 'companies' })),
  onBoard('attention', [{ key: 'e', mod: true }], () => openPanel({ kind: 'attention', at: 'everybody' })),
  onBoard('myDay', [{ key: 'd', mod: true }], () => openPanel({ kind: 'attention', at: 'day' })),
  onBoard('recent', [{ key: 'h', mod: true }], () => openPanel({ kind: 'recent' })),
  onBoard('past', [{ key: 'h', mod: true, shift: true }], () => showPast(lastPastDay())),
  onBoard('now', [{ key: 'Escape' }], showToday, isPast),
  ofFields(onBoard('dayBack', [{ key: 'ArrowLeft', alt: true }], () => stepPast(-1), isPast)),
  ofFields(onBoard('dayOn', [{ key: 'ArrowRight', alt: true }], () => stepPast(1), isPast)),
  ofFields(onBoard('weekBack', [{ key: 'ArrowLeft', alt: true, shift: true }], () => stepPast(-7), isPast)),
  ofFields(onBoard('weekOn', [{ key: 'ArrowRight', alt: true, shift: true }], () => stepPast(7), isPast)),
  onBoard('lanes', [], () => openPanel({ kind: 'lanes' })),
  onBoard(
    'insight',
    [],
    () => openPanel({ kind: 'insight' }),
    () => ready() && isSupervisor(),
  ),
  onBoard('consultants', [], () => openPanel({ kind: 'consultants' })),
  { ...sought(onBoard('citizenAccess', [], askAccess)), when: () => ready() && isSupervisor() },
  onBoard('accessLog', [], () => openPanel({ kind: 'access-log' })),
  onBoard('people', [], () => openPanel({ kind: 'people' })),
  onBoard(
    'deletion',
    [],
    () => openPanel({ kind: 'deletion' }),
    () => ready() && isSupervisor(),
  ),
  onBoard('settings', [{ key: ',', mod: true }], () => openPanel({ kind: 'settings' })),
  ...(['language', 'theme', 'closing', 'pin', 'doorLook', 'boardName', 'copies', 'leader'] as const).map((id) =>
    sought(onBoard(id, [], () => openPanel({ kind: 'settings', at: id }))),
  ),
  sought(onBoard('passphrase', [], () => openPanel({ kind: 'people' }))),
  {
    id: 'shortcuts',
    about: 'board',
    shortcuts: [{ key: 'F1' }, { key: '?' }],
    when: () => shown() && canListShortcuts(),
    run: toggleShortcutList,
  },
  onCard('openCard', [{ key: 'Enter' }], (id) => openPanel({ kind: 'citizen', id })),
  onCard('addContact', [{ key: 'k' }], newContact),
  onCard('moveUp', [{ key: 'ArrowUp', alt: true }], (id) => shiftCard(id, 'up', together())),
  onCard('moveDown', [{ key: 'ArrowDown', alt: true }], (id) => shiftCard(id, 'down', together())),
  onCard('moveTop', [{ key: 'Home', alt: true }], (id) => shiftCard(id, 'top', together())),
  onCard('moveBottom', [{ key: 'End', alt: true }], (id) => shiftCard(id, 'bottom', together())),
  onCard('removeCard', [], removeCard),
  {
    ...onCard('accessCard', [], (id) => openPanel({ kind: 'citizen-access', id })),
    when: () => ready() && isSupervisor(),
  },
  { ...onCard('eraseCard', [], askErasure), when: () => ready() && isSupervisor() },
];

export function actionOf(id: ActionId): UiAction {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`there is no action ${id}`);
  return action;
}

export function actionLabel(id: ActionId): string {
  return t(`app.actions.${id}`);
}

/** What else people call it. */
export function actionWords(id: ActionId): string {
  return t(`app.actionWords.${id}`);
}

/** The board's own box; what covers it gives way. */
function findOnBoard(): void {
  const { panel } = viewStore.getState();
  const find = (): void => {
    for (const listener of findListeners) listener();
  };
  if (panel === null || isBesideBoard(panel)) {
    find();
    return;
  }
  leaveForBoard();
  // The dialog has gone by then, and keeps the focus no longer.
  requestAnimationFrame(() => requestAnimationFrame(find));
}

/** Over the card where it is open already, else straight over the board. */
function newContact(id: CitizenId): void {
  const { panel } = viewStore.getState();
  typeAhead();
  const isOpened = panel?.kind === 'citizen' && panel.id === id;
  openPanel(isOpened ? { kind: 'citizen', id, contact: 'new' } : { kind: 'contact', id });
}

/** Asks whether somebody is erased for good; over the card where that is open. */
function askErasure(id: CitizenId): void {
  const { panel } = viewStore.getState();
  openPanel({ kind: 'erase', ids: [id], from: panel?.kind === 'citizen' && panel.id === id ? 'card' : 'board' });
}

function beginOffer(): void {
  const { panel } = viewStore.getState();
  if (panel?.kind === 'offer' && panel.id === null) return;
  typeAhead();
  beginNewOffer();
}

async function undoLast(): Promise<void> {
  const step = boardStore.getState().undo.undo;
  await takeBack(null, step?.command ?? null);
}

/** Takes a step back, anybody's or for null the last own one, and says what it was, with the way to bring it again. Whether it was taken back. */
export async function takeBack(entryId: number | null, command: CommandName | null): Promise<boolean> {
  const answer = await undoEntry(entryId);
  if (!answer.ok) return false;
  const what = describeStep(command, reverseChange(answer.value.change), readBoard());
  sayTakenBack(what === null ? t('app.undone') : t('app.undoneStep', { what }), () => void redoLast());
  return true;
}

function redoLast(): Promise<void> {
  return bringAgain((step, change) => {
    const what = describeStep(step?.command ?? null, change, readBoard());
    return what === null ? t('app.redone') : t('app.redoneStep', { what });
  });
}

/** The keys that are shown for it; undefined: it has none. */
export function shownShortcut(id: ActionId): string | undefined {
  const [shown] = actionOf(id).shortcuts;
  return shown && shortcutText(shown);
}

/** "Fortryd: flytning"; the bare word where there is nothing to take back. */
export function stepLabel(id: 'undo' | 'redo', command: CommandName | undefined): string {
  const label = actionLabel(id);
  return command === undefined ? label : t('app.stepLabel', { label, step: t(`app.steps.${command}`) });
}

/** What is done on the board by keys that belong to no single action; for the list of shortcuts. Keys that do the same stand together. */
export function boardGestures(): readonly {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}[] {
  const of = (id: keyof (typeof da)['app']['gestures'], keys: readonly string[]) => ({
    id,
    label: t(`app.gestures.${id}`),
    keys,
  });
  return [
    of('step', ['← ↑ → ↓']),
    of('lift', [t('app.space')]),
    of('carry', ['← ↑ → ↓']),
    of('putDown', ['Enter', t('app.space')]),
    of('giveUp', ['Esc']),
    of('select', ['X', shortcutText({ key: t('app.space'), mod: true })]),
    of('selectOn', [shortcutText({ key: '← ↑ → ↓', shift: true })]),
    of('selectAll', [shortcutText({ key: 'A', mod: true })]),
    of('cardMenu', [shortcutText({ key: 'F10', shift: true })]),
    of('zoomIn', [shortcutText({ key: '+', mod: true })]),
    of('zoomOut', [shortcutText({ key: '−', mod: true })]),
    of('zoomReset', [shortcutText({ key: '0', mod: true })]),
  ];
}
