import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck, ClipboardCopy, FileDown, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { ImportReport } from '../../../shared/import/preview.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault, closePanel, copyText } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { goToCard } from '../board/index.ts';
import { doneText, importErrorText, reportText, sumText } from './import-words.ts';
import styles from './result-step.module.css';
import type { ImportWork } from './use-import.ts';

/** What came of it: the sum, every refused row with its reason, and the way back. */
export function ResultStep({ work, report }: { readonly work: ImportWork; readonly report: ImportReport }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { undone, busy, fileName } = work.state;
  useEffect(() => title.current?.focus(), [undone]);
  return (
    <div className={styles['result']}>
      <div className={styles['head']} data-undone={undone ? '' : undefined}>
        <span className={styles['picture']} aria-hidden>
          {undone ? <Undo2 /> : <CircleCheck />}
        </span>
        <div>
          <h3 ref={title} tabIndex={-1} className={styles['title']}>
            {undone ? t('imports.done.undone') : doneText(report)}
          </h3>
          <p className={styles['sum']}>{undone ? t('imports.done.undoneText') : sumText(report)}</p>
        </div>
      </div>
      <div className={styles['buttons']}>
        <Button variant="primary" onClick={() => seeBoard(undone || report.taken > 1 ? null : report.firstId)}>
          {t('imports.done.toBoard')}
        </Button>
        {undone ? (
          <Button onClick={work.restart}>{t('imports.done.again')}</Button>
        ) : (
          <>
            <Button
              icon={<ClipboardCopy aria-hidden />}
              onClick={() => setCopied(copyText(reportText(fileName, report)))}
            >
              {t('imports.done.copy')}
            </Button>
            <Button
              icon={busy === 'undoing' ? <Spinner /> : <Undo2 aria-hidden />}
              disabled={busy !== null}
              focusableWhenDisabled
              onClick={() => void work.undo()}
            >
              {busy === 'undoing' ? t('imports.done.undoing') : t('imports.done.undo')}
            </Button>
          </>
        )}
      </div>
      <p className={styles['copied']} role="status">
        {copied === null || undone ? '' : copied ? t('imports.done.copied') : t('imports.done.copyFailed')}
      </p>
      {!undone && <Made report={report} />}
      {!undone && <Refused report={report} importId={work.state.preview?.importId} />}
    </div>
  );
}

/** Back to the board, to the first card that came. */
/** To the one card there is something to see of; of many, the board is seen from where it was. */
function seeBoard(id: ImportReport['firstId'] | null): void {
  closePanel();
  if (id !== null) goToCard(id);
}

function Made({ report: { lanesMade, consultantsMade } }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  if (lanesMade.length + consultantsMade.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h4>{t('imports.done.made')}</h4>
      {lanesMade.length > 0 && <p>{t('imports.done.madeLanes', { names: formatList(lanesMade) })}</p>}
      {consultantsMade.length > 0 && <p>{t('imports.done.madeConsultants', { names: formatList(consultantsMade) })}</p>}
    </section>
  );
}

const ROW_REM = 3;

interface RefusedProps {
  readonly report: ImportReport;
  readonly importId: string | undefined;
}

function Refused({ report: { refused }, importId }: RefusedProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtualizer = useVirtualizer({
    count: refused.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  return (
    <section className={styles['part']}>
      <h4>
        {t('imports.done.refused')} <span className={styles['count']}>{formatNumber(refused.length)}</span>
      </h4>
      {refused.length > 0 && importId !== undefined && <SaveRefused importId={importId} />}
      {refused.length === 0 ? (
        <p>{t('imports.done.noneRefused')}</p>
      ) : (
        <div
          ref={scroller}
          className={styles['list']}
          role="table"
          aria-rowcount={refused.length + 1}
          aria-label={t('imports.done.refused')}
          tabIndex={0}
        >
          <div role="row" aria-rowindex={1} className={styles['listHead']}>
            <span role="columnheader">{t('imports.done.line')}</span>
            <span role="columnheader">{t('imports.done.name')}</span>
            <span role="columnheader">{t('imports.done.reason')}</span>
          </div>
          <div role="rowgroup" className={styles['space']} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = refused[index];
              return row === undefined ? null : (
                <div
                  key={row.line}
                  role="row"
                  aria-rowindex={index + 2}
                  className={styles['listRow']}
                  style={{ transform: `translateY(${String(start)}px)`, height }}
                >
                  <span role="cell">{row.line}</span>
                  <span role="cell" dir="auto">
                    {row.name === '' ? <em>{t('imports.done.noName')}</em> : row.name}
                  </span>
                  <span role="cell">
                    <strong>{t(`imports.reasons.${row.reason}`)}</strong>
                    <small>{t(`imports.reasonHelp.${row.reason}`)}</small>
                  </span>
                </div>
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

/** The rows that were left out as a table of their own, to be mended and brought in again. */
function SaveRefused({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile('import-refused');
    if (file === null) return;
    const answer = await callVault('import.saveRefused', { importId, file, lang: currentLang() });
    setSaid(answer.ok ? t('imports.done.savedFile', { count: answer.value.count }) : importErrorText(answer.error));
  }
  return (
    <div className={styles['save']}>
      <Button icon={<FileDown aria-hidden />} onClick={() => void save()}>
        {t('imports.done.save')}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
