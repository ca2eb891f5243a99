import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import {
  fullWords,
  moveCard,
  proposalFor,
  readBoard,
  readLoad,
  stateOfOffer,
  useConsultants,
  useLanes,
  useMyConsultant,
  useToday,
} from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { offerWords, propose } from '../offers/index.ts';
import { ChoiceList, type Choice } from './choice-list.tsx';

export interface SheetProps {
  readonly citizen: Citizen;
  readonly onClose: () => void;
}

/** To which lane. */
export function MoveSheet({ citizen, onClose }: SheetProps) {
  const { t } = useTranslation();
  const choices = useLanes().map(({ id, name, icon }) => ({
    key: id,
    label: name,
    icon: <LaneIcon name={icon} />,
    already: id === citizen.laneId ? t('meeting.here') : undefined,
    run: () => {
      onClose();
      void moveCard(citizen.id, id, undefined, 'last');
    },
  }));
  return <Sheet title={t('meeting.moveTitle', { name: citizen.name })} choices={choices} onClose={onClose} />;
}

/** To which consultant, or to nobody. */
export function HandSheet({ citizen, onClose }: SheetProps) {
  const { t } = useTranslation();
  const already = (id: ConsultantId | null): string | undefined =>
    id === citizen.consultantId ? t('meeting.here') : undefined;
  const hand = (id: ConsultantId | null) => () => {
    onClose();
    void moveCard(citizen.id, citizen.laneId, id, { after: citizen.id });
  };
  const choices: readonly Choice[] = [
    ...useConsultants()
      .filter(({ active }) => active)
      .map(({ id, name, initials, color, limit }) => ({
        key: id,
        label: name,
        icon: <ConsultantBadge initials={initials} color={color} size="md" />,
        already: already(id),
        note: fullWords(readLoad({ id, limit })),
        run: hand(id),
      })),
    { key: 'none', label: t('common.unassigned'), already: already(null), run: hand(null) },
  ];
  return <Sheet title={t('meeting.handTitle', { name: citizen.name })} choices={choices} onClose={onClose} />;
}

/** For which open offer. */
export function ProposeSheet({ citizen, onClose }: SheetProps) {
  const { t } = useTranslation();
  const today = useToday();
  const from = useMyConsultant();
  const board = readBoard();
  const choices = [...board.all('offer')]
    .filter((offer) => ['open', 'proposed'].includes(stateOfOffer(offer, today)))
    .map((offer) => {
      const state = proposalFor(offer.id, citizen.id)?.state;
      const company = board.get('company', offer.companyId)?.name ?? '';
      return {
        key: offer.id,
        label: [company, offerWords(offer, today)].filter(Boolean).join(' · '),
        already: state === 'waiting' || state === 'accepted' ? t('meeting.proposed') : undefined,
        run: () => {
          onClose();
          void propose(offer.id, citizen, from);
        },
      };
    });
  return <Sheet title={t('meeting.proposeTitle', { name: citizen.name })} choices={choices} onClose={onClose} />;
}

function Sheet({
  title,
  choices,
  onClose,
}: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open shape="room" title={title} onOpenChange={(open) => !open && onClose()}>
      {choices.length === 0 ? (
        <EmptyState title={t('meeting.noOffers')} />
      ) : (
        <ChoiceList label={title} choices={choices} />
      )}
    </Dialog>
  );
}
