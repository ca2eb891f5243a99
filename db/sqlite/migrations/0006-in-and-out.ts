import type { Migration } from '../migrate.ts';

/** Who looked at what, what was erased for good, the columns of files that were imported, and how long an ended card is kept. */
export const inAndOut: Migration = {
  version: 6,
  up(connection) {
    connection.exec(`
      -- Append-only but for its oldest part, which goes when its time is over. Each row's chain is made of the row before and its own content.
      CREATE TABLE access_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person TEXT,
        act TEXT NOT NULL,
        citizen_id TEXT,
        detail TEXT NOT NULL,
        chain TEXT NOT NULL
      ) STRICT;
      CREATE INDEX access_log_citizen ON access_log (citizen_id, seq) WHERE citizen_id IS NOT NULL;
      CREATE INDEX access_log_at ON access_log (at);

      -- Where the chain begins, once its oldest part is gone.
      CREATE TABLE access_anchor (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        seq INTEGER NOT NULL,
        chain TEXT NOT NULL
      ) STRICT;

      -- What may be told of somebody who was erased: nothing that leads back to them.
      CREATE TABLE erased (
        citizen_id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        facts TEXT NOT NULL
      ) STRICT;

      -- How the columns of a file were read, by its headings.
      CREATE TABLE import_mapping (
        signature TEXT PRIMARY KEY,
        mapping TEXT NOT NULL,
        used_at TEXT NOT NULL
      ) STRICT;

      ALTER TABLE lane ADD COLUMN retention_days INTEGER CHECK (retention_days > 0);
    `);
  },
};
