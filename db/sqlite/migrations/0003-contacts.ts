import type { Migration } from '../migrate.ts';

/**
 * Contacts with citizens and the rhythm a lane asks for; when a card came on the board and when the last contact was. And whom an entry of the history
 * speaks of, so that a card's own story is found without reading everybody's; and everybody who ever came, as a bare id, so that nobody can be lost
 * from the count.
 */
export const contacts: Migration = {
  version: 3,
  up(connection) {
    connection.exec(`
      CREATE TABLE contact (
        id TEXT PRIMARY KEY,
        citizen_id TEXT NOT NULL REFERENCES citizen (id) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('talk', 'visit', 'call', 'message')),
        line TEXT NOT NULL,
        consultant_id TEXT REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
        journalised_on TEXT
      ) STRICT;
      CREATE INDEX contact_citizen ON contact (citizen_id);

      CREATE TABLE history_subject (
        citizen_id TEXT NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES history (entry_id),
        PRIMARY KEY (citizen_id, entry_id)
      ) STRICT, WITHOUT ROWID;
      INSERT OR IGNORE INTO history_subject (citizen_id, entry_id)
        SELECT coalesce(c.value ->> '$.id', c.value ->> '$.record.id'), h.entry_id
        FROM history h, json_each(h.change) c
        WHERE c.value ->> '$.kind' = 'citizen';

      CREATE TABLE ever (
        citizen_id TEXT PRIMARY KEY,
        entered_on TEXT NOT NULL,
        gone_on TEXT
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE lane ADD COLUMN cadence_days INTEGER CHECK (cadence_days > 0);
      ALTER TABLE citizen ADD COLUMN last_contact TEXT;
      ALTER TABLE citizen ADD COLUMN entered_on TEXT NOT NULL DEFAULT '';
      UPDATE citizen SET entered_on = coalesce(
        (SELECT min(date(h.at, 'localtime')) FROM history_subject s JOIN history h USING (entry_id) WHERE s.citizen_id = citizen.id),
        lane_since
      );
      INSERT INTO ever (citizen_id, entered_on) SELECT id, entered_on FROM citizen;
      INSERT OR IGNORE INTO ever (citizen_id, entered_on, gone_on)
        SELECT s.citizen_id, min(date(h.at, 'localtime')), max(date(h.at, 'localtime')) FROM history_subject s JOIN history h USING (entry_id) GROUP BY s.citizen_id;
    `);
  },
};
