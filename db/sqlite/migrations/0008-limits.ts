import type { Migration } from '../migrate.ts';

/** How many citizens a consultant is to have at most. */
export const limits: Migration = {
  version: 8,
  up(connection) {
    connection.exec('ALTER TABLE consultant ADD COLUMN citizen_limit INTEGER CHECK (citizen_limit > 0)');
  },
};
