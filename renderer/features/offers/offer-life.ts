import type { Offer } from '../../../shared/domain/offer.ts';
import { translate as t } from '../../i18n/index.ts';
import { runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';

type Done = Awaited<ReturnType<typeof runCommand>>;

/** All places are taken, or there are none any more. */
export async function closeOffer({ id }: Offer, as: 'filled' | 'lapsed', name: string): Promise<void> {
  tell(await runCommand('offer.close', { id, as }), t(`offers.done.${as}`, { name }));
}

export async function reopenOffer({ id }: Offer, name: string): Promise<void> {
  tell(await runCommand('offer.reopen', { id }), t('offers.done.reopened', { name }));
}

export async function removeOffer({ id }: Offer, name: string): Promise<void> {
  tell(await runCommand('offer.remove', { id }), t('offers.done.removed', { name }));
}

function tell(answer: Done, words: string): void {
  if (answer.ok && answer.value.change.length > 0)
    showToast(words, { topic: 'step', ...wayBack(answer.value.entryId) });
}
