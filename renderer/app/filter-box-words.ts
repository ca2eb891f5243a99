import type { BoardFilter } from '../../shared/domain/saved-view.ts';
import { translate as t } from '../i18n/index.ts';
import { shownLanguage } from '../i18n/language-name.ts';
import { readBoard, setFilter, setSieve, toggleOnly, type Sieve } from '../state/index.ts';

/** One thing that is asked of those who are shown, and how it is let go. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** How many things are asked beside words and consultants. */
export function sieveCount(sieve: Sieve): number {
  const { lanes, languages, experience, licence, minHours, isOverdue } = sieve;
  const single = [experience.trim() !== '', licence.trim() !== '', minHours !== null, isOverdue].filter(Boolean);
  return lanes.length + languages.length + single.length;
}

/** Everything that is asked for, in words. */
export function chipsOf(filter: BoardFilter): readonly FilterChip[] {
  const { text, lanes, owners, languages, experience, licence, minHours, isOverdue } = filter;
  const board = readBoard();
  const chips: FilterChip[] = [];
  const add = (key: string, label: string, remove: () => void): void => void chips.push({ key, label, remove });
  if (text.trim() !== '') add('text', t('finding.filter.chip.text', { text: text.trim() }), () => setFilter(''));
  for (const id of lanes)
    add(`lane ${id}`, board.get('lane', id)?.name ?? '', () => setSieve({ lanes: lanes.filter((one) => one !== id) }));
  for (const owner of owners) {
    const name = owner === 'none' ? t('common.unassigned') : (board.get('consultant', owner)?.name ?? '');
    add(`owner ${owner}`, name, () => toggleOnly(owner));
  }
  for (const language of languages)
    add(`language ${language}`, shownLanguage(language), () =>
      setSieve({ languages: languages.filter((one) => one !== language) }),
    );
  if (experience.trim() !== '')
    add('experience', t('finding.filter.chip.experience', { text: experience.trim() }), () =>
      setSieve({ experience: '' }),
    );
  if (licence.trim() !== '')
    add('licence', t('finding.filter.chip.licence', { text: licence.trim() }), () => setSieve({ licence: '' }));
  if (minHours !== null)
    add('hours', t('finding.filter.chip.minHours', { count: minHours }), () => setSieve({ minHours: null }));
  if (isOverdue) add('overdue', t('finding.filter.chip.overdue'), () => setSieve({ isOverdue: false }));
  return chips;
}
