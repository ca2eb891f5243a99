import type { Migration } from '../migrate.ts';

/** Whom a meeting did not come to. */
export const missed: Migration = {
  version: 9,
  up(connection) {
    connection.exec(`
      -- In the order of its agenda, from 0. Meetings held before this was kept have none.
      CREATE TABLE meeting_missed (
        meeting_id TEXT NOT NULL REFERENCES meeting (id),
        place INTEGER NOT NULL,
        citizen_id TEXT NOT NULL,
        PRIMARY KEY (meeting_id, place)
      ) STRICT;
      CREATE INDEX meeting_missed_citizen ON meeting_missed (citizen_id);
    `);
  },
};
