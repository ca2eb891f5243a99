import { expect, it, vi } from 'vitest';

import type { CitizenId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/lib/result.ts';

vi.mock('../ui/toast.tsx', () => ({ showToast: vi.fn(), closeToasts: vi.fn() }));

it('keeps nothing about somebody who was erased, and has the vault forget it', async () => {
  const { createSession } = await import('./session.ts');
  const { openSession, readSession } = await import('./open-session.ts');
  const { readDraft, writeDraft } = await import('./drafts.ts');
  const { forgetCitizens } = await import('./erased.ts');
  const saved: [string, string | null][] = [];
  const kept = {
    recent: '[{"kind":"citizen","id":"c-amina"},{"kind":"citizen","id":"c-yusuf"}]',
    card: '"c-amina"',
    'draft:contact:c-yusuf': '{"line":"y"}',
  };
  openSession(
    createSession(kept, (key, value) => {
      saved.push([key, value]);
      return Promise.resolve(ok(null));
    }),
  );
  writeDraft('contact:c-amina', { line: 'halvt skrevet' });
  writeDraft('deletion', ['c-amina']);
  forgetCitizens(['c-amina' as CitizenId]);
  await readSession().flush();
  expect(readDraft('contact:c-amina')).toBeUndefined();
  expect(readDraft('deletion')).toBeUndefined();
  expect(readDraft('contact:c-yusuf')).toEqual({ line: 'y' });
  expect(readSession().get('recent')).toEqual([{ kind: 'citizen', id: 'c-yusuf' }]);
  expect(JSON.stringify(readSession().entries())).not.toContain('amina');
  expect(saved.map(([, value]) => value).join()).not.toMatch(/amina|halvt/);
  expect(saved).toContainEqual(['draft:contact:c-amina', null]);
});
