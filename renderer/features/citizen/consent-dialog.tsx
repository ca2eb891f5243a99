import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { CardPortrait } from './card-portrait.ts';
import { ConsentFields, consentOf, firstChoice } from './consent-fields.tsx';

export interface ConsentDialogProps {
  readonly present: CardPortrait;
  readonly onKept: (portrait: CardPortrait) => void;
  readonly onClose: () => void;
}

/** How the citizen said yes to the picture that stands on the card already. */
export function ConsentDialog({ present, onKept, onClose }: ConsentDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [choice, setChoice] = useState(() => firstChoice(present, today));
  const consent = consentOf(choice, today);
  const save = (): void => {
    if (consent) onKept({ ...present, portraitConsent: consent.how, portraitConsentOn: consent.on });
  };
  return (
    <Dialog
      open
      shape="small"
      title={t('citizen.photo.consentTitle')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" disabled={consent === null} focusableWhenDisabled onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <ConsentFields value={choice} onChange={setChoice} />
    </Dialog>
  );
}
