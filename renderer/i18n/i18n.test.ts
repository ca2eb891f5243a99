import { describe, expect, it } from 'vitest';

import { da } from './da/index.ts';
import { en } from './en/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}
const danish = flat(da);
const english = flat(en);
const slots = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map((match) => match[1] ?? '').sort();

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
  });

  it('fill the same slots, and say something', () => {
    for (const [key, text] of danish) {
      expect(text.trim(), key).not.toBe('');
      expect(english.get(key)?.trim(), key).not.toBe('');
      expect(slots(english.get(key) ?? ''), key).toEqual(slots(text));
    }
  });

  it('have both plural forms where they have one', () => {
    for (const key of danish.keys()) {
      if (key.endsWith('_one')) expect(danish.has(key.replace(/_one$/, '_other')), key).toBe(true);
      if (key.endsWith('_other')) expect(danish.has(key.replace(/_other$/, '_one')), key).toBe(true);
    }
  });
});
