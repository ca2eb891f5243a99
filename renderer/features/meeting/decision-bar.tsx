import {
  ArrowRightLeft,
  CalendarPlus,
  Handshake,
  MessageSquarePlus,
  PanelRightOpen,
  Search,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { CitizenId, OfferId } from '../../../shared/domain/ids.ts';
import { meetingKeys, meetingStepOf, type MeetingStep } from '../../app/meeting-keys.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, typeAhead, useCitizen } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { closeToasts } from '../../ui/toast.tsx';
import { NewContact } from '../contacts/index.ts';
import { useCardKeys } from './card-keys.ts';
import { DateSheet } from './date-sheet.tsx';
import { HandSheet, MoveSheet, ProposeSheet } from './decision-sheets.tsx';
import styles from './decision.module.css';
import { useOpenSheet } from './open-sheet.ts';

const STEPS: readonly (readonly [MeetingStep, LucideIcon])[] = [
  ['move', ArrowRightLeft],
  ['hand', UserRound],
  ['date', CalendarPlus],
  ['propose', Handshake],
  ['contact', MessageSquarePlus],
];

/** What can be decided about somebody: the ordinary steps of the board, each at a press or by its key. */
export function DecisionBar({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const citizen = useCitizen(id);
  const { sheet, setSheet } = useOpenSheet(id);
  function begin(step: MeetingStep): void {
    // What was told of the last step would lie over this one.
    closeToasts();
    setSheet(step);
  }
  useCardKeys((event) => {
    const step = citizen && meetingStepOf(event.key);
    if (step === undefined) return false;
    if (event.repeat) return true;
    if (step === 'contact') typeAhead();
    begin(step);
    return true;
  });
  if (!citizen) return null;
  const close = (): void => setSheet(null);
  const keys = meetingKeys();
  return (
    <div className={styles['decide']} role="group" aria-label={t('meeting.decide')}>
      {STEPS.map(([step, Icon]) => (
        <Button
          key={step}
          size="lg"
          icon={<Icon aria-hidden />}
          aria-label={t(`meeting.${step}`)}
          aria-keyshortcuts={keys[step].join(' ')}
          onClick={() => begin(step)}
        >
          {t(`meeting.${step}`)} <Kbd keys={keys[step][0] ?? ''} />
        </Button>
      ))}
      <Button size="lg" icon={<PanelRightOpen aria-hidden />} onClick={() => openPanel({ kind: 'citizen', id })}>
        {t('meeting.open')}
      </Button>
      {sheet === 'move' && <MoveSheet citizen={citizen} onClose={close} />}
      {sheet === 'hand' && <HandSheet citizen={citizen} onClose={close} />}
      {sheet === 'date' && <DateSheet citizen={citizen} onClose={close} />}
      {sheet === 'propose' && <ProposeSheet citizen={citizen} onClose={close} />}
      {sheet === 'contact' && <NewContact id={id} onClose={close} />}
    </div>
  );
}

/** An offer is decided about where those who fit it are shown. */
export function OfferBar({ id }: { readonly id: OfferId }) {
  const { t } = useTranslation();
  return (
    <div className={styles['decide']} role="group" aria-label={t('meeting.decide')}>
      <Button size="lg" icon={<Search aria-hidden />} onClick={() => openPanel({ kind: 'offer', id })}>
        {t('meeting.find')}
      </Button>
    </div>
  );
}
