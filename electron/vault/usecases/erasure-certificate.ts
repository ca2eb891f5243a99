import type { ErasureReceipt } from '../../../shared/ipc/payloads.ts';
import { momentInNumbers } from '../../../shared/snapshot/access-line.ts';

type CertificateLang = 'da' | 'en';

const TITLES = { da: 'BEVIS FOR SLETNING', en: 'CERTIFICATE OF DELETION' } as const;

const WORDS: { readonly [L in CertificateLang]: (board: string, receipt: ErasureReceipt) => readonly string[] } = {
  da: (board, { reference, at, citizens, contacts, placements, proposals, replaced }) => [
    TITLES.da,
    '',
    `Tavle:              ${board}`,
    `Tidspunkt:          ${momentInNumbers(at, 'da')}`,
    `Referencenummer:    ${reference}`,
    '',
    `Slettede borgere:   ${String(citizens)}`,
    `  med kontakter:    ${String(contacts)}`,
    `  med placeringer:  ${String(placements)}`,
    `  med forslag:      ${String(proposals)}`,
    `Navn erstattet i:   ${String(replaced)} ${replaced === 1 ? 'anden tekst' : 'andre tekster'}`,
    '',
    'Borgernes kort, billeder, kontakter, placeringer, forslag og historik er',
    'fjernet fra tavlens fil og overskrevet i den. Det kan ikke fortrydes.',
    'Hvor navnet stod i andres tekster eller i historikken, står nu [slettet];',
    'ikke hvor det kan være en anden med samme navn, og ikke hvor et fornavn',
    'eller efternavn står alene. De steder blev vist til gennemsyn.',
    'Beviset nævner ingen; hvem det gælder, står kun i den sag, det lægges på.',
    '',
    'Kopier af tavlen fra før sletningen, som ligger andre steder, indeholder',
    'stadig oplysningerne, til de slettes eller overskrives. Gendannes en af',
    'dem i Tavle, bliver de slettede borgere fjernet igen.',
  ],
  en: (board, { reference, at, citizens, contacts, placements, proposals, replaced }) => [
    TITLES.en,
    '',
    `Board:              ${board}`,
    `Moment:             ${momentInNumbers(at, 'en')}`,
    `Reference:          ${reference}`,
    '',
    `Citizens erased:    ${String(citizens)}`,
    `  with contacts:    ${String(contacts)}`,
    `  with placements:  ${String(placements)}`,
    `  with proposals:   ${String(proposals)}`,
    `Name replaced in:   ${String(replaced)} other ${replaced === 1 ? 'text' : 'texts'}`,
    '',
    "The citizens' cards, pictures, contacts, placements, proposals and history",
    "have been removed from the board's file and overwritten in it. This cannot",
    'be undone. Where the name stood in texts of others or in the history, it',
    'says [slettet] now; not where it may be somebody else of that name, nor',
    'where a first name or surname stands by itself. Those places were shown.',
    'The certificate names nobody; whom it is about stands only in the case',
    'that it is filed with.',
    '',
    'Copies of the board from before the deletion that lie elsewhere still hold',
    'the data until they are deleted or overwritten. When one of them is',
    'restored in Tavle, the erased citizens are removed again.',
  ],
};

/** Whether this text, or as much of it as was read, begins as such a certificate does, in either language. */
export function isErasureCertificate(text: string): boolean {
  return Object.values(TITLES).some((title) => text.startsWith(`${title}\r\n`));
}

/** What was taken away for good, when and how much, and of nobody by name. Lines end as every system's simplest editor expects. */
export function erasureCertificate(lang: CertificateLang, boardName: string, receipt: ErasureReceipt): string {
  return `${WORDS[lang](boardName, receipt).join('\r\n')}\r\n`;
}
