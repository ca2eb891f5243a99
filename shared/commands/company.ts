import type { Change } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import { COMPANY_TEXT_LIMITS, MENTOR_LIMIT } from '../domain/company.ts';
import type { CompanyId } from '../domain/ids.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { cleanTexts, textMergeKey, type TextRules } from './clean-texts.ts';
import type { CommandDefinition } from './definition.ts';
import { checkHeld } from './held.ts';
import type { CommandPayloads, NewCompany } from './payloads.ts';
import type { Refusal } from './refusal.ts';

const TEXTS: TextRules = {
  limits: COMPANY_TEXT_LIMITS,
  lists: { mentors: MENTOR_LIMIT },
  multiline: ['note'],
  required: ['name'],
};

/** What brings a new company; nothing for undefined. Refused: already-there, blank, too-long. */
export function addedCompany(board: BoardReader, company: NewCompany | undefined): Result<readonly Change[], Refusal> {
  if (!company) return ok([]);
  if (board.get('company', company.id)) return err({ kind: 'already-there', record: 'company' });
  const fields = cleanTexts(company.fields, TEXTS);
  if (!fields.ok) return fields;
  return ok([{ op: 'added', kind: 'company', record: { id: company.id, ...fields.value } }]);
}

/** Refuses a company that is neither on the board nor new with this step. */
export function checkCompany(board: BoardReader, id: CompanyId, arriving: NewCompany | undefined): Refusal | undefined {
  return arriving?.id === id || board.get('company', id) ? undefined : { kind: 'not-found', record: 'company' };
}

/** Adds a company. Two may share a name: chains have many shops. Refused: already-there, blank, too-long. */
export const companyAdd: CommandDefinition<CommandPayloads['company.add']> = {
  capture: 'undoable',
  decide: addedCompany,
};

/** Changes what is known of a company. Typing on in one text field is one step of undo. Refused: not-found, stale, blank, too-long. */
export const companyEdit: CommandDefinition<CommandPayloads['company.edit']> = {
  capture: 'merge',
  mergeKey: ({ id, patch }) => textMergeKey('company.edit', id, patch, COMPANY_TEXT_LIMITS),
  decide(board, { id, patch, was }) {
    const company = board.get('company', id);
    if (!company) return err({ kind: 'not-found', record: 'company' });
    const stale = checkHeld('company', company, was);
    if (stale) return err(stale);
    const clean = cleanTexts(patch, TEXTS);
    return clean.ok ? ok(updateOf('company', company, clean.value)) : clean;
  },
};

/** Takes a company away that nothing speaks of. Refused: not-found, company-in-use. */
export const companyRemove: CommandDefinition<CommandPayloads['company.remove']> = {
  capture: 'undoable',
  decide(board, { id }) {
    const company = board.get('company', id);
    if (!company) return err({ kind: 'not-found', record: 'company' });
    const count = countOf(board.all('placement'), id) + countOf(board.all('offer'), id);
    if (count > 0) return err({ kind: 'company-in-use', count });
    return ok([{ op: 'removed', kind: 'company', record: company }]);
  },
};

function countOf(records: Iterable<{ readonly companyId: CompanyId }>, id: CompanyId): number {
  let count = 0;
  for (const { companyId } of records) if (companyId === id) count += 1;
  return count;
}
