import { X } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { useOffersBegun } from '../../state/index.ts';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { OfferDraft } from './offer-form.ts';
import styles from './offer-panel.module.css';

/** Offers that were begun before this one, a quiet line each: gone on with, or let go of. */
export function BegunBefore({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useTranslation();
  const { begun, goOn, leave, bringBack } = useOffersBegun();
  return begun.map((typed, index) => {
    const what = nameOf(typed);
    return (
      <p key={`${String(index)} ${what}`} className={styles['begun']}>
        <span>
          {what === '' ? t('offers.begun.kept') : t('offers.begun.keptNamed', { what })}{' '}
          <TextButton
            aria-label={t('offers.begun.goOnWith', { what })}
            onClick={() => {
              goOn(typed);
              onGoOn();
            }}
          >
            {t('offers.begun.goOn')}
          </TextButton>
        </span>
        <IconButton
          label={t('offers.begun.drop', { what })}
          onClick={() => {
            leave(typed);
            onGoOn();
            showToast(t('offers.begun.dropped'), {
              topic: 'offer-begun',
              action: { label: t('common.undo'), run: () => bringBack(typed) },
            });
          }}
        >
          <X aria-hidden />
        </IconButton>
      </p>
    );
  });
}

/** "Hotel Sundet, rengøring". */
function nameOf({ company, role, branch, place }: OfferDraft): string {
  const known = [company, role, branch, place].map((words) => words?.trim() ?? '').filter((words) => words !== '');
  return known.slice(0, 2).join(', ');
}
