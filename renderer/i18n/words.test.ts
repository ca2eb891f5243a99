import { expect, it } from 'vitest';

import { da } from './da/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : texts(value, `${prefix}${key}.`),
  );
}

it('Danish quotes as Danish does: »…«', () => {
  expect(texts(da).filter(([, text]) => /[“”„]/.test(text))).toEqual([]);
});

it('Danish writes one form of for example: fx, and Fx where a text begins', () => {
  expect(texts(da).filter(([, text]) => /f\.\s?eks|for eksempel/i.test(text) || /^fx|[^.] Fx/.test(text))).toEqual([]);
});
