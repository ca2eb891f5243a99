import { AlertTriangle, RotateCcw, X } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { BoardCopy } from '../../../shared/ipc/payloads.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, openPanel, readSession, useCopyTrouble, useIsSupervisor, useToday } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './copy-bands.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import { troubleKey } from './trouble-key.ts';

/** Over the board: that copies fail, and the way back after a restore. Nothing where all is well. */
export function CopyBands() {
  return (
    <>
      <TroubleBand />
      <AsideBand />
    </>
  );
}

/** Goes by itself when a copy was made. */
function TroubleBand() {
  const { t } = useTranslation();
  const trouble = useCopyTrouble();
  if (!trouble) return null;
  return (
    <section className={styles['band']} aria-label={t('backups.band.label')}>
      <p className={styles['words']} role="status">
        <AlertTriangle aria-hidden />
        {t(`backups.trouble.${troubleKey(trouble)}`)}
      </p>
      <Button variant="quiet" onClick={() => openPanel({ kind: 'settings', at: 'copies' })}>
        {t('backups.band.show')}
      </Button>
    </section>
  );
}

/** Key of the session: what was put by and is no longer told of to this person. */
const KEPT = 'aside-seen';

function AsideBand() {
  const { t } = useTranslation();
  const today = useToday();
  const isSupervisor = useIsSupervisor();
  const [aside, setAside] = useAside();
  const [asked, setAsked] = useState(false);
  if (!aside) return null;
  return (
    <section className={styles['band']} aria-label={t('backups.band.label')}>
      <p className={styles['words']} role="status">
        <RotateCcw aria-hidden />
        <span>
          <strong>{t('backups.band.restored')}</strong> {t('backups.band.aside', { at: formatMoment(aside.at, today) })}
        </span>
      </p>
      {isSupervisor && (
        <Button variant="quiet" onClick={() => setAsked(true)}>
          {t('backups.band.back')}
        </Button>
      )}
      <IconButton
        label={t('backups.band.hide')}
        onClick={() => {
          readSession().set(KEPT, aside.folder);
          setAside(null);
        }}
      >
        <X aria-hidden />
      </IconButton>
      {asked && <RestoreDialog copy={aside} onClose={() => setAsked(false)} />}
    </section>
  );
}

/** What the last restore put by, unless this person has put the message away. */
function useAside() {
  const [aside, setAside] = useState<BoardCopy | null>(null);
  useEffect(() => {
    let isOver = false;
    void callVault('copies.aside', {}).then((answer) => {
      const found = answer.ok ? answer.value : null;
      if (!isOver && found && readSession().get(KEPT) !== found.folder) setAside(found);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return [aside, setAside] as const;
}
