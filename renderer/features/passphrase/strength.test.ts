import { describe, expect, it } from 'vitest';

import { loadStrengthMeter, missingLength, tipOf } from './strength.ts';

describe('the strength of a passphrase', () => {
  it('counts characters as people do', () => {
    expect(missingLength('kort')).toBe(8);
    expect(missingLength('æøå😀æøå😀æøå😀')).toBe(0);
    expect(missingLength('a\u030A'.repeat(11))).toBe(1);
  });

  it('gives one tip to a weak one and none to a good one', () => {
    expect(tipOf(0, 'topTen')).toBe('common');
    expect(tipOf(2, null)).toBe('more');
    expect(tipOf(1, 'a warning of a later version')).toBe('more');
    expect(tipOf(4, null)).toBeNull();
  });

  it('knows what an outsider would try first', async () => {
    const meter = await loadStrengthMeter();
    expect(meter('123456789012', '').score).toBeLessThan(2);
    expect(meter('adgangskodeadgangskode', '').score).toBeLessThan(2);
    expect(meter('virksomhedsteamet', 'virksomhedsteamet')).toEqual({ score: 0, tip: 'ownWords' });
    expect(meter('kaffe rav paraply torsk', '')).toEqual({ score: 4, tip: null });
  });
});
