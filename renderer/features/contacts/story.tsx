import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StoryItem } from './story-item.tsx';
import { undoneSteps } from './story-steps.ts';
import styles from './story.module.css';
import { useStory } from './use-story.ts';

/** What has happened with a card; read when it is opened. */
export function Story({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <section className={styles['section']} aria-label={t('contacts.story.title')}>
      <h3 className={styles['heading']}>
        <button
          type="button"
          className={styles['switch']}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden />
          {t('contacts.story.title')}
        </button>
      </h3>
      {open && (
        <div id={list}>
          <OpenStory id={id} />
        </div>
      )}
    </section>
  );
}

function OpenStory({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const { told, contacts, failed, fetchingOlder, older, again } = useStory(id);
  const undone = undoneSteps(told?.steps ?? []);
  return (
    <>
      {failed && (
        <Notice tone="problem">
          {t('contacts.story.failed')} <TextButton onClick={again}>{t('contacts.again')}</TextButton>
        </Notice>
      )}
      {!told && !failed && (
        <p className={styles['quiet']} role="status">
          {t('contacts.story.loading')}
        </p>
      )}
      {told?.steps.length === 0 && <p className={styles['quiet']}>{t('contacts.story.none')}</p>}
      {told && told.steps.length > 0 && (
        <ol className={styles['list']} aria-label={t('contacts.story.title')}>
          {told.steps.map((step) => (
            <StoryItem key={step.entryId} step={step} contacts={contacts} undone={undone.has(step.entryId)} />
          ))}
        </ol>
      )}
      {told?.hasMore === true && (
        <Button onClick={older} disabled={fetchingOlder} focusableWhenDisabled>
          {t(fetchingOlder ? 'contacts.story.moreOlder' : 'contacts.story.older')}
        </Button>
      )}
    </>
  );
}
