import type { AccessAct, AccessDetail, AccessPurpose } from '../domain/access.ts';
import type { SnapshotLang } from './words.ts';

/** What the access log says of each row: in its files and on a citizen's paper, in the words of the screen. */
export interface AccessWords {
  /** Moment, who, what, what else is known. */
  readonly headings: readonly [when: string, who: string, what: string, more: string];
  readonly board: string;
  readonly gone: string;
  readonly unknown: string;
  readonly undone: string;
  readonly redone: string;
  readonly times: (count: number) => string;
  readonly failed: (count: number) => string;
  readonly days: (count: number) => string;
  readonly counted: (count: number) => string;
  readonly searched: (words: number, hits: number) => string;
  readonly acts: Readonly<Record<AccessAct, string>>;
  readonly purposes: Readonly<Record<AccessPurpose, string>>;
  readonly papers: Readonly<Record<NonNullable<AccessDetail['paper']>, string>>;
  readonly lanes: (count: number) => string;
  readonly consultants: (count: number) => string;
  readonly levels: Readonly<Record<NonNullable<AccessDetail['level']>, string>>;
  readonly snapshotFor: Readonly<Record<NonNullable<AccessDetail['snapshotFor']>, string>>;
}

const number = (lang: string, count: number): string => new Intl.NumberFormat(lang).format(count);

const danish = (count: number): string => number('da-DK', count);
const da: AccessWords = {
  headings: ['Tidspunkt', 'Hvem', 'Hvad', 'Nærmere'],
  board: 'Tavlen selv',
  gone: 'en borger, der ikke er her mere',
  unknown: 'noget, loggen ikke kender',
  undone: 'fortrudt',
  redone: 'gjort igen',
  times: (count) => (count === 1 ? '1 gang mere' : `${danish(count)} gange mere`),
  failed: (count) => (count === 1 ? 'efter 1 forkert forsøg' : `efter ${danish(count)} forkerte forsøg`),
  days: (count) => (count === 1 ? '1 dag' : `${danish(count)} dage`),
  counted: (count) => `${danish(count)} i alt`,
  searched: (words, hits) => `ord: ${danish(words)} · fund: ${danish(hits)}`,
  acts: {
    'unlock.passphrase': 'åbnede tavlen',
    'unlock.pin': 'åbnede tavlen med PIN',
    'unlock.recovery': 'åbnede tavlen med nødnøgle',
    'unlock.created': 'oprettede tavlen',
    lock: 'lukkede tavlen',
    'proof.failed': 'tastede en forkert adgangssætning',
    'look.board': 'så tavlen',
    'look.glance': 'så overblikket uden navne',
    'look.wall': 'viste navne på storskærmen',
    'look.card': 'åbnede kortet',
    'look.past': 'så en tidligere dag',
    'look.history': 'så seneste ændringer',
    'look.portraits': 'så billeder',
    'look.people': 'så, hvem der har nøgler',
    'look.erasure': 'så på sletning',
    'look.figures': 'så tallene for teamet',
    'look.log': 'så adgangsloggen',
    search: 'søgte',
    'copy.journal': 'kopierede til journalen',
    'copy.list': 'kopierede tekst fra tavlen',
    print: 'udskrev',
    'change.board': 'ændrede tavlens indretning',
    'change.card': 'ændrede kort',
    'change.contact': 'ændrede kontakt',
    'change.household': 'ændrede husstand',
    'change.company': 'ændrede en virksomhed',
    'change.placement': 'ændrede placering',
    'change.offer': 'ændrede et tilbud',
    'change.proposal': 'ændrede et forslag',
    'change.view': 'ændrede en visning',
    'change.portrait': 'tilføjede et billede',
    erase: 'slettede for altid',
    'import.read': 'læste en fil til import',
    'import.apply': 'importerede',
    'export.calendar': 'gemte opfølgninger som kalender',
    'export.certificate': 'gemte bevis for sletning',
    'export.refused': 'gemte rækker, der ikke kom med fra en fil',
    'export.recoverySheet': 'gemte nødnøglen som fil',
    'export.log': 'gemte adgangsloggen som fil',
    'export.citizen': 'gav indsigt',
    'export.snapshot': 'gemte et øjebliksbillede',
    'export.comparison': 'gemte en sammenligning',
    'export.minutes': 'gemte et mødereferat',
    'export.figures': 'gemte et nøgletal',
    'keys.add': 'gav en kollega nøgle',
    'keys.rename': 'omdøbte en kollega',
    'keys.role': 'ændrede en rolle',
    'keys.reset': 'gav en ny adgangssætning',
    'keys.remove': 'tog en nøgle tilbage',
    'keys.own': 'skiftede egen adgangssætning',
    'keys.pin': 'ændrede egen PIN',
    'keys.rotate': 'skiftede tavlens nøgle',
    'keys.recovery': 'lavede nødnøgle',
    'keys.escrow': 'ændrede it-afdelingens nøgle',
    'copies.made': 'tog en kopi',
    'copies.compared': 'så i en kopi',
    'copies.restored': 'gendannede fra en kopi',
    'copies.retired': 'lukkede tavlen her: den er flyttet til en anden pc',
    'log.keepFor': 'ændrede, hvor længe loggen gemmes',
    'log.pruned': 'fjernede linjer, der var for gamle',
  },
  purposes: {
    'citizen-asked': 'Borgeren har bedt om indsigt',
    'own-control': 'Egen kontrol',
    incident: 'Mistanke om misbrug',
    authority: 'En myndighed har bedt om det',
    other: 'Andet',
  },
  papers: {
    poster: 'plakat',
    labels: 'kort til magnettavlen',
    visit: 'liste til et besøg',
    list: 'liste',
  },
  lanes: (count) => (count === 1 ? '1 tavle' : `${danish(count)} tavler`),
  consultants: (count) => (count === 1 ? '1 konsulent' : `${danish(count)} konsulenter`),
  levels: {
    identified: 'med navne',
    glance: 'uden navne',
    counts: 'kun tal',
  },
  snapshotFor: {
    management: 'til ledelsen',
    figures: 'til tal og oversigter',
    meeting: 'til et møde',
    wall: 'til væggen',
    visit: 'til et besøg',
    audit: 'til tilsyn',
    other: 'andet formål',
  },
};

