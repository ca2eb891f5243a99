import type { Migration } from '../migrate.ts';

/** The board's records, its history, what a person had open, and the portraits. Text that is unknown is '', a value that is unknown is NULL. */
export const board: Migration = {
  version: 1,
  up(connection) {
    connection.exec(`
      CREATE TABLE board (
        id TEXT PRIMARY KEY CHECK (id = 'board'),
        name TEXT NOT NULL
      ) STRICT;

      CREATE TABLE lane (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        color TEXT NOT NULL,
        icon TEXT NOT NULL,
        order_key TEXT NOT NULL,
        expected_days INTEGER CHECK (expected_days > 0),
        is_end INTEGER NOT NULL CHECK (is_end IN (0, 1))
      ) STRICT;

      CREATE TABLE consultant (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        initials TEXT NOT NULL,
        color TEXT NOT NULL,
        order_key TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1))
      ) STRICT;

      -- References are checked at the end of a transaction, since a change may bring a lane after its citizens.
      CREATE TABLE citizen (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        case_number TEXT NOT NULL,
        birth_date TEXT,
        mother_tongue TEXT NOT NULL,
        other_languages TEXT NOT NULL,
        danish_education TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        work_experience TEXT NOT NULL,
        earlier_placements TEXT NOT NULL,
        considerations TEXT NOT NULL,
        driving_licence TEXT NOT NULL,
        weekly_hours REAL,
        note TEXT NOT NULL,
        next_date TEXT,
        lane_id TEXT NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
        lane_since TEXT NOT NULL,
        order_key TEXT NOT NULL,
        consultant_id TEXT REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
        portrait_id TEXT
      ) STRICT;
      CREATE INDEX citizen_lane ON citizen (lane_id);
      CREATE INDEX citizen_consultant ON citizen (consultant_id);

      CREATE TABLE history (
        entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        command TEXT NOT NULL,
        target INTEGER REFERENCES history (entry_id),
        merge_key TEXT,
        change TEXT NOT NULL
      ) STRICT;
      CREATE INDEX history_person ON history (person, entry_id);

      CREATE TABLE session (
        person TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (person, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE portrait (
        id TEXT PRIMARY KEY,
        mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'image/webp')),
        bytes BLOB NOT NULL
      ) STRICT;
    `);
  },
};
