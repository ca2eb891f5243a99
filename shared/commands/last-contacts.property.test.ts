import fc from 'fast-check';
import { expect, it } from 'vitest';

import { decideCommand } from './index.ts';
import { randomCommand } from './testing/random-commands.ts';
import { lastContactDay } from '../domain/contact.ts';
import { staleFields } from '../changes/conflicts.ts';
import { withLastContacts, withoutLastContacts } from '../changes/last-contacts.ts';
import { createRecordStore, type RecordStore } from '../changes/record-store.ts';
import { reverseChange } from '../changes/reverse.ts';
import { contentOf, randomRecords, TODAY } from '../changes/testing/random-records.ts';
import type { ChangeSet } from '../changes/change-set.ts';

/** Boards whose cards say the truth about the last contact. */
const truthful = randomRecords.map((records) => ({
  ...records,
  citizen: records.citizen.map((one) => ({
    ...one,
    lastContact: lastContactDay(records.contact.filter(({ citizenId }) => citizenId === one.id)),
  })),
}));

function expectTruthful(store: RecordStore): void {
  for (const { id, lastContact } of store.all('citizen'))
    expect(lastContact).toBe(lastContactDay(store.contactsOf(id)));
}

it('every card says the day of its last contact, whatever is done and in whichever order it is taken back', () => {
  fc.assert(
    fc.property(
      truthful,
      fc.array(fc.tuple(randomCommand, fc.nat({ max: 5 })), { maxLength: 30 }),
      (records, steps) => {
        const store = createRecordStore(records);
        const done: ChangeSet[] = [];
        const apply = (change: ChangeSet): void => {
          const whole = withLastContacts(store, change);
          store.apply(whole);
          expectTruthful(store);
          done.push(whole);
        };
        for (const [command, back] of steps) {
          const decided = decideCommand(store, command, { today: TODAY });
          if (decided.ok) apply(decided.value);
          // Now and then an earlier step is taken back, as undo does it.
          const earlier = done.at(-1 - back);
          if (earlier === undefined) continue;
          const bare = withoutLastContacts(reverseChange(earlier));
          if (staleFields(store, bare).length === 0) apply(bare);
        }
      },
    ),
  );
});

it('what was done is taken back wholly, the day of the last contact included', () => {
  fc.assert(
    fc.property(truthful, fc.array(randomCommand, { maxLength: 20 }), (records, commands) => {
      const store = createRecordStore(records);
      const before = contentOf(store);
      const done: ChangeSet[] = [];
      for (const command of commands) {
        const decided = decideCommand(store, command, { today: TODAY });
        if (!decided.ok) continue;
        const whole = withLastContacts(store, decided.value);
        store.apply(whole);
        done.push(whole);
      }
      for (const change of done.reverse())
        store.apply(withLastContacts(store, withoutLastContacts(reverseChange(change))));
      expect(contentOf(store)).toEqual(before);
    }),
  );
});
