import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import { useTranslation } from '../../i18n/index.ts';

/** A board in a folder where others have a hand: what can happen, what cannot, and what to do. `isNew`: it is not made yet. */
export function BoardPlaceText({ place, isNew }: { readonly place: SharedPlace; readonly isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>
        {place.kind === 'cloud'
          ? t('backups.shared.cloud', { by: t(`backups.shared.by.${place.by}`) })
          : t('backups.shared.network')}
      </strong>{' '}
      {t(`backups.shared.${place.kind}Risk`)} {isNew ? t('backups.shared.newHere') : t('backups.shared.moveHere')}
    </>
  );
}

/** Copies go well there. */
export function CopyPlaceText({ place }: { readonly place: SharedPlace }) {
  const { t } = useTranslation();
  return (
    <>
      {place.kind === 'cloud'
        ? t('backups.shared.cloudCopies', { by: t(`backups.shared.by.${place.by}`) })
        : t('backups.shared.networkCopies')}
    </>
  );
}
