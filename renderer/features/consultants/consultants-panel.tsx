import { Plus, UserMinus } from 'lucide-react';

import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  citizenCountOf,
  closePanel,
  loadWords,
  openPanel,
  readLoad,
  runCommand,
  useConsultants,
  useDraft,
} from '../../state/index.ts';
import { Button, IconButton, TextButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ConsultantForm } from './consultant-form.tsx';
import styles from './consultants-panel.module.css';
import { Deactivate } from './deactivate.tsx';

/** What lies over the list; kept over a lock like the form in it. */
type Over = { readonly kind: 'new' } | { readonly kind: 'edit' | 'deactivate'; readonly id: ConsultantId } | null;

/** All consultants: add, edit, order, take out of service, bring back. */
export function ConsultantsPanel() {
  const { t } = useTranslation();
  const consultants = useConsultants();
  const over = useDraft<Over>('consultants:over', null);
  const active = consultants.filter((one) => one.active);
  const left = consultants.filter((one) => !one.active);
  const add = (
    <Button icon={<Plus aria-hidden />} onClick={() => over.set({ kind: 'new' })}>
      {t('consultants.add')}
    </Button>
  );
  return (
    <Dialog
      open
      title={t('consultants.title')}
      description={
        <>
          {t('consultants.text')}{' '}
          <TextButton onClick={() => openPanel({ kind: 'people' })}>{t('consultants.toPeople')}</TextButton>
        </>
      }
      onOpenChange={(open) => !open && closePanel()}
      footer={active.length > 0 ? add : undefined}
    >
      {active.length === 0 ? (
        <EmptyState title={t('consultants.emptyTitle')} text={t('consultants.emptyText')}>
          {add}
        </EmptyState>
      ) : (
        <ActiveList
          active={active}
          onEdit={(id) => over.set({ kind: 'edit', id })}
          onDeactivate={(id) => over.set({ kind: 'deactivate', id })}
        />
      )}
      {left.length > 0 && <LeftList left={left} />}
      {over.value?.kind === 'new' && <ConsultantForm id={null} onClose={over.clear} />}
      {over.value?.kind === 'edit' && <ConsultantForm id={over.value.id} onClose={over.clear} />}
      {over.value?.kind === 'deactivate' && <Deactivate id={over.value.id} onClose={over.clear} />}
    </Dialog>
  );
}

interface ActiveListProps {
  readonly active: readonly Consultant[];
  readonly onEdit: (id: ConsultantId) => void;
  readonly onDeactivate: (id: ConsultantId) => void;
}

function ActiveList({ active, onEdit, onDeactivate }: ActiveListProps) {
  const { t } = useTranslation();
  const items = active.map((one) => ({
    id: one.id,
    name: one.name,
    mark: <ConsultantBadge initials={one.initials} color={one.color} size="md" />,
    detail: [t('consultants.citizens', { count: citizenCountOf(one.id) }), loadWords(readLoad(one))]
      .filter(Boolean)
      .join(' · '),
    actions: (
      <IconButton label={t('consultants.deactivateNamed', { name: one.name })} onClick={() => onDeactivate(one.id)}>
        <UserMinus aria-hidden />
      </IconButton>
    ),
  }));
  return (
    <SortableList<ConsultantId>
      label={t('consultants.list')}
      items={items}
      openLabel={(name) => t('consultants.editNamed', { name })}
      onOpen={onEdit}
      moveLabels={{ up: (name) => t('consultants.up', { name }), down: (name) => t('consultants.down', { name }) }}
      movedText={(name, at, of) => t('consultants.movedTo', { name, at, of })}
      onMove={(id, index) =>
        void runCommand('consultant.move', { id, after: active.filter((one) => one.id !== id)[index - 1]?.id ?? null })
      }
    />
  );
}

function LeftList({ left }: { readonly left: readonly Consultant[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles['left']}>
      <h3 className={styles['heading']}>{t('consultants.inactive')}</h3>
      <ul>
        {left.map((one) => (
          <li key={one.id} className={styles['line']}>
            <ConsultantBadge initials={one.initials} color={one.color} size="md" />
            <span className={styles['name']}>{one.name}</span>
            <Button
              variant="quiet"
              aria-label={t('consultants.reactivateNamed', { name: one.name })}
              onClick={() => void reactivate(one)}
            >
              {t('consultants.reactivate')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function reactivate({ id, name }: Consultant): Promise<void> {
  const answer = await runCommand('consultant.reactivate', { id });
  if (answer.ok) showToast(translate('consultants.reactivated', { name }));
}
