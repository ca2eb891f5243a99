import { useState } from 'react';

import type { AccessPurpose } from '../../../shared/domain/access.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { formatNumericDay } from '../../i18n/format.ts';
import { currentLang, translate, useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, callVault, readBoard } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './access-log.module.css';
import { PurposeSelect } from './purpose-select.tsx';
import { askedBy, type AccessChoice, type ShownAccess } from './use-access.ts';

type What = 'shown' | 'whole';
type Form = 'csv' | 'json';

export interface ExportLogProps {
  readonly choice: AccessChoice;
  readonly shown: ShownAccess;
  readonly onClose: () => void;
}

/** Saves what is on show, and nothing else; or, where somebody says so, the whole log as proof. Asks why. */
export function ExportLog({ choice, shown, onClose }: ExportLogProps) {
  const { t } = useTranslation();
  const newest = shown.rowAt(0)?.seq;
  const [what, setWhat] = useState<What>('shown');
  const [form, setForm] = useState<Form>('csv');
  const [purpose, setPurpose] = useState<AccessPurpose>(choice.citizenId === null ? 'own-control' : 'citizen-asked');
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    const file = await bridge().chooseNewFile(`access-log-${what === 'shown' ? 'csv' : form}`);
    if (file === null) return;
    const asked = { file, purpose, lang: currentLang() };
    const answer = await callVault(
      'access.export',
      what === 'whole' ? { what, form, ...asked } : { what, newest: newest ?? 1, ...asked, ...askedBy(choice) },
    );
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showToast(t('access.export.saved', { count: answer.value.count }));
    onClose();
  }
  return (
    <Dialog
      open
      shape="small"
      title={t('access.export.title')}
      description={t('access.export.text')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={what === 'shown' && newest === undefined} onClick={() => void save()}>
            {t('access.export.choose')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Segmented<What>
          label={t('access.export.what')}
          value={what}
          options={(['shown', 'whole'] as const).map((value) => ({ value, label: t(`access.export.whats.${value}`) }))}
          onChange={setWhat}
        />
        {what === 'shown' ? <Shown choice={choice} shown={shown} /> : <WholeLog form={form} onChange={setForm} />}
        <PurposeSelect value={purpose} onChange={setPurpose} />
        {error && <Notice tone="problem">{callErrorText(error)}</Notice>}
      </div>
    </Dialog>
  );
}

/** How many lines, about whom, and what else they were narrowed by. */
function Shown({ choice, shown }: Pick<ExportLogProps, 'choice' | 'shown'>) {
  const { t } = useTranslation();
  const { citizenId } = choice;
  const name = citizenId === null ? undefined : readBoard().get('citizen', citizenId)?.name;
  const narrowed = narrowedWords(choice, shown);
  return (
    <div className={styles['saved']}>
      <p>
        <strong>
          <bdi>{t('access.export.shown', { count: shown.total ?? 0, whom: name ?? t('access.export.everybody') })}</bdi>
        </strong>
        {narrowed !== '' && ` · ${narrowed}`}
      </p>
      <p>
        {t('access.export.shownText')} {citizenId !== null && t('access.export.onlyThem')}
      </p>
    </div>
  );
}

function narrowedWords({ group, person, ...choice }: AccessChoice, { people }: ShownAccess): string {
  const { from, until } = askedBy({ group, person, ...choice });
  return [
    group !== 'all' && translate(`access.groups.${group}`),
    person !== '' && people.find(({ id }) => id === person)?.name,
    from && translate('access.export.since', { day: formatNumericDay(from) }),
    until && translate('access.export.upTo', { day: formatNumericDay(until) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function WholeLog({ form, onChange }: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['saved']}>{t('access.export.wholeText')}</p>
      <Notice tone="warn">{t('access.export.wholeWarning')}</Notice>
      <Segmented<Form>
        label={t('access.export.form')}
        value={form}
        options={[
          { value: 'csv', label: t('access.export.csv') },
          { value: 'json', label: t('access.export.json') },
        ]}
        onChange={onChange}
      />
    </>
  );
}
