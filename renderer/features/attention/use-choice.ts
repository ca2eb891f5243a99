import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { useConsultants, useDraft, useMe } from '../../state/index.ts';
import { choiceThere, dayConsultant, NO_CHOICE, type Choice } from './choice.ts';

/** What is chosen in the view; kept over a lock, and when the view is closed. */
export function useChoice() {
  const consultants = useConsultants();
  const me = useMe();
  const kept = useDraft<Choice>('attention', NO_CHOICE);
  const choice = choiceThere(kept.value, consultants);
  const choose = (changed: Partial<Choice>): void => kept.set((present) => ({ ...present, ...changed }));
  return {
    choice,
    choose,
    dayOwner: dayConsultant(choice, me, consultants),
    chooseDay: (consultant: ConsultantId): void => choose({ day: { by: me?.id ?? '', consultant } }),
  };
}
