import { useRef, useState, type SubmitEvent } from 'react';

import type { SavedViewId } from '../../../shared/domain/ids.ts';
import { SAVED_VIEW_NAME_LIMIT } from '../../../shared/domain/saved-view.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { addView, renameView } from './saved-view-steps.ts';
import styles from './saved-views.module.css';
import { useFilter } from './use-filter.ts';

/** A name under way: of a new view, or of one that gets another. */
export interface Naming {
  readonly id: SavedViewId | null;
  readonly name: string;
}

interface NameFormProps {
  readonly naming: Naming;
  readonly onName: (name: string) => void;
  readonly onEnd: () => void;
}

/** Gives the filter that is on a name, or a view another one. */
export function NameForm({ naming, onName, onEnd }: NameFormProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const isSaving = useRef(false);
  const filter = useFilter();

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // Enter and the button may come together.
    if (isSaving.current) return;
    isSaving.current = true;
    const { id, name } = naming;
    const answer = id === null ? await addView(name, filter) : await renameView(id, name);
    isSaving.current = false;
    if (answer.ok) onEnd();
    else setProblem(callErrorText(answer.error));
  }
  return (
    <form
      className={styles['name']}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <TextField
        label={t('finding.views.name')}
        placeholder={t('finding.views.nameHint')}
        value={naming.name}
        maxLength={SAVED_VIEW_NAME_LIMIT}
        autoFocus
        error={problem}
        onChange={(name) => {
          setProblem(undefined);
          onName(name);
        }}
      />
      <Button type="submit" variant="primary">
        {t('finding.views.keep')}
      </Button>
      <Button onClick={onEnd}>{t('common.cancel')}</Button>
    </form>
  );
}
