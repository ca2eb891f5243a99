import { fold } from '../lib/fold.ts';
import { fieldOfHeading } from './column-words.ts';

/** A colour as workbooks tell it. */
export interface SheetColor {
  readonly rgb?: string | undefined;
  readonly theme?: number | undefined;
  readonly tint?: number | undefined;
  readonly indexed?: number | undefined;
}

/** The colours that a workbook can name by number alone, from the eighth on; the first eight are the same. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';
const WHITE = 'FFFFFF';
/** Light and dark stand the other way round in a theme's list than in the numbers cells use. */
const THEME_ORDER = [1, 0, 3, 2] as const;

/** `color` as RRGGBB; '' for none, white, and what cannot be told. `theme`: the workbook's own colours, as RRGGBB. */
export function colorOf(color: SheetColor | undefined, theme: readonly string[]): string {
  const known = color === undefined ? '' : plainColor(color, theme).toUpperCase();
  return known === WHITE ? '' : known;
}

function plainColor({ rgb, theme: place, tint = 0, indexed }: SheetColor, theme: readonly string[]): string {
  if (rgb !== undefined) return tinted(rgb.slice(-6), tint);
  if (place !== undefined) return tinted(theme[THEME_ORDER[place] ?? place] ?? '', tint);
  if (indexed === undefined || indexed < 0) return '';
  const at = (indexed < 8 ? indexed : indexed - 8) * 6;
  return INDEXED.slice(at, at + 6);
}

function tinted(rgb: string, tint: number): string {
  if (!/^[\dA-F]{6}$/i.test(rgb)) return '';
  if (tint === 0) return rgb;
  const part = (at: number): string => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.min(255, Math.max(0, Math.round(next)))
      .toString(16)
      .padStart(2, '0');
  };
  return part(0) + part(2) + part(4);
}

/** A sheet as its key to the colours is looked for: texts, and the fill of each cell ('' for none). */
export interface ColoredRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly fillOf: (row: number, column: number) => string;
}

const LEGEND_NAME = /farve|legende|forklaring|signatur|colou?r|legend|konsulenter?$/;
const NO_NAME = /^(farve|farver|colou?r|colou?rs|betydning|forklaring)$/;
const MOST_LEGEND_ROWS = 60;
/** A patch of colour often stands where there is no text. */
const LEGEND_COLUMNS = 12;

/**
 * Names by their colour where the sheet is a key to colours: each of its rows pairs one name with one fill, and no two names share one. Undefined
 * for a sheet of anything else.
 */
export function legendOf(sheet: ColoredRows): ReadonlyMap<string, string> | undefined {
  const filled = sheet.rows.flatMap((row, at) => (row.some((text) => text.trim() !== '') ? [at] : []));
  if (filled.length > MOST_LEGEND_ROWS) return undefined;
  const isNamed = LEGEND_NAME.test(fold(sheet.name));
  const legend = new Map<string, string>();
  let others = 0;
  for (const at of filled) {
    const row = sheet.rows[at] ?? [];
    const texts = row.map((text) => text.trim()).filter((text) => text !== '');
    const name = texts.find((text) => !NO_NAME.test(fold(text))) ?? '';
    if (name === '' || fieldOfHeading(name)?.exact === true) {
      // A heading of more than a name and a colour stands over people.
      if (!isNamed && texts.filter((text) => fieldOfHeading(text)?.exact === true).length > 1) return undefined;
      continue;
    }
    const fill = fillIn(sheet, at);
    if (fill === '' || legend.has(fill) || (!isNamed && texts.length > 2)) others += 1;
    else legend.set(fill, name);
  }
  if (isNamed) return legend.size > 0 && legend.size >= others ? legend : undefined;
  return legend.size > 1 && others === 0 ? legend : undefined;
}

function fillIn({ fillOf }: ColoredRows, row: number): string {
  for (let column = 0; column < LEGEND_COLUMNS; column += 1) {
    const fill = fillOf(row, column);
    if (fill !== '') return fill;
  }
  return '';
}
