/** A glyph's outline as drawn: in the font's units, with lines and quadratic curves. */
interface Outline {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
}
interface Glyph {
  readonly path: Outline;
  readonly advanceWidth: number;
}
/** What a PDF embeds of a font, as fontkit puts it together while a document ends. */
export interface FontSubset {
  readonly font: { getGlyph(id: number): Glyph };
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[]; version: number };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
  _addGlyph(id: number): number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

const LONG_OFFSETS = 1;
const HEAD_BYTES = 12;
const POINT_BYTES = 5;

/** Makes a subset take glyphs from their outlines: fontkit copies them as they lie in the file, where our fonts (WOFF2) hold them in another form. */
export function takeOutlines(subset: FontSubset): void {
  subset._addGlyph = (id) => {
    const glyph = subset.font.getGlyph(id);
    const bytes = glyphBytes(glyph.path);
    // Where its ink begins: the file tells that of the usual weight alone.
    const bearing = bytes.length === 0 ? 0 : Buffer.from(bytes).readInt16BE(2);
    subset.loca.version = LONG_OFFSETS;
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: Math.round(glyph.advanceWidth), bearing });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  };
}

/** A simple glyph as a TrueType font's table `glyf` holds it: coordinates as steps of two bytes each. */
function glyphBytes({ commands }: Outline): Uint8Array {
  const contours = contoursOf(commands);
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const length = HEAD_BYTES + contours.length * 2 + points.length * POINT_BYTES;
  const bytes = Buffer.alloc(length + (length % 2));
  let at = 0;
  const write = (value: number): void => void (at = bytes.writeInt16BE(value, at));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  for (const value of [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    write(value);
  let last = -1;
  for (const contour of contours) write((last += contour.length));
  write(0);
  for (const { on } of points) at = bytes.writeUInt8(on ? 1 : 0, at);
  for (const line of [xs, ys]) line.forEach((value, n) => write(value - (line[n - 1] ?? 0)));
  return bytes;
}

function contoursOf(commands: Outline['commands']): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    if (command === 'moveTo') contours.push([]);
    const isCurve = command === 'quadraticCurveTo';
    for (let n = 0; n < args.length; n += 2)
      contours.at(-1)?.push({
        x: Math.round(args[n] ?? 0),
        y: Math.round(args[n + 1] ?? 0),
        on: !(isCurve && n === 0),
      });
  }
  return contours.filter((contour) => contour.length > 0);
}
