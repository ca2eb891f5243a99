import type { CitizenFields } from '../../shared/domain/citizen.ts';
import type { Contact, ContactKind } from '../../shared/domain/contact.ts';
import type { ColorKey } from '../../shared/domain/palette.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { inventPlacement, inventWorkFields } from './invented-work.ts';

/** An invented person, by lane and consultant names; drawn as `look` says. */
export interface InventedCitizen extends Omit<CitizenFields, 'portraitId' | 'portraitConsent' | 'portraitConsentOn'> {
  readonly laneSince: IsoDate;
  /** Newest first. */
  readonly contacts: readonly Pick<Contact, 'day' | 'kind' | 'line'>[];
  readonly placement: ReturnType<typeof inventPlacement>;
  readonly lane: string;
  readonly consultant: string;
  readonly look: {
    readonly seed: string;
    readonly presents: 'woman' | 'man';
    readonly headscarf: boolean;
    readonly tone: Tone;
  };
}
type Tone = 'light' | 'medium' | 'dark';

export const INVENTED_CONSULTANTS: readonly {
  readonly name: string;
  readonly initials: string;
  readonly color: ColorKey;
}[] = [
  { name: 'Mette Hornbæk', initials: 'MH', color: 'blue' },
  { name: 'Ole Snekkersten', initials: 'OS', color: 'orange' },
  { name: 'Fatima Aydin', initials: 'FA', color: 'teal' },
  { name: 'Kirsten Tikøb', initials: 'KT', color: 'crimson' },
  { name: 'Jens Gurre', initials: 'JG', color: 'amber' },
];

interface Origin {
  readonly tongue: string;
  readonly others: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  readonly tone: Tone;
  readonly headscarves: number;
}

const ORIGINS: readonly Origin[] = [
  {
    tongue: 'Arabisk',
    others: ['Engelsk', 'Kurdisk', 'Fransk'],
    women: ['Amina', 'Huda', 'Rasha', 'Samira', 'Noor'],
    men: ['Yusuf', 'Khalid', 'Omar', 'Tarek'],
    families: ['Haddad', 'al-Masri', 'Qasim', 'Nasser', 'Darwish'],
    tone: 'medium',
    headscarves: 0.6,
  },
  {
    tongue: 'Tigrinya',
    others: ['Amharisk', 'Engelsk'],
    women: ['Selam', 'Rahel', 'Feven', 'Luwam'],
    men: ['Filmon', 'Yonas', 'Tesfay'],
    families: ['Weldu', 'Berhane', 'Tekle', 'Haile', 'Gebremedhin'],
    tone: 'dark',
    headscarves: 0.1,
  },
  {
    tongue: 'Ukrainsk',
    others: ['Engelsk', 'Polsk', 'Russisk'],
    women: ['Olena', 'Nadiia', 'Oksana', 'Iryna'],
    men: ['Taras', 'Bohdan', 'Mykola'],
    families: ['Kovalenko', 'Tkachenko', 'Shevchuk', 'Bondar'],
    tone: 'light',
    headscarves: 0,
  },
  {
    tongue: 'Dari',
    others: ['Farsi', 'Engelsk'],
    women: ['Parwin', 'Zahra', 'Laleh'],
    men: ['Hamid', 'Farid', 'Najib'],
    families: ['Sediqi', 'Ahmadzai', 'Karimi', 'Rahimi'],
    tone: 'medium',
    headscarves: 0.5,
  },
  {
    tongue: 'Burmesisk',
    others: ['Karen', 'Chin', 'Engelsk'],
    women: ['Thida', 'Mya', 'Khin'],
    men: ['Htet', 'Aung'],
    families: ['Oo', 'Win', 'Thein', 'Naing'],
    tone: 'light',
    headscarves: 0,
  },
  {
    tongue: 'Somali',
    others: ['Arabisk', 'Engelsk'],
    women: ['Ifrah', 'Hodan', 'Sahra'],
    men: ['Abdi', 'Mahad'],
    families: ['Warsame', 'Hersi', 'Farah'],
    tone: 'dark',
    headscarves: 0.8,
  },
  {
    tongue: 'Spansk',
    others: ['Engelsk'],
    women: ['Marisol', 'Camila'],
    men: ['Rodrigo', 'Julio'],
    families: ['Castillo', 'Núñez'],
    tone: 'medium',
    headscarves: 0,
  },
  {
    tongue: 'Fransk',
    others: ['Lingala', 'Engelsk'],
    women: ['Grâce', 'Espérance'],
    men: ['Jean-Pierre', 'Didier'],
    families: ['Mbuyi', 'Ilunga', 'Tshibangu'],
    tone: 'dark',
    headscarves: 0,
  },
];

/** Some write their name in their own letters. */
const ARABIC_NAMES = { woman: 'أمينة حداد', man: 'سامر درويش' } as const;

const WORK = [
  'kok',
  'bager',
  'frisør',
  'mekaniker',
  'lærer',
  'sygeplejerske',
  'skrædder',
  'elektriker',
  'butiksindehaver',
  'landmand',
  'bogholder',
  'buschauffør',
  'pædagogmedhjælper',
  'laborant',
  'tømrer',
  'ingen erhvervserfaring endnu',
];
const COMPANIES = [
  'Kronborg Rengøring ApS',
  'Nordhavnens Bageri',
  'Hotel Sundet',
  'Plejehjemmet Øresund',
  'Gartneriet Gurre',
  'Lagerhuset A/S',
  'Café Kulturværftet',
  'Børnehaven Mælkebøtten',
];
const CONSIDERATIONS = [
  '',
  '',
  '',
  'ingen tunge løft',
  'skal hente børn kl. 15',
  'ro omkring instruktion',
  'allergi (nødder)',
  'kan ikke arbejde aften pga. børn',
  'ønsker kvindelig kontaktperson',
];
const HOURS = [15, 20, 25, 30, 37, null];

