import { CloudAlert } from 'lucide-react';
import { useState } from 'react';

import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { BoardPlaceText } from '../place/index.ts';

/** At a door that people open every day: a word that there is something to read, where others have a hand in the board's folder. */
export function PlaceSign({ place }: { readonly place: SharedPlace }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('backups.shared.title')}
      trigger={
        <Button variant="quiet" icon={<CloudAlert aria-hidden />}>
          {t('backups.shared.ask')}
        </Button>
      }
    >
      <p>
        <BoardPlaceText place={place} isNew={false} />
      </p>
    </Popover>
  );
}
