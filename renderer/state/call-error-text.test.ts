import { beforeAll, expect, it, vi } from 'vitest';

import { startI18n } from '../i18n/index.ts';
import { callErrorText } from './call-error-text.ts';

beforeAll(async () => {
  // All that the texts need of a page is a place to write the language.
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

it('says of damage found at an open board that it is damage', () => {
  const text = callErrorText({ kind: 'door', refusal: { kind: 'damaged', part: 'data' } });
  expect(text).toContain('beskadiget');
});