const english = (count: number): string => number('en-GB', count);
const en: AccessWords = {
  headings: ['Moment', 'Who', 'What', 'More'],
  board: 'The board itself',
  gone: 'a citizen who is not here any more',
  unknown: 'something the log does not know',
  undone: 'undone',
  redone: 'redone',
  times: (count) => (count === 1 ? '1 time more' : `${english(count)} times more`),
  failed: (count) => (count === 1 ? 'after 1 wrong attempt' : `after ${english(count)} wrong attempts`),
  days: (count) => (count === 1 ? '1 day' : `${english(count)} days`),
  counted: (count) => `${english(count)} in all`,
  searched: (words, hits) => `words: ${english(words)} · found: ${english(hits)}`,
  acts: {
    'unlock.passphrase': 'opened the board',
    'unlock.pin': 'opened the board with a PIN',
    'unlock.recovery': 'opened the board with a recovery key',
    'unlock.created': 'made the board',
    lock: 'closed the board',
    'proof.failed': 'typed a wrong passphrase',
    'look.board': 'saw the board',
    'look.glance': 'saw the overview without names',
    'look.wall': 'showed names on the wall',
    'look.card': 'opened the card',
    'look.past': 'saw an earlier day',
    'look.history': 'saw recent changes',
    'look.portraits': 'saw pictures',
    'look.people': 'saw who has keys',
    'look.erasure': 'looked at a deletion',
    'look.figures': 'saw the team’s figures',
    'look.log': 'saw the access log',
    search: 'searched',
    'copy.journal': 'copied for the journal',
    'copy.list': 'copied text from the board',
    print: 'printed',
    'change.board': 'changed how the board is arranged',
    'change.card': 'changed cards',
    'change.contact': 'changed a contact',
    'change.household': 'changed a household',
    'change.company': 'changed a company',
    'change.placement': 'changed a placement',
    'change.offer': 'changed an offer',
    'change.proposal': 'changed a proposal',
    'change.view': 'changed a view',
    'change.portrait': 'added a picture',
    erase: 'erased for good',
    'import.read': 'read a file for import',
    'import.apply': 'imported',
    'export.calendar': 'saved follow-ups as a calendar',
    'export.certificate': 'saved a certificate of deletion',
    'export.refused': 'saved rows of a file that were left out',
    'export.recoverySheet': 'saved the recovery key as a file',
    'export.log': 'saved the access log as a file',
    'export.citizen': 'gave access to own data',
    'export.snapshot': 'saved a snapshot',
    'export.comparison': 'saved a comparison',
    'export.minutes': 'saved the minutes of a meeting',
    'export.figures': 'saved a key figure',
    'keys.add': 'gave a colleague a key',
    'keys.rename': 'renamed a colleague',
    'keys.role': 'changed a role',
    'keys.reset': 'gave a new passphrase',
    'keys.remove': 'took a key back',
    'keys.own': 'changed the own passphrase',
    'keys.pin': 'changed the own PIN',
    'keys.rotate': "changed the board's key",
    'keys.recovery': 'made a recovery key',
    'keys.escrow': "changed the IT department's key",
    'copies.made': 'made a copy',
    'copies.compared': 'looked into a copy',
    'copies.restored': 'restored a copy',
    'copies.retired': 'closed the board here: it moved to another PC',
    'log.keepFor': 'changed how long the log is kept',
    'log.pruned': 'removed rows that were too old',
  },
  purposes: {
    'citizen-asked': 'The citizen asked for access',
    'own-control': 'Our own control',
    incident: 'Suspected misuse',
    authority: 'An authority asked for it',
    other: 'Something else',
  },
  papers: {
    poster: 'poster',
    labels: 'cards for the magnet board',
    visit: 'list for a visit',
    list: 'list',
  },
  lanes: (count) => (count === 1 ? '1 lane' : `${english(count)} lanes`),
  consultants: (count) => (count === 1 ? '1 consultant' : `${english(count)} consultants`),
  levels: {
    identified: 'with names',
    glance: 'without names',
    counts: 'counts only',
  },
  snapshotFor: {
    management: 'for management',
    figures: 'for figures',
    meeting: 'for a meeting',
    wall: 'for the wall',
    visit: 'for a visit',
    audit: 'for an audit',
    other: 'for something else',
  },
};

/** The same in the language that somebody reads. */
export const ACCESS_WORDS: Readonly<Record<SnapshotLang, AccessWords>> = { da, en };
