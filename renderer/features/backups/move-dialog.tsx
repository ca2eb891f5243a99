import { Check, FolderSearch } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { bridge, callVault, flushSession, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { keepMove, keptMove, type KeptMove } from './kept-move.ts';
import styles from './move-dialog.module.css';
import { RetireDialog } from './retire-dialog.tsx';
import { troubleKey } from './trouble-key.ts';

/** The board goes to another computer in three steps; between them somebody carries a stick over. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState(keptMove);
  const [retiring, setRetiring] = useState(false);
  return (
    <Dialog
      open
      title={t('backups.move.title')}
      description={t('backups.move.text')}
      onOpenChange={(open) => !open && onClose()}
    >
      <ol className={styles['steps']}>
        <Step number={1} title={t('backups.move.copy')} done={made !== null}>
          <TakeCopy
            made={made}
            onMade={(move) => {
              keepMove(move);
              setMade(move);
            }}
          />
        </Step>
        <Step number={2} title={t('backups.move.there')}>
          <ul className={styles['there']}>
            <li>{t('backups.move.thereOpen')}</li>
            <li>{t('backups.move.thereChoose')}</li>
            <li>{t('backups.move.thereLook')}</li>
          </ul>
        </Step>
        <Step number={3} title={t('backups.move.close')}>
          <p className={styles['text']}>{t(made ? 'backups.move.closeText' : 'backups.move.closeFirst')}</p>
          {made && (
            <div>
              <Button onClick={() => setRetiring(true)}>{t('backups.move.closeOpen')}</Button>
            </div>
          )}
        </Step>
      </ol>
      {retiring && made && <RetireDialog copy={made.folder} onClose={() => setRetiring(false)} />}
    </Dialog>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done?: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, done = false, children }: StepProps) {
  return (
    <li className={styles['step']}>
      <span className={styles['number']} data-done={done} aria-hidden>
        {done ? <Check /> : number}
      </span>
      <div className={styles['content']}>
        <h3 className={styles['title']}>{title}</h3>
        {children}
      </div>
    </li>
  );
}

interface TakeCopyProps {
  readonly made: KeptMove | null;
  readonly onMade: (move: KeptMove) => void;
}

function TakeCopy({ made, onMade }: TakeCopyProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CallError | null>(null);
  async function take(): Promise<void> {
    if (busy) return;
    const place = await bridge().chooseCopyPlace();
    if (place === null) return;
    setBusy(true);
    setRefused(null);
    // What is half-typed goes along.
    await flushSession();
    const answer = await callVault('copies.make', { place });
    setBusy(false);
    if (answer.ok) onMade({ folder: answer.value.folder, at: answer.value.at });
    else setRefused(answer.error);
  }
  return (
    <>
      <p className={styles['text']}>{t('backups.move.copyText')}</p>
      {made && (
        <p role="status">
          {t('backups.move.made', { at: formatMoment(made.at, today) })}{' '}
          <span className={styles['path']}>{made.folder}</span>
        </p>
      )}
      {refused && <Notice tone="problem">{t(`backups.trouble.${troubleKey(refused)}`)}</Notice>}
      <div>
        <Button
          variant={made ? 'quiet' : 'primary'}
          icon={busy ? <Spinner /> : <FolderSearch aria-hidden />}
          disabled={busy}
          focusableWhenDisabled
          onClick={() => void take()}
        >
          {t(busy ? 'backups.move.making' : made ? 'backups.move.again' : 'backups.move.choose')}
        </Button>
      </div>
    </>
  );
}
