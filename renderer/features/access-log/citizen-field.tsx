import { X } from 'lucide-react';
import { useState } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import styles from './access-log.module.css';

/** Most people offered at a time. */
const MOST = 8;

/** Whom the rows are about: anybody whose card is here, also in a lane of those who ended. */
export function CitizenField({
  id,
  whom = false,
  onChange,
}: {
  readonly id: CitizenId | null;
  /** Somebody is to be chosen: nobody does not stand for everybody. */
  readonly whom?: boolean;
  readonly onChange: (id: CitizenId | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const name = id === null ? '' : (readBoard().get('citizen', id)?.name ?? '');
  const value = typed ?? name;
  return (
    <SuggestField
      name="access-citizen"
      label={t('access.citizenIs')}
      placeholder={t(whom ? 'access.citizen.whom' : 'access.anybody')}
      maxLength={120}
      value={value}
      suggestions={value === name ? [] : named(value)}
      trailing={
        id !== null && (
          <span className={styles['clear']}>
            <IconButton
              label={t(whom ? 'access.citizen.another' : 'access.clearCitizen')}
              onClick={() => {
                setTyped(null);
                onChange(null);
              }}
            >
              <X aria-hidden />
            </IconButton>
          </span>
        )
      }
      onChange={(text) => {
        setTyped(text);
        if (text === '' && id !== null) onChange(null);
      }}
      onChoose={(key) => {
        // The list writes the name into the field after this.
        setTimeout(() => setTyped(null));
        onChange(key as CitizenId);
      }}
      // What was typed and not chosen narrows nothing: it does not stay as if it did.
      onBlur={() => setTyped(null)}
    />
  );
}

/** Everybody whose name has all the words typed. */
function named(typed: string): readonly Suggestion[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const board = readBoard();
  const fitting: Suggestion[] = [];
  for (const { id, name, laneId } of board.all('citizen')) {
    const folded = fold(name);
    if (!words.every((word) => folded.includes(word))) continue;
    fitting.push({ key: id, text: name, detail: board.get('lane', laneId)?.name ?? '' });
    if (fitting.length === MOST) break;
  }
  return fitting;
}
