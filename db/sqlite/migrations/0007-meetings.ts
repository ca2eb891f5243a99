import type { Migration } from '../migrate.ts';

/** Meetings that were held. */
export const meetings: Migration = {
  version: 7,
  up(connection) {
    connection.exec(`
      -- Names nobody: how many were shown, and as JSON which entries of the history were decided.
      CREATE TABLE meeting (
        id TEXT PRIMARY KEY,
        person TEXT NOT NULL,
        began_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        shown INTEGER NOT NULL,
        entries TEXT NOT NULL
      ) STRICT;
      CREATE INDEX meeting_ended ON meeting (ended_at);
    `);
  },
};
