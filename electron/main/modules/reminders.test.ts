import { describe, expect, it, vi } from 'vitest';
import type { LockState } from '../lock/machine.ts';
import { pageInputSchemas } from '../windows/page-inputs-schema.ts';
import { createReminders, type Notifier, reminderText } from './reminders.ts';

describe('the words on the desktop', () => {
  it.each([
    [{ today: 3, overdue: 2 }, 'Opfølgninger: 3 i dag, 2 over tiden', 'Follow-ups: 3 today, 2 overdue'],
    [{ today: 1, overdue: 0 }, 'Opfølgning: 1 i dag', 'Follow-up: 1 today'],
    [{ today: 0, overdue: 12 }, 'Opfølgninger: 12 over tiden', 'Follow-ups: 12 overdue'],
  ])('%j', (counts, da, en) => {
    expect(reminderText(counts, 'da')).toBe(da);
    expect(reminderText(counts, 'en')).toBe(en);
  });
});

const GLANCE: LockState = { kind: 'open', view: 'glance', lost: false };
const CLOSING: LockState = { kind: 'door', reason: 'locked' };

/** A desktop that remembers what is shown on it. */
function desktop() {
  const seen: string[] = [];
  let click: () => void = () => undefined;
  const onDesktop = new Set<string>();
  const notifier: Notifier = (body, onClick) => {
    click = onClick;
    return {
      show: () => {
        seen.push(body);
        onDesktop.add(body);
      },
      close: () => void onDesktop.delete(body),
    };
  };
  return { notifier, seen, onDesktop, click: () => click() };
}

it('shows one at a time, none for nothing to do, and none where it is switched off', () => {
  const { notifier, seen, onDesktop } = desktop();
  let reminders = true;
  const made = createReminders({ notifier, settings: () => ({ lang: 'da', reminders }), onClick: vi.fn() });
  made.remind({ today: 0, overdue: 0 });
  expect(seen).toEqual([]);
  made.remind({ today: 2, overdue: 0 });
  made.remind({ today: 3, overdue: 0 });
  expect([...onDesktop]).toEqual(['Opfølgninger: 3 i dag']);
  made.settingsChanged();
  expect(onDesktop.size).toBe(1);
  reminders = false;
  made.settingsChanged();
  expect(onDesktop.size).toBe(0);
  made.remind({ today: 4, overdue: 0 });
  expect(seen).toHaveLength(2);
});

it('goes with a lock and with the overview, tells of a click, and does without a system that shows none', () => {
  const { notifier, onDesktop, click } = desktop();
  const onClick = vi.fn();
  const settings = () => ({ lang: 'da', reminders: true }) as const;
  const made = createReminders({ notifier, settings, onClick });
  made.remind({ today: 2, overdue: 1 });
  click();
  expect(onClick).toHaveBeenCalledOnce();
  for (const state of [CLOSING, GLANCE]) {
    made.remind({ today: 2, overdue: 2 });
    made.stateChanged({ kind: 'open', view: 'open', lost: false });
    expect([...onDesktop]).toContain('Opfølgninger: 2 i dag, 2 over tiden');
    made.stateChanged(state);
    expect([...onDesktop]).not.toContain('Opfølgninger: 2 i dag, 2 over tiden');
  }
  expect(() => made.stateChanged(CLOSING)).not.toThrow();
  const none = createReminders({ notifier: () => null, settings, onClick });
  expect(() => none.remind({ today: 1, overdue: 0 })).not.toThrow();
  const broken = createReminders({
    notifier: () => ({
      show: () => undefined,
      close: () => {
        throw new Error('the bus is gone');
      },
    }),
    settings,
    onClick,
  });
  broken.remind({ today: 1, overdue: 0 });
  expect(() => broken.stateChanged(CLOSING)).not.toThrow();
});

it('a page says two numbers and nothing else', () => {
  const takes = (value: unknown) => pageInputSchemas['board.remind'].safeParse(value).success;
  expect(takes({ today: 3, overdue: 0 })).toBe(true);
  for (const hostile of [
    undefined,
    'Mya Naing',
    { today: 3 },
    { today: '3', overdue: 0 },
    { today: -1, overdue: 0 },
    { today: 1.5, overdue: 0 },
    { today: Number.NaN, overdue: 0 },
    { today: 100_000, overdue: 0 },
    { today: 3, overdue: 0, name: 'Mya Naing' },
    { today: { toString: () => 'Mya' }, overdue: 0 },
  ])
    expect(takes(hostile)).toBe(false);
});
