import { createPacing } from '../../lock/pacing.ts';
import { type BusLine, openBusLine } from './bus-line.ts';
import { createServices, type Service } from './services.ts';

/**
 * Stays in touch with these services of a bus: connects, and again when the bus ended, ever slower while it does not come. Ends never; whatever the
 * bus does, it says no more than that its services are gone.
 */
export function watchBus(
  which: 'system' | 'session',
  servicesOf: (line: () => BusLine | null) => readonly Service[],
): void {
  const pacing = createPacing(() => performance.now());
  let line: BusLine | null = null;
  const services = createServices(
    () => line,
    servicesOf(() => line),
  );
  const again = (): void => {
    line?.close();
    line = null;
    services.gone();
    pacing.failed();
    setTimeout(() => void connect(), Math.max(SHORTEST_WAIT_MS, pacing.waitMs()));
  };
  const connect = async (): Promise<void> => {
    try {
      line = await openBusLine({ which, onSignal: (signal) => services.heard(signal), onGone: again });
    } catch {
      again();
      return;
    }
    const opened = line;
    // It took the connection and nothing else, or ended in the meantime.
    await services.start().catch(() => {
      if (line === opened) again();
    });
  };
  void connect();
}

const SHORTEST_WAIT_MS = 500;
