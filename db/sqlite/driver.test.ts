import { describe, expect, it } from 'vitest';

import { chooseBinding, connect, DriverMissing, isDriverError } from './driver.ts';

describe('chooseBinding', () => {
  const nothing = { named: undefined, resourcesPath: undefined, exists: () => true };

  it('takes the one inside the package where the runtime can load it, whatever else is named', () => {
    expect(chooseBinding({ ...nothing, napi: 10, named: '/x/driver.node' })).toBeUndefined();
    expect(chooseBinding({ ...nothing, napi: 11 })).toBeUndefined();
  });

  it('takes the named one, else the packaged one, under an older runtime', () => {
    expect(chooseBinding({ napi: 9, named: '/x/driver.node', resourcesPath: '/app', exists: () => true })).toBe(
      '/x/driver.node',
    );
    expect(chooseBinding({ napi: 9, named: undefined, resourcesPath: '/app', exists: () => true })).toBe(
      '/app/native/better_sqlite3.node',
    );
  });

  it.each([
    ['nothing is named', nothing],
    ['what is named is not there', { named: '/x/driver.node', resourcesPath: '/app', exists: () => false }],
  ])('says so in a sentence when %s', (_when, surroundings) => {
    expect(() => chooseBinding({ napi: 9, ...surroundings })).toThrow(DriverMissing);
    expect(() => chooseBinding({ napi: 9, ...surroundings })).toThrow(/Node-API 9.+TAVLE_SQLITE_BINDING/);
  });
});

describe('connect', () => {
  it("hands on the driver's own refusal with its code", () => {
    const refused = (() => {
      try {
        return connect('/nowhere-at-all.db', { fileMustExist: true, readonly: false, busyTimeoutMs: 0 });
      } catch (error) {
        return error;
      }
    })();
    expect(isDriverError(refused) && refused.code).toBe('SQLITE_CANTOPEN');
  });
});
