import type { CitizenFields, PortraitConsent } from '../../../shared/domain/citizen.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import { MAX_PORTRAIT_BYTES } from '../../../shared/ipc/limits.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { translate as t } from '../../i18n/index.ts';
import { callVault, runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { cutOut, type PictureArea, type WorkingPicture } from '../pictures/index.ts';

/** A card's picture, and how the citizen said yes to it. */
export type CardPortrait = Pick<CitizenFields, 'portraitId' | 'portraitConsent' | 'portraitConsentOn'>;
export const NO_PORTRAIT: CardPortrait = { portraitId: null, portraitConsent: null, portraitConsentOn: null };

/** How and on which day somebody said yes. */
export interface Consent {
  readonly how: PortraitConsent;
  readonly on: IsoDate;
}

/** Cuts the part out of the picture and has it kept. There is no way to keep one without consent. */
export async function keepPortrait(
  picture: WorkingPicture,
  area: PictureArea,
  { how, on }: Consent,
): Promise<Result<CardPortrait, CallError>> {
  const cut = cutOut(picture, area, MAX_PORTRAIT_BYTES);
  if (!cut.ok) return err({ kind: 'portrait', refusal: cut.error });
  const answer = await callVault('portrait.add', { bytes: cut.value });
  return answer.ok ? ok({ portraitId: answer.value.id, portraitConsent: how, portraitConsentOn: on }) : answer;
}

/** Gives a card on the board another picture, another consent, or none; with the way back. */
export async function setPortrait(id: CitizenId, before: CardPortrait, next: CardPortrait): Promise<void> {
  const answer = await runCommand('citizen.edit', { id, patch: next });
  if (!answer.ok || answer.value.entryId === 0) return;
  const what = next.portraitId === null ? 'removed' : next.portraitId === before.portraitId ? 'consentSaved' : 'taken';
  showToast(t(`citizen.photo.${what}`), { topic: 'step', ...wayBack(answer.value.entryId) });
}
