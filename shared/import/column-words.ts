import { fold } from '../lib/fold.ts';
import type { ImportField } from './preview.ts';

/** What people write above a column, folded, Danish and English. Reading aids: whatever they miss can be set by hand. */
const WORDS: Readonly<Record<ImportField, string>> = {
  caseNumber:
    'sagsnr|sagsnummer|sag|sag nr|sagsid|sags id|journalnr|journalnummer|borgernr|borger nr|borger id|nr|id|case|case number|case no|case nr|case id|reference',
  name: 'navn|borger|borgers navn|borgernavn|fulde navn|fornavn|fornavne|efternavn|efternavne|for og efternavn|klient|kandidat|deltager|name|full name|first name|last name|surname|family name|given name|citizen|client|candidate|participant',
  birthDate:
    'fodselsdato|fodselsdag|fodselsdata|fodt|fodt den|fodselsdag dato|f dato|fdato|date of birth|birth date|birthdate|birthday|born|dob',
  cpr: 'cpr|cpr nr|cprnr|cpr nummer|cprnummer|personnummer|personnr|cpr number',
  motherTongue: 'modersmal|forstesprog|hjemmesprog|mother tongue|native language|first language',
  otherLanguages: 'andre sprog|ovrige sprog|sprog|sprogkundskaber|taler|other languages|languages|speaks',
  danishEducation:
    'danskuddannelse|danskniveau|dansk|du|du niveau|sprogskole|danskundervisning|danish education|danish level|danish',
  interpreter:
    'tolk|behov for tolk|tolkebehov|tolkebistand|brug for tolk|interpreter|needs interpreter|needs an interpreter',
  education:
    'uddannelse|uddannelser|uddannelsesbaggrund|skolegang|skole|skole og uddannelse|education|schooling|school|training',
  home: 'bopael|by|bor|bor i|bydel|postnr og by|adresse|hjemby|home|town|city|address|lives in',
  skills: 'kompetencer|faerdigheder|kvalifikationer|kan|styrker|skills|competences|competencies|strengths',
  licences: 'certifikater|certifikat|beviser|bevis|kurser|kurser og beviser|certificates|certificate|licences|licenses',
  wishes:
    'onsker|jobonsker|jobonske|onske|onsket job|vil gerne|beskaeftigelsesmal|jobmal|wishes|job wishes|job goal|wants',
  phone:
    'tlf|tlf nr|tlfnr|telefon|telefonnr|telefonnummer|telefon nr|mobil|mobilnr|mobilnummer|mobiltelefon|phone|phone number|telephone|mobile|cell',
  email: 'e mail|email|mail|mailadresse|e mailadresse|email address|e mail address',
  consultant:
    'virksomhedskonsulent|konsulent|vk|jobkonsulent|sagsbehandler|ansvarlig|medarbejder|tovholder|consultant|caseworker|case worker|owner|responsible|assigned to',
  lane: 'tavle|bane|status|situation|kolonne|liste|fase|tavlen|lane|board|column|list|stage|phase',
  laneSince:
    'status siden|siden|tavle siden|pa tavlen siden|i status siden|startdato|start|fra dato|since|status since|lane since|start date|from',
  workExperience:
    'tidligere erhverv|erhverv|erhvervserfaring|arbejdserfaring|erfaring|joberfaring|work experience|experience|occupation|earlier work|previous work',
  earlierPlacements:
    'tidligere virksomhedsplaceringer|tidligere|virksomhedsplaceringer|tidligere placeringer|placeringer|tidligere praktik|tidligere praktikker|praktikker|earlier placements|placements|company placements|internships',
  considerations: 'saerlige hensyn|hensyn|skanehensyn|special considerations|considerations|special needs',
  nextDate:
    'naeste opfolgning|opfolgning|opfolgningsdato|naeste dato|naeste samtale|naeste mode|naeste kontakt|frist|next follow up|next date|follow up|followup|due|due date|deadline|next',
  drivingLicence: 'korekort|driving licence|driving license|drivers licence|drivers license|licence|license',
  weeklyHours:
    'timer uge|timer pr uge|timer om ugen|timetal|ugentlige timer|timer|hours week|weekly hours|hours per week|hours a week|hours',
  workTimes:
    'kan arbejde|arbejdstid|arbejdstider|tidspunkter|tid pa dagen|can work|work times|working hours|availability',
  avoids:
    'skal skanes for|skanes for|skanebehov|undgar|kan ikke tale|to be spared|to be spared from|avoid|avoids|must avoid',
  note: 'maerkater|maerkat|labels|bemaerkning|bemaerkninger|note|noter|notat|notater|kommentar|kommentarer|andet|remark|remarks|comment|comments|notes|other',
};

const FIELD_OF_WORD = new Map<string, ImportField>();
for (const [field, words] of Object.entries(WORDS))
  for (const word of words.split('|')) FIELD_OF_WORD.set(word, field as ImportField);
const LONGEST_FIRST = [...FIELD_OF_WORD.keys()].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length);

/** A heading as it is looked up: folded, punctuation as spaces. */
function headingKey(header: string): string {
  return fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field a heading names, exactly or as part of a longer one ("Næste opfølgning (dato)"); undefined when it names none. */
export function fieldOfHeading(header: string): { readonly field: ImportField; readonly exact: boolean } | undefined {
  const key = headingKey(header);
  const exact = FIELD_OF_WORD.get(key);
  if (exact) return { field: exact, exact: true };
  if (key === '' || key.length > 60) return undefined;
  const part = LONGEST_FIRST.find((word) => ` ${key} `.includes(` ${word} `));
  const field = part === undefined ? undefined : FIELD_OF_WORD.get(part);
  return field && { field, exact: false };
}
