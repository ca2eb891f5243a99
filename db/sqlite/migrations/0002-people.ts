import type { Migration } from '../migrate.ts';

/**
 * What an overview without names calls a lane; '' is the lane's own name. And the names of those who have, or had, a key: they lie here and
 * not beside the keys, so that nobody without a key can read them. And the highest generation of keys the file was opened with: an older key file
 * lets people in who were taken out since. (No key file is older than the first.)
 */
export const people: Migration = {
  version: 2,
  up(connection) {
    connection.exec(`
      ALTER TABLE lane ADD COLUMN glance_name TEXT NOT NULL DEFAULT '';

      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        since TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE keys_seen (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        generation INTEGER NOT NULL
      ) STRICT;
      INSERT INTO keys_seen (id, generation) VALUES (1, 1);
    `);
  },
};
