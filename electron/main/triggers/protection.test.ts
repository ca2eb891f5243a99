import { expect, it } from 'vitest';
import type { Settings } from '../../../shared/ipc/bridge.ts';
import { isWayland, limitsOf, nothingTold, protectionOf } from './protection.ts';

const settings: Settings = {
  lang: 'da',
  theme: 'system',
  globalHotkey: 'F12',
  glanceAfterMinutes: 3,
  lockAfterMinutes: null,
  lockOnMinimise: true,
  lockOnLeaveFullScreen: false,
  reminders: true,
  copyPlace: null,
  wallMinutes: 30,
  wallTurnSeconds: 20,
};
const sources = { settings, told: { ...nothingTold, 'os-lock': 'on' }, hotkey: 'on', isWayland: false } as const;

it('never closes by idle time where that was chosen and the system tells of its lock', () => {
  expect(protectionOf(sources)).toEqual({
    triggers: {
      'global-hotkey': 'on',
      idle: 'on',
      'os-lock': 'on',
      sleep: 'unavailable',
      'user-switch': 'unavailable',
      lid: 'unavailable',
      minimise: 'on',
      'leave-full-screen': 'off',
    },
    lockAfterMinutes: null,
    glanceAfterMinutes: 3,
  });
  const neither = { ...settings, glanceAfterMinutes: null };
  expect(protectionOf({ ...sources, settings: neither }).triggers.idle).toBe('off');
});

it('closes by idle time where nobody would tell of the lock', () => {
  const protection = protectionOf({
    ...sources,
    told: nothingTold,
    settings: { ...settings, glanceAfterMinutes: null },
  });
  expect(protection).toMatchObject({ triggers: { idle: 'on' }, lockAfterMinutes: 6, glanceAfterMinutes: null });
  expect(limitsOf(protection)).toEqual({ glanceMs: null, lockMs: 360_000 });
});

it('claims nothing on Wayland that Wayland does not tell', () => {
  const { triggers } = protectionOf({ ...sources, isWayland: true });
  expect(triggers).toMatchObject({ 'global-hotkey': 'unavailable', minimise: 'unavailable' });
  expect(isWayland({ platform: 'linux', env: { XDG_SESSION_TYPE: 'wayland' } })).toBe(true);
  expect(isWayland({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(isWayland({ platform: 'linux', env: { XDG_SESSION_TYPE: 'x11' } })).toBe(false);
  expect(isWayland({ platform: 'win32', env: { XDG_SESSION_TYPE: 'wayland' } })).toBe(false);
});
