import { useRef } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { OfferId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel, useFormFocus } from '../../state/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BegunBefore } from './begun-before.tsx';
import { OfferFields } from './offer-fields.tsx';
import { Closed, Foot } from './offer-foot.tsx';
import styles from './offer-panel.module.css';
import { Blank, PeopleHead, WhoAmI } from './people-head.tsx';
import { propose } from './propose.ts';
import { RankedList } from './ranked-list.tsx';
import { focusOnCompany, hearKey, useFocusOnFault, useNewBegun } from './use-form-keys.ts';
import { useOfferForm, type OfferWork } from './use-offer-form.ts';
import { useRanking } from './use-ranking.ts';

/** An offer beside the board, and who of everybody fits it, while it is typed. */
export function OfferPanel({ id }: { readonly id: OfferId | null }) {
  const { t } = useTranslation();
  const work = useOfferForm(id);
  if (id !== null && !work.offer)
    return (
      <Dialog open shape="panel" modal={false} title={t('offers.gone')} onOpenChange={(open) => !open && closePanel()}>
        <p>{t('offers.goneText')}</p>
      </Dialog>
    );
  return <OpenOffer id={id} work={work} />;
}

function OpenOffer({ id, work }: { readonly id: OfferId | null; readonly work: OfferWork }) {
  const { t } = useTranslation();
  const found = useRanking(work.values);
  const { form, attach, remember, present } = useFormFocus(work.key, work.kept);
  const lastField = useRef<HTMLElement | null>(null);
  const save = (): Promise<OfferId | null> => work.save(form.current);
  const proposeSaved = async (citizen: Citizen): Promise<void> => {
    const offerId = await save();
    if (offerId !== null) await propose(offerId, citizen, work.from);
  };
  useNewBegun(form, id === null, work);
  useFocusOnFault(form, work.problem);
  return (
    <Dialog
      open
      shape="wide-panel"
      modal={false}
      title={id === null ? t('offers.newTitle') : (work.company?.name ?? work.values.company)}
      description={t('offers.nothingSent')}
      initialFocus={() => present() ?? form.current?.querySelector('input') ?? null}
      onOpenChange={(open) => !open && closePanel()}
      footer={<Foot id={id} work={work} onSave={() => void save()} />}
    >
      <div className={styles['columns']}>
        <form
          ref={attach}
          className={styles['form']}
          aria-label={t('offers.form')}
          noValidate
          onFocus={(event) => {
            remember(event);
            lastField.current = event.target;
          }}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => hearKey(event, () => void save())}
        >
          {work.kept && id === null && <Notice>{t('offers.kept')}</Notice>}
          {id === null && <BegunBefore onGoOn={() => focusOnCompany(form.current)} />}
          {work.offer && <Closed offer={work.offer} company={work.company?.name ?? ''} />}
          <OfferFields work={work} />
          {work.problem?.kind === 'refused' && <Notice tone="problem">{callErrorText(work.problem.error)}</Notice>}
        </form>
        <section className={styles['people']} aria-label={t('offers.people.label')}>
          <PeopleHead found={found} />
          {found.isAsked && work.from === null && <WhoAmI />}
          {found.isAsked ? (
            <RankedList
              asked={found.asked}
              ranked={found.ranking.ranked}
              offerId={id}
              from={work.from}
              onPropose={(citizen) => void proposeSaved(citizen)}
              onLeave={() => lastField.current?.focus()}
            />
          ) : (
            <Blank />
          )}
        </section>
      </div>
    </Dialog>
  );
}
