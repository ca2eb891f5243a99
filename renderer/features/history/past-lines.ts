import { CARD_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatList, formatLongDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

type Field = Exclude<(typeof CARD_FIELDS)[number], 'name'>;
const FIELDS = CARD_FIELDS.filter((field): field is Field => field !== 'name');

export interface CardLine {
  readonly label: string;
  readonly words: string;
}

/** What stood on a card, as one reads it, in the order of the card; without what was left empty. */
export function cardLines(citizen: Citizen): readonly CardLine[] {
  return FIELDS.flatMap((field) => {
    const words = wordsOf(citizen, field);
    return words === '' ? [] : [{ label: t(`citizen.fields.${field}`), words }];
  });
}

function wordsOf(citizen: Citizen, field: Field): string {
  switch (field) {
    case 'workTimes':
      return formatList(citizen.workTimes.map((time) => t(`citizen.workTimes.${time}`)));
    case 'avoids':
      return formatList(citizen.avoids.map((demand) => t(`citizen.demands.${demand}`)));
    case 'otherLanguages':
    case 'skills':
    case 'licences':
      return formatList(citizen[field]);
    case 'birthDate':
    case 'nextDate':
    case 'laneSince':
      return dayWords(citizen[field]);
    case 'weeklyHours':
      return citizen.weeklyHours === null ? '' : formatNumber(citizen.weeklyHours);
    case 'interpreter':
      return citizen.interpreter === null ? '' : t(`citizen.interpreter.${citizen.interpreter ? 'yes' : 'no'}`);
    default:
      return citizen[field];
  }
}

function dayWords(day: IsoDate | null): string {
  return day === null ? '' : formatLongDay(day);
}
