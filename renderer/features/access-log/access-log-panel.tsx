import { FileOutput, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type { AccessPage, AccessState } from '../../../shared/ipc/access-schemas.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, callVault, closePanel, useClock, useMe } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './access-log.module.css';
import { ACT_GROUPS, actWords, detailWords, type ActGroup } from './access-words.ts';
import { ExportLog } from './export-log.tsx';
import { useAccess, type AccessChoice } from './use-access.ts';

/** Who looked at what and changed what; of their own acts alone for who is no supervisor. */
export function AccessLogPanel() {
  const { t } = useTranslation();
  const isSupervisor = useMe()?.role === 'supervisor';
  const [choice, setChoice] = useState<AccessChoice>({ person: '', group: 'all', from: '', until: '' });
  const [exporting, setExporting] = useState(false);
  const { page, error, more } = useAccess(choice);
  return (
    <Dialog
      open
      shape="large"
      title={t('access.title')}
      description={isSupervisor ? t('access.intro') : t('access.own')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        isSupervisor && (
          <Button icon={<FileOutput aria-hidden />} onClick={() => setExporting(true)}>
            {t('access.export.open')}
          </Button>
        )
      }
    >
      <div className={styles['view']}>
        {isSupervisor && <Whole />}
        <Choices choice={choice} people={isSupervisor ? (page?.people ?? []) : []} onChange={setChoice} />
        {error && <Notice tone="problem">{t('access.failed', { why: callErrorText(error) })}</Notice>}
        {!page && !error && (
          <p className={styles['waiting']} role="status">
            <Spinner /> {t('access.loading')}
          </p>
        )}
        {page && <Rows page={page} onMore={more} />}
      </div>
      {exporting && <ExportLog from={choice.from} until={choice.until} onClose={() => setExporting(false)} />}
    </Dialog>
  );
}

/** Says whether the log is as it was written. */
function Whole() {
  const { t } = useTranslation();
  const [state, setState] = useState<AccessState | null>(null);
  useEffect(() => {
    void callVault('access.check', {}).then((answer) => answer.ok && setState(answer.value));
  }, []);
  if (!state) return null;
  if (state.brokenAt !== null) return <Notice tone="problem">{t('access.broken', { row: state.brokenAt })}</Notice>;
  return (
    <p className={styles['whole']}>
      <ShieldCheck aria-hidden /> {t('access.whole', { rows: state.rows, days: state.keptDays })}
    </p>
  );
}

interface ChoicesProps {
  readonly choice: AccessChoice;
  readonly people: AccessPage['people'];
  readonly onChange: (choice: AccessChoice) => void;
}

function Choices({ choice, people, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['choices']}>
      <Segmented<ActGroup>
        label={t('access.what')}
        value={choice.group}
        options={ACT_GROUPS.map((value) => ({ value, label: t(`access.groups.${value}`) }))}
        onChange={(group) => onChange({ ...choice, group })}
      />
      {people.length > 0 && (
        <div className={styles['who']}>
          <Select<PersonId | ''>
            label={t('access.who')}
            value={choice.person}
            options={[
              { value: '', label: t('access.everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(person) => onChange({ ...choice, person })}
          />
        </div>
      )}
      <TextField
        type="date"
        label={t('access.from')}
        value={choice.from}
        onChange={(from) => onChange({ ...choice, from })}
      />
      <TextField
        type="date"
        label={t('access.until')}
        value={choice.until}
        onChange={(until) => onChange({ ...choice, until })}
      />
    </div>
  );
}

function Rows({ page, onMore }: { readonly page: AccessPage; readonly onMore: () => void }) {
  const { t } = useTranslation();
  const today = useClock();
  if (page.rows.length === 0) return <EmptyState title={t('access.none')} text={t('access.noneText')} />;
  return (
    // Scrolled by the keyboard too.
    <div className={styles['list']} role="region" aria-label={t('access.list')} tabIndex={0}>
      <ol>
        {page.rows.map((row) => (
          <li key={row.seq} className={styles['row']}>
            <time className={styles['time']} dateTime={row.at}>
              {formatMoment(row.at, today)}
            </time>
            <span className={styles['by']}>{row.person === null ? t('access.board') : row.by}</span>
            <span className={styles['what']}>
              <bdi>{actWords(row)}</bdi> <span className={styles['detail']}>{detailWords(row)}</span>
            </span>
          </li>
        ))}
      </ol>
      {page.hasMore && <Button onClick={onMore}>{t('access.more')}</Button>}
    </div>
  );
}
