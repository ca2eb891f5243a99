import { describe, expect, it } from 'vitest';

import { isPinShaped, isWeakPin } from './weak-pin.ts';

describe('a new PIN', () => {
  it.each(['', '12345', '48271', '48271a', '48271 ', '４８２７１３', '٤٨٢٧١٣', '-48271', '4827.13'])(
    '%j is none: not six digits',
    (pin) => {
      expect(isPinShaped(pin)).toBe(false);
      expect(isWeakPin(pin)).toBe(true);
    },
  );
  it.each(['000000', '777777777', '123456', '654321', '012345', '456789', '987654', '890123', '321098', '12345678'])(
    '%s is weak: one digit, or a run',
    (pin) => {
      expect(isPinShaped(pin)).toBe(true);
      expect(isWeakPin(pin)).toBe(true);
    },
  );
  it.each(['482713', '121212', '123457', '240785', '000001', '13579024'])('%s will do', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
