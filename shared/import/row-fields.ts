import { cleanCitizenFields } from '../domain/clean-citizen.ts';
import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../domain/citizen.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import type { ReadRow } from './read-row.ts';

/** What a row would put on a card, as the board keeps it. */
export function rowFields({ values }: ReadRow): CitizenFields {
  return cleanCitizenFields<CitizenFields>({
    ...BLANK_CITIZEN_FIELDS,
    name: values.name,
    caseNumber: values.caseNumber,
    birthDate: parseIsoDate(values.birthDate) ?? null,
    motherTongue: values.motherTongue,
    otherLanguages: values.otherLanguages.split(', ').filter((language) => language !== ''),
    danishEducation: values.danishEducation,
    phone: values.phone,
    email: values.email,
    workExperience: values.workExperience,
    earlierPlacements: values.earlierPlacements,
    considerations: values.considerations,
    drivingLicence: values.drivingLicence,
    weeklyHours: values.weeklyHours === '' ? null : Number(values.weeklyHours),
    note: values.note,
    nextDate: parseIsoDate(values.nextDate) ?? null,
  });
}
