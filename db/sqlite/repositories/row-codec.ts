/** What SQLite holds in the board's tables. */
export type SqlValue = string | number | null;

/** Where one field of a record lives, and how it is written there. */
export interface FieldCodec<V> {
  readonly column: string;
  readonly encode: (value: V) => SqlValue;
  readonly decode: (value: SqlValue) => V;
}

type Decode = (value: SqlValue) => unknown;

/** A record's way into a row and back. */
export interface RowCodec<R> {
  readonly columns: readonly string[];
  /** Values in the order of `columns`. */
  readonly toRow: (record: R) => SqlValue[];
  readonly fromRow: (row: readonly SqlValue[]) => R;
  /** Column and value of the fields given. */
  readonly toColumns: (fields: Partial<R>) => Record<string, SqlValue>;
}

/** A codec from a table of fields; the type asks for every field of the record. */
export function createRowCodec<R>(fields: { readonly [K in keyof R]-?: FieldCodec<R[K]> }): RowCodec<R> {
  const list = Object.entries(fields) as [keyof R & string, FieldCodec<unknown>][];
  const names = list.map(([field]) => field);
  const decoders = list.map(([, codec]): Decode => codec.decode);
  return {
    columns: list.map(([, codec]) => codec.column),
    toRow: (record) => list.map(([field, codec]) => codec.encode(record[field])),
    fromRow(row) {
      // Plain counting: this runs 200,000 times when a large board is opened.
      const record: Record<string, unknown> = {};
      for (let index = 0; index < names.length; index += 1) {
        record[names[index] as string] = (decoders[index] as Decode)(row[index] as SqlValue);
      }
      return record as R;
    },
    toColumns(given) {
      const changed = list.filter(([field]) => field in given);
      if (changed.length !== Object.keys(given).length) throw new Error('a change names a field that no column holds');
      return Object.fromEntries(changed.map(([field, codec]) => [codec.column, codec.encode(given[field])]));
    },
  };
}

/** Text, numbers and NULL, as they are. */
export function plain<V extends SqlValue>(column: string): FieldCodec<V> {
  return { column, encode: (value) => value, decode: (value) => value as V };
}

/** Yes or no as 1 or 0. */
export function flag(column: string): FieldCodec<boolean> {
  return { column, encode: (value) => (value ? 1 : 0), decode: (value) => value === 1 };
}

/** Yes, no or unknown as 1, 0 or NULL. */
export function maybeFlag(column: string): FieldCodec<boolean | null> {
  return {
    column,
    encode: (value) => (value === null ? null : value ? 1 : 0),
    decode: (value) => (value === null ? null : value === 1),
  };
}

/** A list, or an object of plain values, as JSON. */
export function json<V extends object>(column: string): FieldCodec<V> {
  return {
    column,
    encode: (value) => JSON.stringify(value),
    // Most lists are empty, and parsing them is most of what it costs to open a large board.
    decode: (value) => (value === '[]' ? ([] as object as V) : (JSON.parse(String(value)) as V)),
  };
}
