/** A point of an outline, or how far a part of a composed glyph is put aside. */
interface Place {
  x: number;
  y: number;
  copy(): Place;
}
interface Part {
  dx: number;
  dy: number;
}
/** A glyph as WOFF2 holds it: points, or parts that are glyphs themselves. */
interface PlainGlyph {
  readonly points?: readonly Place[];
  readonly components?: readonly Part[];
}
interface VariableFont {
  readonly stream: object;
  _transformedGlyphs?: readonly PlainGlyph[];
  readonly _variationProcessor: { transformPoints(id: number, points: readonly Place[]): void } | null;
  _decompress(): void;
  _transformGlyfTable(): void;
}

/** Between text and a headline: what stands out across a room, and stays clear when it is small. */
const WEIGHT = 600;
/** A font's outline ends in four places that are no points of it: where it begins and ends on its line. */
const MORE_PLACES = 4;

/**
 * The semibold of a variable font, from the font as it was opened and the bytes of its file. fontkit makes such a font of TrueType alone; of WOFF2, which our
 * fonts are, it leaves the outlines at their usual weight. So they are moved here, by fontkit's own reading of what the font says.
 */
export function semiboldOf<F extends object>(opened: F, bytes: Uint8Array, name: string): F {
  const font = opened as F & VariableFont;
  const Stream = font.stream.constructor as new (from: Uint8Array) => object;
  const Font = font.constructor as new (from: object, coordinates: readonly number[]) => F & VariableFont;
  const made = new Font(new Stream(bytes), [WEIGHT]);
  made._decompress();
  // Read as they lie in the file: with a weight, fontkit would move the parts of composed glyphs too early, and fail.
  const usual = Object.create(made, { _variationProcessor: { value: null } }) as VariableFont;
  usual._transformGlyfTable();
  const glyphs = usual._transformedGlyphs ?? [];
  glyphs.forEach((glyph, id) => move(made, glyph, id));
  made._transformedGlyphs = glyphs;
  return Object.defineProperty(made, 'postscriptName', { value: name });
}

function move({ _variationProcessor: weight }: VariableFont, { points, components }: PlainGlyph, id: number): void {
  const places = points ?? (components ?? []).map(({ dx, dy }) => placeAt(dx, dy));
  weight?.transformPoints(id, [...places, ...Array.from({ length: MORE_PLACES }, () => placeAt(0, 0))]);
  components?.forEach((part, at) => {
    const { x, y } = places[at] ?? placeAt(part.dx, part.dy);
    [part.dx, part.dy] = [x, y];
  });
}

const placeAt = (x: number, y: number): Place & { readonly endContour: true } => ({
  x,
  y,
  endContour: true,
  copy: () => placeAt(x, y),
});
