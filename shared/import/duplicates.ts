import type { BoardReader } from '../changes/record-store.ts';
import type { Citizen } from '../domain/citizen.ts';
import { fold } from '../lib/fold.ts';
import { citizenTexts } from './differences.ts';
import { IMPORT_FIELDS, type DuplicateAnswer, type DuplicateQuestion, type ImportField } from './preview.ts';
import { caseKeyOf, type ReadRow } from './read-row.ts';

type Person = { readonly kind: 'citizen'; readonly citizen: Citizen } | { readonly kind: 'row'; readonly row: ReadRow };

/** A row that may be somebody who is there already. */
export interface PossibleDuplicate {
  readonly line: number;
  readonly row: ReadRow;
  readonly because: DuplicateQuestion['because'];
  /** Nothing speaks against it, and nobody else is meant as well: may be proposed without being asked. */
  readonly certain: boolean;
  readonly person: Person;
}

/** A row and the answer that holds for it. */
export interface SettledDuplicate extends PossibleDuplicate {
  readonly answer: DuplicateAnswer | undefined;
}

/** Finds out, row by row in file order, who may be there already. Rows that are refused for other reasons are never put in. */
export interface DuplicateFinder {
  /** Who `row` may be with the answer of `settle`, or undefined. The row is remembered for later ones unless it is left out as the same person. */
  readonly check: (
    row: ReadRow,
    settle: (found: PossibleDuplicate) => DuplicateAnswer | undefined,
  ) => SettledDuplicate | undefined;
}

interface Index {
  readonly byCase: Map<string, Person>;
  /** By what is known of them besides the name: the first of each kind. */
  readonly byName: Map<string, Person>;
  /** Keys of both that more than one has. */
  readonly shared: Set<string>;
}

const newIndex = (): Index => ({ byCase: new Map(), byName: new Map(), shared: new Set() });

/** What is known before the rows are put in. */
interface Known {
  /** Nobody among these is sought: it is known which rows they are. */
  readonly settled: ReadonlySet<Citizen['id']>;
  /** Each row is a card of its own, however alike they are. */
  readonly rowsAreApart: boolean;
}

/**
 * A finder over the board's citizens and the rows that are put in. The board comes before the file, the case number before the name. A citizen whom an earlier
 * row is, or may be, is not found again: later rows are compared with that row.
 */
export function createDuplicateFinder(board: BoardReader, { settled, rowsAreApart }: Known): DuplicateFinder {
  const onBoard = newIndex();
  for (const citizen of board.all('citizen')) {
    if (settled.has(citizen.id)) continue;
    const person: Person = { kind: 'citizen', citizen };
    remember(onBoard, caseKeyOf(citizen.caseNumber), fold(citizen.name), citizen.birthDate ?? '', person);
  }
  const inFile = newIndex();
  const claimed = new Map<Citizen['id'], ReadRow>();
  return {
    check(row, settle) {
      const found = find(onBoard, inFile, row);
      const owner = found?.person.kind === 'citizen' ? claimed.get(found.person.citizen.id) : undefined;
      const met = found && owner ? { ...found, person: { kind: 'row', row: owner } as const } : found;
      const answer = met && settle(met);
      if (met?.person.kind === 'citizen' && answer !== 'different') claimed.set(met.person.citizen.id, row);
      const isGone = answer === 'same' || (answer === 'update' && met?.person.kind === 'row');
      if (!isGone && !rowsAreApart)
        remember(inFile, row.caseKey, row.nameKey, row.values.birthDate, { kind: 'row', row });
      return met && { ...met, answer };
    },
  };
}

function remember(index: Index, caseKey: string, name: string, birthDate: string, person: Person): void {
  if (caseKey !== '') {
    if (index.byCase.has(caseKey)) index.shared.add(caseKey);
    else index.byCase.set(caseKey, person);
  }
  const kinds = [
    'any',
    birthDate === '' ? 'no birth date' : birthDate,
    ...(caseKey === '' ? ['no case number'] : []),
    ...(birthDate === '' && caseKey === '' ? ['neither'] : []),
  ];
  for (const kind of kinds) {
    const key = `${name}\n${kind}`;
    if (index.byName.has(key)) index.shared.add(key);
    else index.byName.set(key, person);
  }
}

