import { Folder } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import styles from './folder-line.module.css';

/** The folder in which a board is laid, and another in its place. */
export function FolderLine({
  folder,
  hint,
  disabled,
  onChange,
}: {
  readonly folder: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('door.create.folder')} hint={hint}>
      <div className={styles['folder']}>
        <Folder aria-hidden />
        <span className={styles['path']} title={folder}>
          {folder}
        </span>
        <Button
          variant="quiet"
          onClick={onChange}
          disabled={disabled}
          aria-label={t('door.create.changeFolderLabel', { path: folder })}
        >
          {t('door.create.changeFolder')}
        </Button>
      </div>
    </LabelledGroup>
  );
}
