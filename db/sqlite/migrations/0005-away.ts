import type { Migration } from '../migrate.ts';

/** Why people in a lane are away from work. Told of the lanes that every board was given, by what their names begin with; those the office named otherwise it tells itself. */
export const away: Migration = {
  version: 5,
  up(connection) {
    connection.exec(`
      ALTER TABLE lane ADD COLUMN away TEXT CHECK (away IN ('sickness', 'parental-leave', 'leave'));
      UPDATE lane SET away = 'sickness' WHERE is_end = 0 AND icon = 'heart-pulse'
        AND (name LIKE 'sygemeld%' OR name LIKE 'langtidssygemeld%' OR name LIKE 'sick leave%');
      UPDATE lane SET away = 'parental-leave' WHERE is_end = 0 AND icon = 'baby'
        AND (name LIKE 'barsel%' OR name LIKE 'parental leave%');
    `);
  },
};
