import { useTranslation } from '../../i18n/index.ts';

export const INSTRUCTIONS_ID = 'card-instructions';

/** How cards are moved without a mouse; every card is described by it. */
export function Instructions() {
  const { t } = useTranslation();
  return (
    <p id={INSTRUCTIONS_ID} hidden>
      {t('board.instructions')}
    </p>
  );
}
