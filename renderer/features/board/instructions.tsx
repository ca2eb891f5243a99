import { useTranslation } from '../../i18n/index.ts';
import { usePastDay } from '../../state/index.ts';

export const INSTRUCTIONS_ID = 'card-instructions';

/** How cards are moved without a mouse; every card is described by it. */
export function Instructions() {
  const { t } = useTranslation();
  const past = usePastDay() !== null;
  return (
    <p id={INSTRUCTIONS_ID} hidden>
      {past ? t('history.past.instructions') : t('board.instructions')}
    </p>
  );
}
