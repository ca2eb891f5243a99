import type { BoardReader } from '../changes/record-store.ts';
import type { Citizen } from '../domain/citizen.ts';
import { fold } from '../lib/fold.ts';
import { IMPORT_FIELDS, type DuplicateAnswer, type DuplicateQuestion, type ImportField } from './preview.ts';
import { caseKeyOf, type ReadRow } from './read-row.ts';

type Person = { readonly kind: 'citizen'; readonly citizen: Citizen } | { readonly kind: 'row'; readonly row: ReadRow };
type Found = { readonly because: DuplicateQuestion['because']; readonly person: Person };

/** A row that may be somebody who is there already. */
export interface PossibleDuplicate extends Found {
  readonly line: number;
  readonly row: ReadRow;
}

/** Finds out, row by row in file order, who may be there already. Rows that are refused for other reasons are never put in. */
export interface DuplicateFinder {
  /** Who `row` may be, or undefined. The row is remembered for later ones unless `answer` says it is the same person. */
  readonly check: (row: ReadRow, answer: DuplicateAnswer | undefined) => PossibleDuplicate | undefined;
}

interface Index {
  readonly byCase: Map<string, Person>;
  /** By what is known of them besides the name: the first of each kind. */
  readonly byName: Map<string, Person>;
}

/** A finder over the board's citizens and the rows that are put in. The board comes before the file, the case number before the name. */
export function createDuplicateFinder(board: BoardReader): DuplicateFinder {
  const onBoard: Index = { byCase: new Map(), byName: new Map() };
  for (const citizen of board.all('citizen'))
    remember(onBoard, caseKeyOf(citizen.caseNumber), fold(citizen.name), citizen.birthDate ?? '', {
      kind: 'citizen',
      citizen,
    });
  const inFile: Index = { byCase: new Map(), byName: new Map() };
  return {
    check(row, answer) {
      const found = find(onBoard, inFile, row);
      if (!found || answer !== 'same')
        remember(inFile, row.caseKey, row.nameKey, row.values.birthDate, { kind: 'row', row });
      return found && { ...found, line: row.line, row };
    },
  };
}

function remember(index: Index, caseKey: string, name: string, birthDate: string, person: Person): void {
  if (caseKey !== '' && !index.byCase.has(caseKey)) index.byCase.set(caseKey, person);
  const kinds = [
    'any',
    birthDate === '' ? 'no birth date' : birthDate,
    ...(caseKey === '' ? ['no case number'] : []),
    ...(birthDate === '' && caseKey === '' ? ['neither'] : []),
  ];
  for (const kind of kinds) {
    const key = `${name}\n${kind}`;
    if (!index.byName.has(key)) index.byName.set(key, person);
  }
}

/** Two of one name may be one person unless birth dates or case numbers that are known of both tell them apart. */
function kindsSought({ caseKey, values }: ReadRow): readonly string[] {
  if (values.birthDate !== '') return [values.birthDate, caseKey === '' ? 'no birth date' : 'neither'];
  return ['neither', caseKey === '' ? 'any' : 'no case number'];
}

function find(onBoard: Index, inFile: Index, row: ReadRow): Found | undefined {
  const sameCase = row.caseKey === '' ? undefined : (onBoard.byCase.get(row.caseKey) ?? inFile.byCase.get(row.caseKey));
  if (sameCase) return { because: 'case-number', person: sameCase };
  for (const kind of kindsSought(row)) {
    const key = `${row.nameKey}\n${kind}`;
    const person = onBoard.byName.get(key) ?? inFile.byName.get(key);
    if (person) return { because: kind === row.values.birthDate ? 'name-and-birth-date' : 'name', person };
  }
  return undefined;
}

/** How lane and consultant of a row or citizen read, so that "MH" and "Mette Hornbæk" are no difference. */
export interface PlaceNames {
  readonly ofRow: (row: ReadRow) => Readonly<Record<'lane' | 'consultant', string>>;
  readonly ofCitizen: (citizen: Citizen) => Readonly<Record<'lane' | 'consultant', string>>;
}

/** The question to put for a possible duplicate: what differs, side by side, among the fields the file has (`fields`). */
export function questionOf(
  { line, because, person, row }: PossibleDuplicate,
  answer: DuplicateAnswer | undefined,
  fields: ReadonlySet<ImportField>,
  places: PlaceNames,
): DuplicateQuestion {
  const here: Readonly<Record<ImportField, string>> = { ...row.values, ...places.ofRow(row) };
  const there: Readonly<Record<ImportField, string>> =
    person.kind === 'row'
      ? { ...person.row.values, ...places.ofRow(person.row) }
      : { ...citizenValues(person.citizen), ...places.ofCitizen(person.citizen) };
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

function citizenValues(citizen: Citizen): Readonly<Record<ImportField, string>> {
  const {
    id: _id,
    laneId: _laneId,
    order: _order,
    consultantId: _consultantId,
    portraitId: _portraitId,
    ...texts
  } = citizen;
  return {
    ...texts,
    birthDate: citizen.birthDate ?? '',
    nextDate: citizen.nextDate ?? '',
    weeklyHours: citizen.weeklyHours === null ? '' : String(citizen.weeklyHours),
    otherLanguages: citizen.otherLanguages.join(', '),
    cpr: '',
    lane: '',
    consultant: '',
  };
}
