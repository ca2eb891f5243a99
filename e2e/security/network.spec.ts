import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensurePrograms } from '../../build/scripts/lib/system-libraries.ts';
import { seedBoard } from '../demo/seed-board.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { cannotMeasure, measure } from './support/measure.ts';

const JOURNEY = path.join(import.meta.dirname, 'support/offline-journey.ts');
/** Everything by which a program can speak to another computer. */
const CALLS = 'connect,sendto,sendmsg,sendmmsg';
/** The display and the system's bus are reached over a file, and the kernel is asked what network cards there are. */
const LOCAL = /sa_family=AF_(UNIX|NETLINK)/;
/**
 * Chromium asks the kernel, whenever it makes a session, whether there is a way to IPv6, by naming an address to a UDP socket: that sends nothing, and
 * no switch of Chromium's turns it off. What is sent over such a socket would be seen as a call of its own.
 */
const ROUTE_LOOKUP = /connect\(\d+<UDP/;
const SENT_DATAGRAM = /send(to|msg|mmsg)\(\d+<UDP/;

test('the program speaks to nobody, with no network there and every connection watched', async ({ home }) => {
  test.setTimeout(180_000);
  if (process.platform !== 'linux') {
    cannotMeasure('network', 'network namespaces and strace are Linux');
    return;
  }
  await ensurePrograms({ strace: 'strace', ip: 'iproute2', unshare: 'util-linux' }, 'Watching for connections');
  const watched = watching(process.env['TAVLE_ELECTRON'] ?? '', home.folder, 'app');
  const board = await seedBoard({ folder: home.folder, name: 'Team', passphrase: PASSPHRASE, citizens: 20 });
  const isolated = offline([process.execPath, JOURNEY, home.folder, board, PASSPHRASE, watched.program]);
  expect(isolated.stdout, isolated.stderr).toContain('done');
  const calls = watched.calls();
  const lookups = calls.filter((line) => ROUTE_LOOKUP.test(line));
  const away = calls.filter((line) => !LOCAL.test(line) && !ROUTE_LOOKUP.test(line));

  const other = watching(process.execPath, home.folder, 'other');
  const dial =
    "require('node:net').connect(9, '127.0.0.1').on('error', () => {});" +
    "const udp = require('node:dgram').createSocket('udp4'); udp.connect(9, '127.0.0.1', () => udp.send('x', () => udp.close()))";
  offline([other.program, '-e', dial]);
  expect(
    other.calls().filter((line) => /AF_INET\b/.test(line)),
    'a connection would be seen',
  ).not.toHaveLength(0);
  measure(
    'network',
    `${away.length} connects and datagrams of ${calls.length} calls watched (${lookups.length} UDP route look-ups, which send nothing)${away.length > 0 ? `: ${away.slice(0, 2).join(' ')}` : ''}`,
    away.length === 0 && calls.length > 0,
  );
});

interface Watched {
  /** Starts the program under watch, with whatever arguments it is given. */
  readonly program: string;
  /** Each call that named an address, or sent a datagram. */
  readonly calls: () => readonly string[];
}

function watching(program: string, folder: string, name: string): Watched {
  const trace = path.join(folder, `${name}.trace`);
  const wrapper = path.join(folder, `${name}.sh`);
  // -D: the program stays the child of whoever starts it.
  const strace = `strace -D -f -qq -yy --seccomp-bpf -e trace=${CALLS} -o "${trace}"`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${strace} "${program}" "$@"\n`, { mode: 0o755 });
  return {
    program: wrapper,
    calls: () =>
      readFileSync(trace, 'utf8')
        .split('\n')
        .filter((line) => line.includes('sa_family=') || SENT_DATAGRAM.test(line)),
  };
}

/** Runs a program where the only network is the computer itself. */
function offline(command: readonly string[]) {
  const asUser = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const words = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const script = `ip link set lo up && exec ${words}`;
  return spawnSync('unshare', ['--net', ...asUser, 'sh', '-c', script], { encoding: 'utf8', timeout: 150_000 });
}
