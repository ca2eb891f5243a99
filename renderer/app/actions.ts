import { reverseChange } from '../../shared/changes/reverse.ts';
import type { CommandName } from '../../shared/commands/payloads.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { da } from '../i18n/da/index.ts';
import { translate as t } from '../i18n/index.ts';
import {
  boardStore,
  canOpenPalette,
  isBesideBoard,
  isGlance,
  isPast,
  lastPastDay,
  lockNow,
  openPalette,
  openPanel,
  readBoard,
  redo,
  removeCard,
  setLayout,
  shiftCard,
  showPast,
  showToday,
  showView,
  stepPast,
  typeAhead,
  undoEntry,
  viewStore,
  wayBack,
} from '../state/index.ts';
import { showToast } from '../ui/toast.tsx';
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
  /** Stays in force while a text field has the focus or something lies over the board. */
  readonly always?: boolean;
  readonly when: () => boolean;
  readonly run: (card: CitizenId | null) => void;
}

/** Everything that changes something, or speaks of today: not over a glance, and not over the board of a past day. */
const ready = (): boolean => shown() && !isGlance() && !isPast();
const shown = (): boolean => boardStore.getState().status === 'ready';
const together = (): boolean => viewStore.getState().layout === 'together';
/** The filter box listens; the table knows no element. */
const findListeners = new Set<() => void>();
export function onFind(listener: () => void): () => void {
  findListeners.add(listener);
  return () => findListeners.delete(listener);
}

function onBoard(id: ActionId, shortcuts: readonly Shortcut[], run: () => void, when: () => boolean = ready): UiAction {
  return { id, about: 'board', shortcuts, when, run };
}
function onCard(id: ActionId, shortcuts: readonly Shortcut[], run: (card: CitizenId) => void): UiAction {
  return { id, about: 'card', shortcuts, when: ready, run: (card) => card !== null && run(card) };
}

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
  onBoard(
    'find',
    [{ key: 'f', mod: true }, { key: '/' }],
    () => {
      for (const listener of findListeners) listener();
    },
    () => shown() && !isGlance(),
  ),
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
  onBoard(
    'undo',
    [{ key: 'z', mod: true }],
    () => void undoLast(),
    () => boardStore.getState().undo.undo !== null && !isPast(),
  ),
  onBoard(
    'redo',
    [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    () => void redoLast(),
    () => boardStore.getState().undo.redo !== null && !isPast(),
  ),
  onBoard('layout', [{ key: 'j', mod: true }], () => setLayout(together() ? 'rows' : 'together'), shown),
  {
    id: 'newOffer',
    about: 'board',
    // A company on the phone waits for nobody: from any field, also from a list or a card.
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
    when: () => ready() && canBeginOffer(),
    run: () => openPanel({ kind: 'offers' }),
  },
  onBoard('companies', [{ key: 'k', mod: true, shift: true }], () => openPanel({ kind: 'companies' })),
  onBoard('attention', [{ key: 'e', mod: true }], () => openPanel({ kind: 'attention', at: 'everybody' })),
  onBoard('myDay', [{ key: 'd', mod: true }], () => openPanel({ kind: 'attention', at: 'day' })),
  onBoard('recent', [{ key: 'h', mod: true }], () => openPanel({ kind: 'recent' })),
  onBoard('past', [{ key: 'h', mod: true, shift: true }], () => showPast(lastPastDay())),
  onBoard('now', [{ key: 'Escape' }], showToday, isPast),
  onBoard('dayBack', [{ key: 'ArrowLeft', alt: true }], () => stepPast(-1), isPast),
  onBoard('dayOn', [{ key: 'ArrowRight', alt: true }], () => stepPast(1), isPast),
  onBoard('weekBack', [{ key: 'ArrowLeft', alt: true, shift: true }], () => stepPast(-7), isPast),
  onBoard('weekOn', [{ key: 'ArrowRight', alt: true, shift: true }], () => stepPast(7), isPast),
  onBoard('lanes', [], () => openPanel({ kind: 'lanes' })),
  onBoard('consultants', [], () => openPanel({ kind: 'consultants' })),
  onBoard('people', [], () => openPanel({ kind: 'people' })),
  onBoard('settings', [{ key: ',', mod: true }], () => openPanel({ kind: 'settings' })),
  onCard('openCard', [{ key: 'Enter' }], (id) => openPanel({ kind: 'citizen', id })),
  onCard('addContact', [{ key: 'k' }], newContact),
  onCard('moveUp', [{ key: 'ArrowUp', alt: true }], (id) => shiftCard(id, 'up', together())),
  onCard('moveDown', [{ key: 'ArrowDown', alt: true }], (id) => shiftCard(id, 'down', together())),
  onCard('moveTop', [{ key: 'Home', alt: true }], (id) => shiftCard(id, 'top', together())),
  onCard('moveBottom', [{ key: 'End', alt: true }], (id) => shiftCard(id, 'bottom', together())),
  onCard('removeCard', [], removeCard),
];

export function actionOf(id: ActionId): UiAction {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`there is no action ${id}`);
  return action;
}

export function actionLabel(id: ActionId): string {
  return t(`app.actions.${id}`);
}

/** Over the card where it is open already, else straight over the board. */
function newContact(id: CitizenId): void {
  const { panel } = viewStore.getState();
  typeAhead();
  const isOpened = panel?.kind === 'citizen' && panel.id === id;
  openPanel(isOpened ? { kind: 'citizen', id, contact: 'new' } : { kind: 'contact', id });
}

/** Not over a question that must be answered, nor over a form that would lose what is typed in it. */
function canBeginOffer(): boolean {
  const { panel } = viewStore.getState();
  const isList = panel?.kind === 'attention' || panel?.kind === 'offers' || panel?.kind === 'companies';
  const isFree = panel === null || isList || isBesideBoard(panel);
  return isFree && document.querySelector('[role=alertdialog]') === null;
}

function beginOffer(): void {
  const { panel } = viewStore.getState();
  if (panel?.kind === 'offer' && panel.id === null) return;
  typeAhead();
  openPanel({ kind: 'offer', id: null });
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
  const again = boardStore.getState().undo.redo?.entryId;
  showToast(what === null ? t('app.undone') : t('app.undoneStep', { what }), {
    topic: 'step',
    action: { label: t('common.redo'), run: () => void redoLast() },
    holds: () => again !== undefined && boardStore.getState().undo.redo?.entryId === again,
  });
  return true;
}

async function redoLast(): Promise<void> {
  const step = boardStore.getState().undo.redo;
  const answer = await redo();
  if (!answer.ok) return;
  const what = describeStep(step?.command ?? null, answer.value.change, readBoard());
  showToast(what === null ? t('app.redone') : t('app.redoneStep', { what }), {
    topic: 'step',
    ...(step ? wayBack(step.entryId) : {}),
  });
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
