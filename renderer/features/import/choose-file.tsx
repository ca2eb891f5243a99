import { FileSpreadsheet, Lock, ShieldCheck, Undo2, UserPlus } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './choose-file.module.css';
import { ReadingBar } from './reading-bar.tsx';
import type { ImportWork } from './use-import.ts';

/** Where a file is dropped or chosen, and what will and will not happen to it. */
export function ChooseFile({ work }: { readonly work: ImportWork }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const reading = work.state.busy === 'reading';
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void work.choose([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    <div className={styles['choose']}>
      <div
        className={styles['zone']}
        data-over={over ? '' : undefined}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={styles['picture']} aria-hidden>
          <FileSpreadsheet />
        </span>
        <h3 className={styles['title']}>{t('imports.choose.title')}</h3>
        <p className={styles['text']}>{t('imports.choose.text')}</p>
        <Button
          variant="primary"
          size="lg"
          autoFocus
          disabled={reading}
          focusableWhenDisabled
          icon={reading ? <Spinner /> : undefined}
          onClick={() => input.current?.click()}
        >
          {reading ? t('imports.choose.reading', { name: work.state.fileName }) : t('imports.choose.button')}
        </Button>
        {reading && <ReadingBar onStop={() => void work.stop()} />}
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          aria-label={t('imports.choose.input')}
          onChange={(event) => {
            void work.choose([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </div>
      <ul className={styles['promises']}>
        <li>
          <UserPlus aria-hidden />
          {t('imports.choose.adds')}
        </li>
        <li>
          <Lock aria-hidden />
          {t('imports.choose.safe')}
        </li>
        <li>
          <ShieldCheck aria-hidden />
          {t('imports.choose.cpr')}
        </li>
        <li>
          <Undo2 aria-hidden />
          {t('imports.choose.undo')}
        </li>
      </ul>
    </div>
  );
}
