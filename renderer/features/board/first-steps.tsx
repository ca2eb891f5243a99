import { FileSpreadsheet, UserPlus, Users } from 'lucide-react';
import type { ReactNode } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { openPanel } from '../../state/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './first-steps.module.css';

/** A new board: three ways to begin, the quickest first. */
export function FirstSteps() {
  const { t } = useTranslation();
  return (
    <div className={styles['page']}>
      <EmptyState title={t('board.start.title')} text={t('board.start.text')} />
      <ul className={styles['steps']}>
        <Step
          icon={<FileSpreadsheet aria-hidden />}
          title={t('board.start.import')}
          text={t('board.start.importText')}
          run={() => openPanel({ kind: 'import' })}
        />
        <Step
          icon={<Users aria-hidden />}
          title={t('board.start.consultants')}
          text={t('board.start.consultantsText')}
          run={() => openPanel({ kind: 'consultants' })}
        />
        <Step
          icon={<UserPlus aria-hidden />}
          title={t('board.start.citizen')}
          text={t('board.start.citizenText')}
          run={() => openPanel({ kind: 'citizen-new' })}
        />
      </ul>
    </div>
  );
}

function Step({
  icon,
  title,
  text,
  run,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly run: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles['step']} onClick={run}>
        {icon}
        <span className={styles['title']}>{title}</span>
        <span className={styles['text']}>{text}</span>
      </button>
    </li>
  );
}
