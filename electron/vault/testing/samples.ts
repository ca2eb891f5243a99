import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../../../shared/domain/citizen.ts';

export const PASSPHRASE = 'korrekt hest batteri hæfteklamme';
/** Who makes the boards of tests, and is their supervisor. */
export const PERSON = 'Mette Holm';

/** A command that adds a citizen, as a page sends it. */
export function addCitizen(id: string, laneId: string, fields: Partial<CitizenFields>): object {
  return {
    id: `command ${id}`,
    name: 'citizen.add',
    payload: { id, fields: { ...BLANK_CITIZEN_FIELDS, ...fields }, laneId, consultantId: null },
  };
}

/** A command that changes fields of a citizen. */
export function editCitizen(id: string, patch: Partial<CitizenFields>): object {
  return { id: `edit ${id}`, name: 'citizen.edit', payload: { id, patch } };
}
