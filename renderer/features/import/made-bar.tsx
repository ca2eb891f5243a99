import { Plus } from 'lucide-react';

import type { ImportPreview } from '../../../shared/import/preview.ts';
import { formatList } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './made-bar.module.css';

/** The lanes and consultants that would come with the people, told where the decision is: nothing is made behind anybody's back. */
export function MadeBar({ made }: { readonly made: ImportPreview['made'] }) {
  const { t } = useTranslation();
  const kinds = (['lanes', 'consultants'] as const).filter((kind) => made[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <ul className={styles['made']} aria-label={t('imports.made.label')}>
      {kinds.map((kind) => (
        <li key={kind} title={formatList(made[kind])}>
          <Plus aria-hidden />
          {t(`imports.made.${kind}`, { count: made[kind].length })}
          {made[kind].length === 1 && <bdi className={styles['name']}>{made[kind][0]}</bdi>}
        </li>
      ))}
    </ul>
  );
}
