/** The part of the driver that is used here: its package hides its own types behind its export list. */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    interface Statement {
      run(...parameters: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
      all(...parameters: readonly unknown[]): unknown[];
      /** One row after the other. */
      iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
      /** Whole numbers come as bigint from then on. */
      safeIntegers(): this;
      /** Rows come as arrays from then on. */
      raw(): this;
    }
    interface Database {
      readonly open: boolean;
      prepare(sql: string): Statement;
      exec(sql: string): this;
      pragma(source: string, options?: { readonly simple: boolean }): unknown;
      /** Copies the key. */
      key(key: Uint8Array): number;
      /** Writes the whole file anew under another key. */
      rekey(key: Uint8Array): number;
      transaction<T>(work: () => T): (() => T) & { readonly immediate: () => T; readonly exclusive: () => T };
      close(): this;
    }
    interface Options {
      readonly fileMustExist?: boolean;
      readonly readonly?: boolean;
      /** Milliseconds. */
      readonly timeout?: number;
      readonly nativeBinding?: string;
    }
  }
  const Database: new (file: string | Uint8Array, options?: Database.Options) => Database.Database;
  // eslint-disable-next-line no-restricted-syntax -- how the driver's CommonJS module is seen from here
  export default Database;
}
