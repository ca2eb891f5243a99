import { Eye, EyeOff } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { EitherWords } from './either-words.tsx';

/** On the button that is held for names. */
export function NamesWords({ isShown }: { readonly isShown: boolean }) {
  const { t } = useTranslation();
  return (
    <EitherWords
      is={isShown}
      yes={
        <>
          <EyeOff aria-hidden />
          {t('wall.hideNames')}
        </>
      }
      no={
        <>
          <Eye aria-hidden />
          {t('wall.showNames')}
        </>
      }
    />
  );
}
