import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusLine, Callee, Signal } from './bus-line.ts';
import { lid } from './lid.ts';
import { loginManager } from './login-manager.ts';
import { screenSavers } from './screen-savers.ts';
import { createServices, type Service } from './services.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAEMON = 'org.freedesktop.DBus';
const LOGIND = 'org.freedesktop.login1';
const UPOWER = 'org.freedesktop.UPower';
const SAVER = 'org.freedesktop.ScreenSaver';

interface Asked {
  readonly to: Callee;
  readonly member: string;
  readonly args: readonly (string | number)[];
  readonly answer: (args: readonly unknown[]) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A bus whose services answer when they are told to, and a list of what they are asked. */
function createBus(servicesOf: (line: () => BusLine | null) => readonly Service[]) {
  const asked: Asked[] = [];
  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
  };
  const line: BusLine = {
    call: (to, member, _signature, args = []) =>
      to.name === DAEMON
        ? Promise.reject(new Error('nobody has the name'))
        : new Promise((resolve, reject) => {
            asked.push({
              ...{ to, member, args },
              answer: (given) => (resolve(given), settle()),
              fail: () => (reject(new Error('gone')), settle()),
            });
          }),
    subscribe: () => Promise.resolve(),
    close: () => undefined,
  };
  const services = createServices(
    () => line,
    servicesOf(() => line),
  );
  const signal = (args: readonly unknown[]): Signal => ({
    ...{ sender: DAEMON, path: '/org/freedesktop/DBus', interface: DAEMON, member: 'NameOwnerChanged', args },
  });
  return {
    /** Takes the oldest question that nobody has answered. */
    next: (): Asked => asked.shift() ?? expect.fail('nobody was asked'),
    open: () => asked.length,
    async owner(name: string, owner: string): Promise<void> {
      services.heard(signal([name, '', owner]));
      await settle();
    },
    /** As when the connection ends. */
    gone: () => services.gone(),
  };
}

const yes = [{ value: true }];
const no = [{ value: false }];

describe('a service that goes away while it is asked', () => {
  it('leaves no clock behind that asks logind about the lid', async () => {
    const onWatched = vi.fn();
    const bus = createBus((line) => lid({ line, onWatched, onShut: vi.fn() }));
    await bus.owner(LOGIND, ':1.1');
    const question = bus.next();
    await bus.owner(LOGIND, '');
    await question.answer(no);
    expect(vi.getTimerCount()).toBe(0);
    expect(onWatched).not.toHaveBeenCalledWith(true);
    // The next owner is asked by one clock, also when both were asked at once.
    await bus.owner(LOGIND, ':1.2');
    await bus.next().answer(no);
    expect(vi.getTimerCount()).toBe(1);
    expect(onWatched).toHaveBeenLastCalledWith(true);
    await vi.advanceTimersByTimeAsync(700);
    expect(bus.open()).toBe(1);
    bus.gone();
    expect(vi.getTimerCount()).toBe(0);
    expect(onWatched).toHaveBeenLastCalledWith(false);
    await bus.next().answer(yes);
    expect(onWatched).toHaveBeenLastCalledWith(false);
  });

  it('is not taken for the one that came after it', async () => {
    const onWatched = vi.fn();
    const bus = createBus((line) => lid({ line, onWatched, onShut: vi.fn() }));
    await bus.owner(LOGIND, ':1.1');
    await bus.owner(LOGIND, ':1.2');
    const [first, second] = [bus.next(), bus.next()];
    await second.answer(no);
    await first.answer(no);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('does not count as watching the lid, nor as a lid that was shut (UPower)', async () => {
    const onWatched = vi.fn();
    const onShut = vi.fn();
    const bus = createBus((line) => lid({ line, onWatched, onShut }));
    await bus.owner(UPOWER, ':1.1');
    const isPresent = bus.next();
    await bus.owner(UPOWER, '');
    await isPresent.answer(yes);
    expect(onWatched).not.toHaveBeenCalledWith(true);
    await bus.owner(UPOWER, ':1.2');
    await bus.next().answer(yes);
    const isClosed = bus.next();
    bus.gone();
    await isClosed.answer(yes);
    expect(onShut).not.toHaveBeenCalled();
    expect(onWatched).toHaveBeenLastCalledWith(false);
  });

  it('does not count as watching the screen, nor as a screen that is locked', async () => {
    const onWatched = vi.fn();
    const onLocked = vi.fn();
    const bus = createBus((line) => screenSavers({ line, onWatched, onLocked }));
    await bus.owner(SAVER, ':1.1');
    const isActive = bus.next();
    await bus.owner(SAVER, '');
    await isActive.answer([true]);
    expect(onWatched).not.toHaveBeenCalled();
    expect(onLocked).not.toHaveBeenCalled();
    expect(bus.open()).toBe(0);
    await bus.owner(SAVER, ':1.2');
    await bus.next().fail();
    await bus.next().answer([true]);
    expect(onWatched).toHaveBeenLastCalledWith(true);
    expect(onLocked).toHaveBeenCalledOnce();
  });

  it('does not count as telling of sleep, and its sessions are nobody’s', async () => {
    const onWatched = vi.fn();
    const onFired = vi.fn();
    const own = { sessionId: undefined, pid: 7, uid: 1000 };
    const bus = createBus((line) => [loginManager({ line, onWatched, onFired, ...own })]);
    await bus.owner(LOGIND, ':1.1');
    const sleeping = bus.next();
    await bus.owner(LOGIND, '');
    await sleeping.answer(no);
    expect(onWatched).not.toHaveBeenCalledWith('sleep', true);
    expect(bus.open()).toBe(0);
    await bus.owner(LOGIND, ':1.2');
    await bus.next().answer(no);
    expect(onWatched).toHaveBeenLastCalledWith('sleep', true);
    const byProcess = bus.next();
    expect([byProcess.member, byProcess.args]).toEqual(['GetSessionByPID', [7]]);
    bus.gone();
    await byProcess.answer(['/org/freedesktop/login1/session/_31']);
    expect(bus.open()).toBe(0);
    expect(onFired).not.toHaveBeenCalled();
  });
});
