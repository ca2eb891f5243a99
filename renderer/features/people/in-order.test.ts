import { expect, test } from 'vitest';

import { inOrder } from './in-order.ts';

test('people stand by name as Danes sort them, whoever renewed a key last, and the nameless at the end', () => {
  const people = ['', 'Åse', 'Bo', 'Ærø', 'Anna', 'Bo'].map((name, at) => ({ id: String(at), name }));
  expect(inOrder(people).map(({ name, id }) => name + id)).toEqual(['Anna4', 'Bo2', 'Bo5', 'Ærø3', 'Åse1', '0']);
  expect(inOrder([...people].reverse())).toEqual(inOrder(people));
});
