import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { promiseRows, type Measurement, type PromiseRowId } from '../../../build/scripts/lib/promise-rows.ts';
import { expect, test } from '../../support/test.ts';

const folder = path.resolve(import.meta.dirname, '../../../out/test/security');

/** Puts a measurement into the table of `npm run test:security`. A promise that was not kept fails the test, which goes on to its next measurement. */
export function measure(row: PromiseRowId, measured: string, ok: boolean): void {
  write({ row, measured, ok });
  expect.soft(ok, `${promiseRows[row].what}: ${measured}, promised ${promiseRows[row].target}`).toBe(true);
}

/** This computer has nothing to measure it with. */
export function cannotMeasure(row: PromiseRowId, why: string): void {
  write({ row, measured: why, ok: null });
}

function write(measurement: Omit<Measurement, 'attempt'>): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(
    path.join(folder, 'measured.jsonl'),
    `${JSON.stringify({ ...measurement, attempt: test.info().retry } satisfies Measurement)}\n`,
  );
}