/** Two of one name may be one person unless birth dates or case numbers that are known of both tell them apart. */
function kindsSought({ caseKey, values }: ReadRow): readonly string[] {
  if (values.birthDate !== '') return [values.birthDate, caseKey === '' ? 'no birth date' : 'neither'];
  return ['neither', caseKey === '' ? 'any' : 'no case number'];
}

function find(onBoard: Index, inFile: Index, row: ReadRow): PossibleDuplicate | undefined {
  const { line, caseKey, nameKey, values } = row;
  const sameCase = caseKey === '' ? undefined : (onBoard.byCase.get(caseKey) ?? inFile.byCase.get(caseKey));
  if (sameCase) {
    const certain = !onBoard.shared.has(caseKey) && isSameByCase(row, keysOf(sameCase));
    return { line, row, because: 'case-number', certain, person: sameCase };
  }
  for (const kind of kindsSought(row)) {
    const key = `${nameKey}\n${kind}`;
    const person = onBoard.byName.get(key) ?? inFile.byName.get(key);
    if (!person) continue;
    if (kind !== values.birthDate) return { line, row, because: 'name', certain: false, person };
    const other = keysOf(person).caseKey;
    const certain = !onBoard.shared.has(key) && (other === '' || caseKey === '');
    return { line, row, because: 'name-and-birth-date', certain, person };
  }
  return undefined;
}

interface Keys {
  readonly caseKey: string;
  readonly nameKey: string;
  readonly birthDate: string;
}

function keysOf(person: Person): Keys {
  if (person.kind === 'row')
    return { caseKey: person.row.caseKey, nameKey: person.row.nameKey, birthDate: person.row.values.birthDate };
  const { caseNumber, name, birthDate } = person.citizen;
  return { caseKey: caseKeyOf(caseNumber), nameKey: fold(name), birthDate: birthDate ?? '' };
}

/** A case number alone can be a slip of the hand: name or birth date must bear it out. */
function isSameByCase({ nameKey, values: { birthDate } }: ReadRow, other: Keys): boolean {
  return nameKey === other.nameKey || (birthDate !== '' && birthDate === other.birthDate);
}

/** How lane and consultant of a row or citizen read, so that "MH" and "Mette Hornbæk" are no difference. */
export interface PlaceNames {
  readonly ofRow: (row: ReadRow) => Readonly<Record<'lane' | 'consultant', string>>;
  readonly ofCitizen: (citizen: Citizen) => Readonly<Record<'lane' | 'consultant', string>>;
}

/** The question to put for a possible duplicate: what differs, side by side, among the fields the file has (`fields`). */
export function questionOf(
  { line, because, person, row, answer }: SettledDuplicate,
  fields: ReadonlySet<ImportField>,
  places: PlaceNames,
): DuplicateQuestion {
  const here: Readonly<Record<ImportField, string>> = { ...row.values, ...places.ofRow(row) };
  const there: Readonly<Record<ImportField, string>> =
    person.kind === 'row'
      ? { ...person.row.values, ...places.ofRow(person.row) }
      : { ...citizenTexts(person.citizen), ...places.ofCitizen(person.citizen) };
  const shown = IMPORT_FIELDS.filter(
    (field) => (fields.has(field) && field !== 'cpr') || (field === 'birthDate' && fields.has('cpr')),
  );
  return {
    line,
    because,
    other:
      person.kind === 'row'
        ? { kind: 'row', line: person.row.line, name: there.name }
        : { kind: 'citizen', id: person.citizen.id, name: there.name },
    differing: shown
      .filter((field) => fold(here[field]) !== fold(there[field]))
      .map((field) => ({ field, here: here[field], there: there[field] })),
    answer: answer ?? null,
  };
}
