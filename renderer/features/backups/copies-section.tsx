import { Copy, FolderSearch, MonitorUp } from 'lucide-react';
import { useEffect, useState } from 'react';

import { COPY_RULES } from '../../../shared/domain/rules/copies.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { BoardCopies, BoardCopy } from '../../../shared/ipc/payloads.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  bridge,
  callVault,
  noteCopyMade,
  saveSettings,
  useCopyTrouble,
  useIsSupervisor,
  useSettings,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { showToast } from '../../ui/toast.tsx';
import { BoardPlaceText, CopyPlaceText } from '../place/index.ts';
import styles from './copies.module.css';
import { CopyList } from './copy-list.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { sizeText } from './size-text.ts';
import { troubleKey } from './trouble-key.ts';
import { usePlaces } from './use-places.ts';

/** Copies of the board: where they lie, one more now, and the way back to one of them. */
export function CopiesSection() {
  const { t } = useTranslation();
  const { copyPlace } = useSettings();
  const { found, look } = useCopies(copyPlace);
  const places = usePlaces(copyPlace);
  const [restoring, setRestoring] = useState<BoardCopy | null>(null);
  return (
    <>
      {places?.board && (
        <Notice tone="warn">
          <BoardPlaceText place={places.board} isNew={false} />
        </Notice>
      )}
      <p className={styles['text']}>
        {t('backups.text', { hours: COPY_RULES.everyHours, count: COPY_RULES.keptInAll })}
      </p>
      <Place place={copyPlace} freeBytes={found?.freeBytes ?? null} />
      {places?.copies && (
        <p className={styles['text']}>
          <CopyPlaceText place={places.copies} />
        </p>
      )}
      <Make place={copyPlace} onMade={look} />
      {found === null ? (
        <p className={styles['text']} role="status">
          {t('backups.looking')}
        </p>
      ) : (
        <CopyList copies={found.copies} place={copyPlace} onRestore={setRestoring} />
      )}
      <Move />
      {restoring && <RestoreDialog copy={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}

/** For whoever gets another computer. */
function Move() {
  const { t } = useTranslation();
  const isSupervisor = useIsSupervisor();
  const [open, setOpen] = useState(false);
  if (!isSupervisor) return null;
  return (
    <div className={styles['place']}>
      <p className={styles['text']}>{t('backups.move.ask')}</p>
      <div className={styles['buttons']}>
        <Button icon={<MonitorUp aria-hidden />} onClick={() => setOpen(true)}>
          {t('backups.move.open')}
        </Button>
      </div>
      {open && <MoveDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Null until they were read through. */
function useCopies(place: string | null) {
  const [found, setFound] = useState<BoardCopies | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isOver = false;
    void callVault('copies.list', { place }).then((answer) => {
      if (!isOver) setFound(answer.ok ? answer.value : { place: '', freeBytes: null, copies: [] });
    });
    return () => {
      isOver = true;
    };
  }, [place, asked]);
  return { found, look: () => setAsked((count) => count + 1) };
}

function Place({ place, freeBytes }: { readonly place: string | null; readonly freeBytes: number | null }) {
  const { t } = useTranslation();
  async function choose(): Promise<void> {
    const copyPlace = await bridge().chooseCopyPlace();
    if (copyPlace !== null) await saveSettings({ copyPlace });
  }
  return (
    <div className={styles['place']}>
      <p className={styles['where']}>
        {t('backups.place')}: <strong>{place ?? t('backups.beside')}</strong>
        {freeBytes !== null && (
          <span className={styles['text']}> ({t('backups.free', { size: sizeText(freeBytes) })})</span>
        )}
      </p>
      {place === null && <p className={styles['text']}>{t('backups.besideHint')}</p>}
      <div className={styles['buttons']}>
        <Button icon={<FolderSearch aria-hidden />} onClick={() => void choose()}>
          {t('backups.choose')}
        </Button>
        {place !== null && (
          <Button variant="quiet" onClick={() => void saveSettings({ copyPlace: null })}>
            {t('backups.putBeside')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Make({ place, onMade }: { readonly place: string | null; readonly onMade: () => void }) {
  const { t } = useTranslation();
  const trouble = useCopyTrouble();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CallError | null>(null);
  async function make(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    const answer = await callVault('copies.make', { place });
    setBusy(false);
    if (answer.ok) {
      noteCopyMade();
      showToast(t('backups.made'));
      onMade();
    } else {
      setRefused(answer.error);
    }
  }
  const problem = refused ?? trouble;
  return (
    <>
      {problem && <Notice tone="problem">{t(`backups.trouble.${troubleKey(problem)}`)}</Notice>}
      <div className={styles['buttons']}>
        <Button
          icon={busy ? <Spinner /> : <Copy aria-hidden />}
          disabled={busy}
          focusableWhenDisabled
          onClick={() => void make()}
        >
          {busy ? t('backups.making') : t('backups.make')}
        </Button>
      </div>
    </>
  );
}
