import { formatNumber } from '../../i18n/format.ts';

const STEP = 1000;
const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it: "1,2 MB". */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return `${formatNumber(value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${UNITS[unit] ?? ''}`;
}
