import { cleanCitizenFields } from '../domain/clean-citizen.ts';
import { BLANK_CITIZEN_FIELDS, type CitizenFields } from '../domain/citizen.ts';
import { parseIsoDate } from '../lib/iso-date.ts';
import { DEMANDS, WORK_TIMES } from '../domain/work.ts';
import { wordsOfListText } from '../lib/list-text.ts';
import type { ReadRow } from './read-row.ts';

/** Those of a closed list, each once, in the order of the file. */
function knownOf<W extends string>(known: readonly W[], text: string): readonly W[] {
  return [...new Set(wordsOfListText(text).flatMap((word) => known.filter((one) => one === word)))];
}

/** What a row would put on a card, as the board keeps it. */
export function rowFields({ values }: ReadRow): CitizenFields {
  return cleanCitizenFields<CitizenFields>({
    ...BLANK_CITIZEN_FIELDS,
    name: values.name,
    caseNumber: values.caseNumber,
    birthDate: parseIsoDate(values.birthDate) ?? null,
    motherTongue: values.motherTongue,
    otherLanguages: wordsOfListText(values.otherLanguages),
    interpreter: values.interpreter === '' ? null : values.interpreter === 'true',
    danishEducation: values.danishEducation,
    education: values.education,
    home: values.home,
    phone: values.phone,
    email: values.email,
    workExperience: values.workExperience,
    earlierPlacements: values.earlierPlacements,
    considerations: values.considerations,
    skills: wordsOfListText(values.skills),
    drivingLicence: values.drivingLicence,
    licences: wordsOfListText(values.licences),
    wishes: values.wishes,
    weeklyHours: values.weeklyHours === '' ? null : Number(values.weeklyHours),
    workTimes: knownOf(WORK_TIMES, values.workTimes),
    avoids: knownOf(DEMANDS, values.avoids),
    note: values.note,
    nextDate: parseIsoDate(values.nextDate) ?? null,
  });
}
