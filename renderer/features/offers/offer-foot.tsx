import type { Offer } from '../../../shared/domain/offer.ts';
import type { OfferId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { reopenOffer } from './offer-life.ts';
import type { OfferWork } from './use-offer-form.ts';

/** An offer that is closed says so, with the way to open it again. */
export function Closed({ offer, company }: { readonly offer: Offer; readonly company: string }) {
  const { t } = useTranslation();
  if (offer.closed === null) return null;
  return (
    <Notice>
      {t(`offers.closed.${offer.closed}`)}{' '}
      <TextButton onClick={() => void reopenOffer(offer, company)}>{t('offers.reopen')}</TextButton>
    </Notice>
  );
}

/** Saves, or lets go of what is typed. */
export function Foot({
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
