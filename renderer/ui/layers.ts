import { createContext, useContext, type RefObject } from 'react';

/** Toasts have the role of dialogs, too, and are none. */
export const LAYER = { 'data-layer': '' } as const;
const DIALOG = '[data-layer]';
/** So many elements of the page are remembered: what had the focus last may be gone when something over it closes. */
const REMEMBERED = 8;

/** The dialogs something lies in, from the outermost. */
export const LayersBelow = createContext<readonly RefObject<HTMLElement | null>[]>([]);

/** What had the focus in each dialog, and on the page itself, the last first. */
const focused = new WeakMap<Element, readonly HTMLElement[]>();

/** Keys that lead from one element to the next. */
const LEADING = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
let ledByKeys = false;

/** Whether it was such a key that moved the focus last, and not a dialog or menu that closed. */
export function isNavigatingByKeys(): boolean {
  return ledByKeys;
}

/** Follows the focus, so that a dialog that closes knows where it was before, whatever stood in between: a menu, or a step of the same dialog. Once a page. */
export function followFocus(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const layer = layerOf(target);
    if (!layer || layer === target) return;
    const former = (focused.get(layer) ?? []).filter((one) => one !== target);
    focused.set(layer, [target, ...former].slice(0, REMEMBERED));
  };
  const key = (event: KeyboardEvent): void => void (ledByKeys = LEADING.has(event.key));
  const press = (): void => void (ledByKeys = false);
  document.addEventListener('focusin', note);
  document.addEventListener('keydown', key, true);
  document.addEventListener('pointerdown', press, true);
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('keydown', key, true);
    document.removeEventListener('pointerdown', press, true);
  };
}

/** Undefined for menus, tooltips and toasts: what they were opened from is what counts. */
function layerOf(element: Element): Element | undefined {
  const dialog = element.closest(DIALOG);
  if (dialog) return dialog;
  return element.closest('[data-base-ui-portal]') ? undefined : document.body;
}

export interface Layer {
  /** For Base UI's `initialFocus`: the dialog itself, so that its title is read, unless a field in it or in one above it has the focus already. */
  readonly enter: () => HTMLElement | false | null;
  /** For Base UI's `finalFocus`. */
  readonly leave: () => false;
}

/**
 * Where the focus goes when the dialog `popup` opens and when it closes: back to what had it in the dialog below (or on the page), to that dialog
 * itself when that is gone, and nowhere when another dialog has taken its place meanwhile.
 */
export function useLayer(popup: RefObject<HTMLElement | null>): Layer {
  const below = useContext(LayersBelow);
  return {
    enter: () => {
      const over = document.activeElement?.closest(DIALOG) ?? null;
      return over === null || below.some(({ current }) => current === over) ? popup.current : false;
    },
    leave: () => {
      const own = popup.current;
      // By then whatever opens in the same moment is there, and has put its cursor where it belongs.
      queueMicrotask(() => giveBack(own, below.at(-1)?.current ?? null));
      return false;
    },
  };
}

function giveBack(own: HTMLElement | null, below: HTMLElement | null): void {
  // Base UI asks as well when something about an open dialog changes.
  if (own?.isConnected === true && own.hasAttribute('data-open')) return;
  const present = document.activeElement;
  const isLost = present === null || present === document.body || present === below || own?.contains(present) === true;
  if (!isLost) return;
  const known = focused.get(below ?? document.body) ?? [];
  const target = known.find(canTakeFocus) ?? below ?? startOfPage();
  target?.focus({ preventScroll: true });
}

/** Nothing had the focus before: the page asked by itself as it opened. */
function startOfPage(): HTMLElement | null {
  const main = document.querySelector('main');
  return main?.querySelector<HTMLElement>('[tabindex="0"]') ?? main?.querySelector<HTMLElement>('button') ?? null;
}

function canTakeFocus(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled, [aria-disabled=true], [data-disabled]')
  );
}
