import { ArrowRightLeft, CalendarPlus, Handshake, PanelRightOpen, Search, UserRound } from 'lucide-react';
import { useState } from 'react';

import type { CitizenId, OfferId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useCitizen } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateSheet } from './date-sheet.tsx';
import { HandSheet, MoveSheet, ProposeSheet } from './decision-sheets.tsx';
import styles from './meeting.module.css';

type Sheet = 'move' | 'hand' | 'date' | 'propose';

/** What can be decided about somebody: the ordinary steps of the board. */
export function DecisionBar({ id }: { readonly id: CitizenId }) {
  const { t } = useTranslation();
  const citizen = useCitizen(id);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  if (!citizen) return null;
  const close = (): void => setSheet(null);
  return (
    <div className={styles['decide']} role="group" aria-label={t('meeting.decide')}>
      <Button size="lg" icon={<ArrowRightLeft aria-hidden />} onClick={() => setSheet('move')}>
        {t('meeting.move')}
      </Button>
      <Button size="lg" icon={<UserRound aria-hidden />} onClick={() => setSheet('hand')}>
        {t('meeting.hand')}
      </Button>
      <Button size="lg" icon={<CalendarPlus aria-hidden />} onClick={() => setSheet('date')}>
        {t('meeting.date')}
      </Button>
      <Button size="lg" icon={<Handshake aria-hidden />} onClick={() => setSheet('propose')}>
        {t('meeting.propose')}
      </Button>
      <Button size="lg" icon={<PanelRightOpen aria-hidden />} onClick={() => openPanel({ kind: 'citizen', id })}>
        {t('meeting.open')}
      </Button>
      {sheet === 'move' && <MoveSheet citizen={citizen} onClose={close} />}
      {sheet === 'hand' && <HandSheet citizen={citizen} onClose={close} />}
      {sheet === 'date' && <DateSheet citizen={citizen} onClose={close} />}
      {sheet === 'propose' && <ProposeSheet citizen={citizen} onClose={close} />}
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
