import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type RefObject } from 'react';

import { takeTyped } from '../../state/index.ts';
import { activeRow } from './ranked-list.tsx';
import type { OfferWork } from './use-offer-form.ts';

/** A new offer, also one begun from another: what was typed before it was there is of the company's name, and so is what follows. */
export function useNewBegun(form: RefObject<HTMLFormElement | null>, isNew: boolean, work: OfferWork): void {
  const begin = useEffectEvent((isFirst: boolean) => {
    const typed = takeTyped();
    if (typed !== '') work.change({ company: work.values.company + typed });
    // The panel itself sees to it when it opens.
    if (!isFirst) focusOnCompany(form.current);
  });
  const isOpen = useRef(false);
  useEffect(() => {
    if (isNew) begin(!isOpen.current);
    isOpen.current = true;
  }, [isNew]);
}

/** What is asked first on the phone. */
export function focusOnCompany(form: HTMLFormElement | null): void {
  const field = form?.elements.namedItem('company');
  if (field instanceof HTMLElement) field.focus();
}

/** The first field with something wrong gets the focus. */
export function useFocusOnFault(form: RefObject<HTMLFormElement | null>, problem: OfferWork['problem']): void {
  useEffect(() => {
    if (problem?.kind !== 'faults') return;
    const [first] = Object.keys(problem.faults);
    const field = first === undefined ? null : form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  }, [form, problem]);
}

/** From a line, down or Enter leads to who fits best; with Ctrl from anywhere. Ctrl+S saves. */
export function hearKey(event: KeyboardEvent<HTMLFormElement>, save: () => void): void {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing || event.defaultPrevented || altKey || shiftKey) return;
  const mod = ctrlKey || metaKey;
  if (mod && key.toLowerCase() === 's') save();
  else if (!(key === 'ArrowDown' || key === 'Enter') || !(mod || isFreeLine(target, key)) || !goToList()) return;
  event.preventDefault();
  event.stopPropagation();
}

/** A line of text whose own arrows do nothing: no date, and none that shows a list of its own. */
function isFreeLine(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLInputElement) || (target.type === 'date' && key !== 'Enter')) return false;
  return target.getAttribute('aria-expanded') !== 'true' || document.querySelector('[role=option]') === null;
}

function goToList(): boolean {
  const row = activeRow();
  row?.focus();
  return row !== null;
}
