import { Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Company } from '../../../shared/domain/company.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  closeIfOpen,
  closePanel,
  openPanel,
  runCommand,
  useCompany,
  usePeopleToVisit,
  useToday,
  wayBack,
} from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { CompanyFieldsEdit } from './company-fields.tsx';
import { CompanyHistory } from './company-history.tsx';
import styles from './company-panel.module.css';
import { aboutCompany, agreementWords } from './company-words.ts';

/** A company, opened: who is there, what is known, who was there. */
export function CompanyPanel({ id }: { readonly id: CompanyId }) {
  const { t } = useTranslation();
  const company = useCompany(id);
  if (company) return <OpenCompany company={company} />;
  return (
    <Dialog open shape="panel" title={t('companies.gone')} onOpenChange={(open) => !open && closePanel()}>
      <p>{t('companies.goneText')}</p>
    </Dialog>
  );
}

function OpenCompany({ company }: { readonly company: Company }) {
  const { t } = useTranslation();
  const today = useToday();
  const [removing, setRemoving] = useState(false);
  const agreement = agreementWords(company, today);
  const citizens = usePeopleToVisit(company.id, today);
  return (
    <Dialog
      open
      shape="panel"
      title={company.name}
      description={[aboutCompany(company), agreement.kind === 'none' ? '' : agreement.words]
        .filter(Boolean)
        .join(' · ')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <div className={styles['foot']}>
          <IconButton label={t('companies.remove')} onClick={() => setRemoving(true)}>
            <Trash2 aria-hidden />
          </IconButton>
          {citizens.length > 0 && (
            <Button
              icon={<Printer aria-hidden />}
              onClick={() => openPanel({ kind: 'snapshot', first: { format: 'visit', citizens } })}
            >
              {t('snapshot.print.items.visit')}
            </Button>
          )}
        </div>
      }
    >
      <CompanyHistory company={company} />
      <CompanyFieldsEdit company={company} />
      <Confirm
        open={removing}
        title={t('companies.removeTitle', { name: company.name })}
        description={t('companies.removeText')}
        confirmLabel={t('common.remove')}
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          void remove(company);
        }}
      />
    </Dialog>
  );
}

async function remove({ id, name }: Company): Promise<void> {
  const answer = await runCommand('company.remove', { id });
  if (!answer.ok) return;
  closeIfOpen((panel) => panel.kind === 'company' && panel.id === id);
  showToast(translate('companies.removed', { name }), { topic: 'step', ...wayBack(answer.value.entryId) });
}
