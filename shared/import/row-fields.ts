import { cleanCitizenFields } from '../domain/clean-citizen.ts';
import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../domain/citizen.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import type { ReadRow } from './read-row.ts';

const listOf = (text: string): readonly string[] => text.split(', ').filter((word) => word !== '');

/** What a row would put on a card, as the board keeps it. */
export function rowFields({ values }: ReadRow): CitizenFields {
  return cleanCitizenFields<CitizenFields>({
    ...BLANK_CITIZEN_FIELDS,
    name: values.name,
    caseNumber: values.caseNumber,
    birthDate: parseIsoDate(values.birthDate) ?? null,
    motherTongue: values.motherTongue,
    otherLanguages: listOf(values.otherLanguages),
    interpreter: values.interpreter === '' ? null : values.interpreter === 'true',
    danishEducation: values.danishEducation,
    education: values.education,
    home: values.home,
    phone: values.phone,
    email: values.email,
    workExperience: values.workExperience,
    earlierPlacements: values.earlierPlacements,
    considerations: values.considerations,
    skills: listOf(values.skills),
    drivingLicence: values.drivingLicence,
    licences: listOf(values.licences),
    wishes: values.wishes,
    weeklyHours: values.weeklyHours === '' ? null : Number(values.weeklyHours),
    note: values.note,
    nextDate: parseIsoDate(values.nextDate) ?? null,
  });
}
