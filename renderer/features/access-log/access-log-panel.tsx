import { FileOutput, History } from 'lucide-react';
import { useState } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel, useMe } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './access-log.module.css';
import { ACT_GROUPS, type ActGroup } from './access-words.ts';
import { Choices } from './choices.tsx';
import { ExportLog } from './export-log.tsx';
import { KeepLog } from './keep-log.tsx';
import { LogRows } from './log-rows.tsx';
import { useAccess, type AccessChoice, type ShownAccess } from './use-access.ts';
import { Whole } from './whole.tsx';

const ALL: AccessChoice = { person: '', group: 'all', citizenId: null, from: '', until: '' };

/** Who looked at what and changed what, of one citizen where it is opened for them; of their own acts alone for who is no supervisor. */
export function AccessLogPanel({ citizenId = null }: { readonly citizenId?: CitizenId | null | undefined }) {
  const { t } = useTranslation();
  const isSupervisor = useMe()?.role === 'supervisor';
  const [choice, setChoice] = useState<AccessChoice>({ ...ALL, citizenId });
  const [over, setOver] = useState<'export' | 'keep' | null>(null);
  const [turn, setTurn] = useState(0);
  const shown = useAccess(choice, turn);
  return (
    <Dialog
      open
      shape="large"
      title={t('access.title')}
      description={isSupervisor ? t('access.intro') : t('access.own')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        isSupervisor && (
          <>
            <Button icon={<History aria-hidden />} onClick={() => setOver('keep')}>
              {t('access.keep.open')}
            </Button>
            <Button icon={<FileOutput aria-hidden />} onClick={() => setOver('export')}>
              {t('access.export.open')}
            </Button>
          </>
        )
      }
    >
      <div className={styles['view']}>
        <div className={styles['top']}>
          <Segmented<ActGroup>
            label={t('access.what')}
            value={choice.group}
            options={ACT_GROUPS.map((value) => ({ value, label: t(`access.groups.${value}`) }))}
            onChange={(group) => setChoice({ ...choice, group })}
          />
          {isSupervisor && <Whole turn={turn} />}
        </div>
        <Choices choice={choice} people={isSupervisor ? shown.people : []} onChange={setChoice} />
        {shown.error && <Notice tone="problem">{t('access.failed', { why: callErrorText(shown.error) })}</Notice>}
        <Found shown={shown} />
      </div>
      {over === 'export' && <ExportLog choice={choice} shown={shown} onClose={() => setOver(null)} />}
      {over === 'keep' && <KeepLog onClose={() => setOver(null)} onKept={() => setTurn(turn + 1)} />}
    </Dialog>
  );
}

let keys = 0;
const keyed = new WeakMap<object, number>();
/** Another list for other rows: it begins at its top. */
function keyOf(one: object): number {
  const known = keyed.get(one) ?? (keys += 1);
  keyed.set(one, known);
  return known;
}

function Found({ shown }: { readonly shown: ShownAccess }) {
  const { t } = useTranslation();
  const { total, error } = shown;
  if (total === null && error) return null;
  if (total === null) {
    return (
      <p className={styles['waiting']} role="status">
        <Spinner /> {t('access.loading')}
      </p>
    );
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('access.rows', { count: total })}
      </p>
      {total === 0 ? (
        <EmptyState title={t('access.none')} text={t('access.noneText')} />
      ) : (
        <LogRows key={keyOf(shown.key)} shown={shown} total={total} />
      )}
    </>
  );
}
