import parsePhoneNumber from 'libphonenumber-js';

const EMAIL = /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@.,;<>"()]{2,}$/;

/** A phone number as it reads best: Danish ones in pairs, foreign ones with their country; undefined when it is none that can be dialled. */
export function readPhone(text: string): string | undefined {
  // Without `extract` words beside the number would vanish; such a cell is kept as it is written.
  const number = parsePhoneNumber(text, { defaultCountry: 'DK', extract: false });
  if (!number?.isValid()) return undefined;
  return number.countryCallingCode === '45' ? number.formatNational() : number.formatInternational();
}

/** An address as it is used, without `mailto:`; undefined when it cannot be one. */
export function readEmail(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, '');
  return EMAIL.test(address) ? address : undefined;
}
