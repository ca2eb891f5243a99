import { useLayoutEffect, useRef } from 'react';

/** Marks a text as `data-long` when it has no room as it is, so that it is written smaller. Looked at again when the letters are there. */
export function useLongText(isLong: (text: HTMLElement) => boolean) {
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const look = (): void => {
      const { current } = text;
      if (!current) return;
      current.removeAttribute('data-long');
      if (isLong(current)) current.setAttribute('data-long', '');
    };
    look();
    document.fonts.addEventListener('loadingdone', look);
    return () => document.fonts.removeEventListener('loadingdone', look);
  });
  return text;
}
