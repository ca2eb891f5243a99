import type { PersonId } from '../../../../shared/domain/ids.ts';
import { files, METTE, must } from './vault-bench.ts';

// Run as a process of its own, so that it can be killed: encrypts the vault named anew. Says 'open' before it begins, and 'done'.
const [path = '', personKey = ''] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const key = Buffer.from(personKey, 'hex');
const vault = must(await files.openWithPersonKey(path, METTE.person satisfies PersonId, key));
say('open');
must(await vault.keys.rotate(METTE, vault.store));
say('done');
