import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { ConsultantId, OfferId } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  callErrorText,
  closePanel,
  takeTyped,
  useConsultants,
  useFormFocus,
  useSayWhoIAm,
} from '../../state/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { reopenOffer } from './offer-life.ts';
import { OfferFields } from './offer-fields.tsx';
import styles from './offer-panel.module.css';
import { propose } from './propose.ts';
import { activeRow, RankedList } from './ranked-list.tsx';
import { useOfferForm, type OfferWork } from './use-offer-form.ts';
import { useRanking, type Found } from './use-ranking.ts';

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
  useTypedAhead(work);
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

function PeopleHead({ found: { isAsked, fitting, ranking } }: { readonly found: Found }) {
  const { t } = useTranslation();
  const { ranked, ended } = ranking;
  const rest = [
    t('offers.people.all', { count: ranked.length }),
    ended > 0 && t('offers.people.ended', { count: ended }),
  ];
  const hints = [
    { keys: '↓', words: t('offers.people.keys.list') },
    { keys: 'Enter', words: t('offers.people.keys.propose') },
    { keys: 'O', words: t('offers.people.keys.open') },
    { keys: '↑', words: t('offers.people.keys.form') },
  ];
  return (
    <div className={styles['peopleHead']}>
      <h3>
        {isAsked ? (
          <strong data-testid="fits">{t('offers.people.fit', { count: fitting.size })}</strong>
        ) : (
          t('offers.people.label')
        )}{' '}
        <span>{rest.filter(Boolean).join(' · ')}</span>
      </h3>
      {isAsked && (
        <>
          <p>{t('offers.people.order')}</p>
          <p className={styles['keys']}>
            {hints.map(({ keys, words }) => (
              <span key={keys}>
                <Kbd keys={keys} /> {words}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

function Closed({ offer, company }: { readonly offer: Offer; readonly company: string }) {
  const { t } = useTranslation();
  if (offer.closed === null) return null;
  return (
    <Notice>
      {t(`offers.closed.${offer.closed}`)}{' '}
      <TextButton onClick={() => void reopenOffer(offer, company)}>{t('offers.reopen')}</TextButton>
    </Notice>
  );
}

/** Until the board knows whose colour is whose, colleagues could not see who proposes. */
function WhoAmI() {
  const { t } = useTranslation();
  const consultants = useConsultants().filter((one) => one.active);
  const say = useSayWhoIAm();
  if (consultants.length === 0) return null;
  return (
    <LabelledGroup label={t('offers.whoAmI')} hint={t('offers.whoAmIHint')}>
      <Select<string>
        label={t('offers.whoAmI')}
        value=""
        placeholder={t('offers.whoAmIChoose')}
        options={consultants.map((one) => ({
          value: one.id,
          label: one.name,
          mark: <ConsultantBadge initials={one.initials} color={one.color} />,
        }))}
        onChange={(chosen) => say(chosen as ConsultantId)}
      />
    </LabelledGroup>
  );
}

function Blank() {
  const { t } = useTranslation();
  const isEmpty = boardStore(({ laneViews }) => [...laneViews.values()].every(({ total }) => total === 0));
  return (
    <EmptyState
      picture={<Search aria-hidden className={styles['blank']} />}
      title={t(isEmpty ? 'offers.people.nobody' : 'offers.people.blank')}
      text={isEmpty ? undefined : t('offers.people.blankText')}
    />
  );
}

function Foot({
  id,
  work,
  onSave,
}: {
  readonly id: OfferId | null;
  readonly work: OfferWork;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {work.begun && (
        <Button variant="quiet" onClick={work.discard}>
          {t(id === null ? 'offers.startOver' : 'offers.discardChanges')}
        </Button>
      )}
      <Button variant="primary" disabled={id !== null && !work.begun} focusableWhenDisabled onClick={onSave}>
        {t(id === null ? 'offers.save' : 'offers.saveChanges')}
      </Button>
    </>
  );
}

/** What was typed before the panel was there is of the company's name. */
function useTypedAhead({ values, change }: OfferWork): void {
  const take = useEffectEvent(() => {
    const typed = takeTyped();
    if (typed !== '') change({ company: values.company + typed });
  });
  useEffect(() => take(), []);
}

function useFocusOnFault(form: React.RefObject<HTMLFormElement | null>, problem: OfferWork['problem']): void {
  useEffect(() => {
    if (problem?.kind !== 'faults') return;
    const [first] = Object.keys(problem.faults);
    const field = first === undefined ? null : form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  }, [form, problem]);
}

/** From a line, down or Enter leads to who fits best; with Ctrl from anywhere. Ctrl+S saves. */
function hearKey(event: KeyboardEvent<HTMLFormElement>, save: () => void): void {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing || event.defaultPrevented || altKey || shiftKey) return;
  const mod = ctrlKey || metaKey;
  if (mod && key.toLowerCase() === 's') save();
  else if (!(key === 'ArrowDown' || key === 'Enter') || !(mod || isFreeLine(target, key)) || !goToList()) return;
  event.preventDefault();
  event.stopPropagation();
}

/** A line of text whose own arrows do nothing: no date, and none that shows a list of its own. */
function isFreeLine(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLInputElement) || (target.type === 'date' && key !== 'Enter')) return false;
  return target.getAttribute('aria-expanded') !== 'true' || document.querySelector('[role=option]') === null;
}

function goToList(): boolean {
  const row = activeRow();
  row?.focus();
  return row !== null;
}