/** Weights of the lanes, in the order of a new board; `days` is how long ago somebody may have come there. */
const LANES: readonly { readonly da: string; readonly share: number; readonly days: number }[] = [
  { da: 'Ny / modtagelse', share: 8, days: 40 },
  { da: 'Praktik', share: 12, days: 130 },
  { da: 'Praktik + løntimer', share: 6, days: 110 },
  { da: 'Løntilskud', share: 8, days: 200 },
  { da: 'IGU', share: 9, days: 600 },
  { da: 'Sygemeldt', share: 6, days: 190 },
  { da: 'Barsel', share: 5, days: 330 },
  { da: 'Efterværn', share: 4, days: 120 },
  { da: 'Parkeret til dato', share: 2, days: 60 },
  { da: 'Afsluttet', share: 3, days: 90 },
];

/** A small generator of reproducible numbers in [0, 1) (mulberry32); not for secrets. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` invented people, the same for the same arguments. Dates lie around `today`. */
const LINES: readonly (readonly [ContactKind, string])[] = [
  ['talk', 'Talte om timer og transport. Vil gerne prøve lager.'],
  ['visit', 'Besøg på praktikstedet. Mentor er tilfreds, mødetid aftalt.'],
  ['call', 'Ringede om startdato. Aftalt at mødes mandag.'],
  ['call', 'Ikke truffet, lagde besked.'],
  ['message', 'Sendte adressen på virksomheden.'],
  ['talk', 'Gennemgik CV og ønsker til næste praktik.'],
  ['visit', 'Rundvisning på køkkenet. Vil gerne begynde i januar.'],
];

/** Some were met this week, some a month ago, and a few never. */
function inventContacts(number: () => number, day: (offset: number) => IsoDate): InventedCitizen['contacts'] {
  let ago = Math.round(number() ** 2 * 30);
  return Array.from({ length: Math.floor(number() * 5) }, () => {
    const [kind, line] = LINES[Math.floor(number() * LINES.length)] ?? ['talk', ''];
    const contact = { day: day(-ago), kind, line };
    ago += 5 + Math.round(number() * 12);
    return contact;
  });
}

/** The same people for the same seed. */
export function inventCaseload(count: number, today: IsoDate, seed = 7): readonly InventedCitizen[] {
  const number = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(number() * list.length)] as T;
  const day = (offset: number): IsoDate =>
    new Date(Date.parse(`${today}T12:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10) as IsoDate;
  const laneBag = LANES.flatMap((lane) => Array.from({ length: lane.share }, () => lane));

  return Array.from({ length: count }, (_, index) => {
    const origin = pick(ORIGINS);
    const presents: InventedCitizen['look']['presents'] = number() < 0.55 ? 'woman' : 'man';
    const lane = laneBag[index % laneBag.length] ?? pick(LANES);
    const arabic = origin.tongue === 'Arabisk' && number() < 0.2;
    const name = arabic
      ? ARABIC_NAMES[presents]
      : `${pick(presents === 'woman' ? origin.women : origin.men)} ${pick(origin.families)}`;
    const ended = lane.da === 'Afsluttet';
    const nextDate = ended || number() < 0.12 ? null : number() < 0.12 ? day(0) : day(Math.round(number() * 60 - 9));
    const known = {
      name,
      caseNumber: `HEL-${String(2021 + Math.floor(number() * 5))}-${String(2000 + index)}`,
      birthDate: day(-Math.round((20 + number() * 38) * 365.25)),
      motherTongue: origin.tongue,
      otherLanguages: number() < 0.7 ? [pick(origin.others)] : [],
      danishEducation:
        number() < 0.85
          ? `DU${String(1 + Math.floor(number() * 3))} modul ${String(1 + Math.floor(number() * 5))}`
          : '',
      phone: `+45 ${String(20 + Math.floor(number() * 79))} ${two(number)} ${two(number)} ${two(number)}`,
      email: number() < 0.5 ? `borger${String(index)}@example.dk` : '',
      workExperience: pick(WORK),
      earlierPlacements:
        number() < 0.6
          ? `${pick(COMPANIES)} (${String(2022 + Math.floor(number() * 4))}, ${String(4 + Math.floor(number() * 22))} uger)`
          : '',
      considerations: pick(CONSIDERATIONS),
      drivingLicence: number() < 0.4 ? 'B' : '',
      weeklyHours: pick(HOURS),
      note: '',
      nextDate,
      laneSince: day(-Math.round(number() * lane.days)),
      contacts: inventContacts(number, day),
      lane: lane.da,
      consultant: pick(INVENTED_CONSULTANTS).name,
      look: {
        seed: `${name} ${String(index)}`,
        presents,
        headscarf: presents === 'woman' && number() < origin.headscarves,
        tone: origin.tone,
      },
    };
    // Drawn apart, so that everybody stays who they are.
    const own = numbersFrom(seed * 10_000 + index);
    return { ...known, ...inventWorkFields(own), placement: inventPlacement(lane.da, known.laneSince, own) };
  });
}

function two(number: () => number): string {
  return String(Math.floor(number() * 100)).padStart(2, '0');
}
