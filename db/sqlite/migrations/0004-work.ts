import type { Migration } from '../migrate.ts';

/** What a match needs of a citizen, and the companies, placements, offers, proposals and saved views. Lists and filters are kept as JSON: nothing asks for a part of one. */
export const work: Migration = {
  version: 4,
  up(connection) {
    connection.exec(`
      ALTER TABLE citizen ADD COLUMN interpreter INTEGER CHECK (interpreter IN (0, 1));
      ALTER TABLE citizen ADD COLUMN home TEXT NOT NULL DEFAULT '';
      ALTER TABLE citizen ADD COLUMN education TEXT NOT NULL DEFAULT '';
      ALTER TABLE citizen ADD COLUMN skills TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE citizen ADD COLUMN wishes TEXT NOT NULL DEFAULT '';
      ALTER TABLE citizen ADD COLUMN work_times TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE citizen ADD COLUMN avoids TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE citizen ADD COLUMN licences TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE citizen ADD COLUMN portrait_consent TEXT CHECK (portrait_consent IN ('written', 'spoken'));
      ALTER TABLE citizen ADD COLUMN portrait_consent_on TEXT;
      ALTER TABLE citizen ADD COLUMN household_id TEXT;

      CREATE TABLE company (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        branch TEXT NOT NULL,
        place TEXT NOT NULL,
        sector TEXT CHECK (sector IN ('private', 'public')),
        contact_name TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        mentors TEXT NOT NULL,
        agreement_until TEXT,
        note TEXT NOT NULL
      ) STRICT;

      CREATE TABLE offer (
        id TEXT PRIMARY KEY,
        company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
        branch TEXT NOT NULL,
        role TEXT NOT NULL,
        place TEXT NOT NULL,
        weekly_hours REAL,
        work_times TEXT NOT NULL,
        kind TEXT,
        danish_level TEXT NOT NULL,
        licences TEXT NOT NULL,
        demands TEXT NOT NULL,
        start_on TEXT,
        places INTEGER NOT NULL CHECK (places > 0),
        made_on TEXT NOT NULL,
        consultant_id TEXT REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
        valid_until TEXT,
        closed TEXT CHECK (closed IN ('filled', 'lapsed')),
        note TEXT NOT NULL
      ) STRICT;

      CREATE TABLE placement (
        id TEXT PRIMARY KEY,
        citizen_id TEXT NOT NULL REFERENCES citizen (id) DEFERRABLE INITIALLY DEFERRED,
        company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
        offer_id TEXT REFERENCES offer (id) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL,
        role TEXT NOT NULL,
        planned_start TEXT,
        planned_end TEXT,
        start_day TEXT,
        end_day TEXT,
        hours TEXT NOT NULL,
        school_weeks REAL,
        absences TEXT NOT NULL,
        mentor TEXT NOT NULL,
        company_contact TEXT NOT NULL,
        outcome TEXT,
        note TEXT NOT NULL
      ) STRICT;
      CREATE INDEX placement_citizen ON placement (citizen_id);
      CREATE INDEX placement_company ON placement (company_id);

      CREATE TABLE proposal (
        id TEXT PRIMARY KEY,
        offer_id TEXT NOT NULL REFERENCES offer (id) DEFERRABLE INITIALLY DEFERRED,
        citizen_id TEXT NOT NULL REFERENCES citizen (id) DEFERRABLE INITIALLY DEFERRED,
        from_id TEXT REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined', 'withdrawn')),
        answer TEXT NOT NULL,
        answered_on TEXT
      ) STRICT;
      CREATE INDEX proposal_citizen ON proposal (citizen_id);

      -- Which steps were taken back is asked for from the step, and what was done since a day from the day.
      CREATE INDEX history_target ON history (target) WHERE target IS NOT NULL;
      CREATE INDEX history_at ON history (at);

      CREATE TABLE saved_view (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        filter TEXT NOT NULL
      ) STRICT;
    `);
  },
};
