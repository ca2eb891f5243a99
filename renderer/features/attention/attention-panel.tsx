import { CalendarCheck2, UserRoundCheck } from 'lucide-react';
import { useRef } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { closePanel, openPanel } from '../../state/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AgreementsOf } from '../companies/index.ts';
import { DeletionsDue } from '../erasure/index.ts';
import { AnswersToMe, ProposalsToMe } from '../offers/index.ts';
import styles from './attention-panel.module.css';
import { CalendarFile } from './calendar-file.tsx';
import { Day } from './day.tsx';
import { Everybody } from './everybody.tsx';
import { KeyHints } from './key-hints.tsx';
import { DayOwner, ListOwner } from './owner-choice.tsx';
import { focusedLine } from './people-list.tsx';
import { Proof } from './proof.tsx';
import { useCensus } from './use-census.ts';
import { useChoice } from './use-choice.ts';

/** Who may be about to be forgotten, over the whole board or in one consultant's day; and the proof that nobody is lost. */
export function AttentionPanel({ at }: { readonly at: 'everybody' | 'day' }) {
  const { t } = useTranslation();
  const { choice, choose, dayOwner, chooseDay } = useChoice();
  const census = useCensus(at === 'everybody');
  const view = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open
      shape="large"
      title={t(`attention.${at}`)}
      initialFocus={() => focusedLine() ?? (at === 'day' && dayOwner === null ? whoChoice(view.current) : null)}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <div className={styles['foot']}>
          {at === 'everybody' && <Proof {...census} />}
          <KeyHints />
        </div>
      }
    >
      <div ref={view} className={styles['view']}>
        <div className={styles['bar']}>
          <Segmented
            label={t('attention.views')}
            value={at}
            options={[
              { value: 'everybody', label: t('attention.everybody'), icon: <UserRoundCheck aria-hidden /> },
              { value: 'day', label: t('attention.day'), icon: <CalendarCheck2 aria-hidden /> },
            ]}
            onChange={(next) => openPanel({ kind: 'attention', at: next })}
          />
          <div className={styles['whose']}>
            {at === 'day' && dayOwner !== null && <CalendarFile owner={dayOwner} />}
            <div className={styles['owner']} data-choice>
              {at === 'everybody' ? (
                <ListOwner value={choice.owner} onChange={(owner) => choose({ owner })} />
              ) : (
                <DayOwner value={dayOwner} onChange={chooseDay} />
              )}
            </div>
          </div>
        </div>
        {at === 'day' && (
          <div className={styles['asked']}>
            <ProposalsToMe owner={dayOwner} />
            <AnswersToMe owner={dayOwner} />
            <AgreementsOf owner={dayOwner} />
            <DeletionsDue />
          </div>
        )}
        {at === 'everybody' ? (
          <Everybody owner={choice.owner} filter={choice.filter} onFilter={(filter) => choose({ filter })} />
        ) : (
          <Day key={dayOwner} owner={dayOwner} />
        )}
      </div>
    </Dialog>
  );
}

/** Where somebody says whose day it is; where there are no consultants yet, what leads to making them. */
function whoChoice(view: HTMLElement | null): HTMLElement | null {
  const way = view?.querySelector<HTMLElement>('[data-way-on]');
  return way ?? view?.querySelector<HTMLElement>('[data-choice] [role=combobox]') ?? null;
}
