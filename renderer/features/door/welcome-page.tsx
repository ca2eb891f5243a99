import { ChevronRight, FolderOpen, Plus, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import card from './door-card.module.css';
import { Mark } from './mark.tsx';
import styles from './welcome-page.module.css';

/** First start: a few words and three ways on. */
export function WelcomePage({
  onCreate,
  onOpen,
  onRestore,
}: {
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onRestore: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={cx(card['card'], card['wide'])} aria-labelledby="welcome">
      <header className={styles['head']}>
        <Mark />
        <h1 id="welcome" className={styles['title']}>
          {t('door.welcome.title')}
        </h1>
        <p className={card['text']}>{t('door.welcome.text')}</p>
      </header>
      <div className={styles['ways']}>
        <Way
          icon={<Plus aria-hidden />}
          title={t('door.welcome.create')}
          text={t('door.welcome.createText')}
          onChoose={onCreate}
        />
        <Way
          icon={<FolderOpen aria-hidden />}
          title={t('door.welcome.open')}
          text={t('door.welcome.openText')}
          onChoose={onOpen}
        />
        <Way
          icon={<RotateCcw aria-hidden />}
          title={t('backups.door.title')}
          text={t('backups.door.textNew')}
          onChoose={onRestore}
        />
      </div>
    </section>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onChoose: () => void;
}

function Way({ icon, title, text, onChoose }: WayProps) {
  return (
    <button type="button" className={styles['way']} onClick={onChoose}>
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['words']}>
        <span className={styles['name']}>{title}</span>
        <span className={styles['more']}>{text}</span>
      </span>
      <ChevronRight aria-hidden className={styles['chevron']} />
    </button>
  );
}
