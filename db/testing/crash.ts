import { createDatabase, openDatabase } from '../sqlite/open.ts';
import { migrations } from '../sqlite/migrations/index.ts';
import { KEY } from './fixtures.ts';

// Run as a process of its own: makes or opens the database named, commits, and is killed with its log full.
const [file = '', version] = process.argv.slice(2);
const opened = openDatabase({ file, key: KEY, migrations, beforeMigration: () => undefined });
const connection = opened.ok ? opened.value : createDatabase({ file, key: KEY, migrations });
if (version !== undefined) connection.pragma(`user_version = ${Number(version)}`);
for (let n = 0; n < 50; n += 1) connection.exec(`INSERT INTO session VALUES ('p', 'k${n}', 'v')`);
process.kill(process.pid, 'SIGKILL');
