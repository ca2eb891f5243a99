import { Plus, Search } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';

import { BLANK_COMPANY_FIELDS, COMPANY_TEXT_LIMITS } from '../../../shared/domain/company.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  closePanel,
  findCompanies,
  openCompany,
  readBoard,
  runCommand,
  useDraft,
  wayBack,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './companies-panel.module.css';
import { CompanyList, focusedCompany } from './company-list.tsx';

/** All companies: found by a few letters, with who is there, who was, and how long the agreement lasts. */
export function CompaniesPanel() {
  const { t } = useTranslation();
  const words = useDraft('companies:find', '');
  const field = useRef<HTMLInputElement>(null);
  const revision = boardStore((state) => state.revision);
  const view = useMemo(
    () => ({ revision, found: findCompanies(words.value), total: [...readBoard().all('company')].length }),
    [revision, words.value],
  );
  const { found, total } = view;
  const typed = words.value.trim();
  return (
    <Dialog
      open
      shape="large"
      title={t('companies.title')}
      description={t('companies.text')}
      initialFocus={field}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <>
          <p className={styles['count']} role="status">
            {typed === ''
              ? t('companies.count', { count: total })
              : t('companies.found', { count: found.count, total })}
          </p>
          <Button icon={<Plus aria-hidden />} onClick={() => void addCompany(found.count === 0 ? typed : '')}>
            {found.count === 0 && typed !== '' ? t('companies.addNamed', { name: typed }) : t('companies.add')}
          </Button>
        </>
      }
    >
      <div className={styles['view']}>
        <TextField
          ref={field}
          label={t('companies.search')}
          hideLabel
          leading={<Search aria-hidden className={styles['glass']} />}
          placeholder={t('companies.searchHint')}
          value={words.value}
          maxLength={COMPANY_TEXT_LIMITS.name}
          onChange={words.set}
          onKeyDown={intoList}
        />
        {total === 0 ? (
          <EmptyState title={t('companies.empty.title')} text={t('companies.empty.text')} />
        ) : found.count === 0 ? (
          <EmptyState title={t('companies.nothing.title')} text={t('companies.nothing.text', { words: typed })} />
        ) : (
          <CompanyList companies={found.top} />
        )}
      </div>
    </Dialog>
  );
}

/** From the search down into what was found; Enter opens the nearest. */
function intoList(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
  const first = document.querySelector<HTMLElement>('[data-company]');
  if (!first) return;
  event.preventDefault();
  if (event.key === 'Enter') first.click();
  else (focusedCompany() ?? first).focus();
}

async function addCompany(typed: string): Promise<void> {
  const id = crypto.randomUUID() as CompanyId;
  const name = typed === '' ? translate('companies.newName') : typed;
  const answer = await runCommand('company.add', { id, fields: { ...BLANK_COMPANY_FIELDS, name } });
  if (!answer.ok) return;
  openCompany(id);
  showToast(translate('companies.added', { name }), { topic: 'step', ...wayBack(answer.value.entryId) });
}
