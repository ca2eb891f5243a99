import { viewStore, type Panel } from './view.ts';
import { isShortcutListOpen } from './shortcut-list.ts';

/** Panels that are left as they are, or lose nothing when another takes their place: no form, no question. */
const YIELDING: ReadonlySet<Panel['kind']> = new Set([
  'citizen',
  'company',
  'companies',
  'attention',
  'offer',
  'offers',
  'access-log',
  'recent',
  'lanes',
  'consultants',
  'people',
  'settings',
  'deletion',
  'meeting',
  'comparison',
  'insight',
  'past-card',
]);

/** Nothing lies over the board but what gives way: no form, no question. */
export function isNothingAsked(): boolean {
  const { panel } = viewStore.getState();
  return (panel === null || YIELDING.has(panel.kind)) && openLayers() <= (panel === null ? 0 : 1);
}

/** A company on the phone: also over forms, since what is typed in them is kept. Not over a question, nor over what would be lost. */
export function canBeginOffer(): boolean {
  const { panel } = viewStore.getState();
  if (document.querySelector('[role=alertdialog]') !== null) return false;
  return panel?.kind !== 'import' && openLayers() <= layersOf(panel);
}

/** The list of keys answers nothing and takes nothing away; only a question comes first. */
export function canListShortcuts(): boolean {
  return document.querySelector('[role=alertdialog]') === null;
}

/** So many dialogs a panel brings that keep what is typed in them. */
function layersOf(panel: Panel | null): number {
  if (panel === null) return 0;
  const { kind } = panel;
  if (kind === 'citizen') return panel.contact === undefined && panel.placement === undefined ? 1 : 2;
  return kind === 'lanes' || kind === 'consultants' ? 2 : 1;
}

function openLayers(): number {
  return document.querySelectorAll('[data-layer][data-open]').length - (isShortcutListOpen() ? 1 : 0);
}

/** Leaves whatever panel is open for the board itself. */
export function leaveForBoard(): void {
  viewStore.setState({ panel: null, back: undefined });
}
