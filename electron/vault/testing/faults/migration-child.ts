import { KEY } from '../../../../db/testing/fixtures.ts';
import { createDatabase, openDatabase } from '../../../../db/sqlite/open.ts';
import { migrations } from '../../../../db/sqlite/migrations/index.ts';

// Run as a process of its own, so that it can be killed. `make`: a database of an earlier version. `migrate`: brings it to the newest, and is killed before the
// step on the disk with this number; says how many steps there were when it was not.
const [file = '', mode, number = '0'] = process.argv.slice(2);
if (mode === 'make') {
  const made = createDatabase({ file, key: KEY, migrations: migrations.slice(0, Number(number)) });
  made.exec(
    "INSERT INTO lane (id, name, color, icon, order_key, is_end) VALUES ('l1', 'Praktik', 'blue', 'briefcase', 'a0', 0)",
  );
  made.close();
} else {
  let steps = 0;
  const step = (): void => {
    if (steps === Number(number)) process.kill(process.pid, 'SIGKILL');
    steps += 1;
  };
  const watched = migrations.map(({ version, up }) => ({
    version,
    up: (connection: Parameters<typeof up>[0]) => {
      step();
      up(
        new Proxy(connection, {
          get(target, name, receiver) {
            if (name !== 'exec') return Reflect.get(target, name, receiver) as unknown;
            return (sql: string) => {
              // One statement at a time, so that a kill falls between them.
              for (const statement of sql.split(/;\s*$/m)) {
                if (statement.trim() === '') continue;
                step();
                target.exec(statement);
              }
              return target;
            };
          },
        }),
      );
      step();
    },
  }));
  const opened = openDatabase({
    file,
    key: KEY,
    migrations: watched,
    beforeMigration(fromVersion, copyTo) {
      step();
      copyTo(`${file}.v${String(fromVersion)}`);
      step();
    },
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  step();
  opened.value.close();
  process.stdout.write(`${String(steps)}\n`);
}
