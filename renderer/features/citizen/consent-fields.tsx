import { PORTRAIT_CONSENTS, type PortraitConsent } from '../../../shared/domain/citizen.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import type { CardPortrait, Consent } from './card-portrait.ts';
import styles from './portrait-dialog.module.css';

/** What is chosen of a consent so far. Without how it was given there is none. */
export interface ConsentChoice {
  readonly how: PortraitConsent | null;
  /** As it stands in the field. */
  readonly day: string;
}

/** What is known already, else today. */
export function firstChoice({ portraitConsent, portraitConsentOn }: CardPortrait, today: IsoDate): ConsentChoice {
  return { how: portraitConsent, day: portraitConsentOn ?? today };
}

/** The consent that is chosen; null while it is not whole. */
export function consentOf({ how, day }: ConsentChoice, today: IsoDate): Consent | null {
  const on = parseIsoDate(day);
  return how !== null && on !== undefined && on <= today ? { how, on } : null;
}

export interface ConsentFieldsProps {
  readonly value: ConsentChoice;
  readonly onChange: (value: ConsentChoice) => void;
}

/** How, and on which day, somebody said yes to their picture. */
export function ConsentFields({ value, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const isWrongDay = value.how !== null && consentOf(value, today) === null;
  return (
    <div className={styles['consent']}>
      <LabelledGroup label={t('citizen.photo.consent')}>
        <ChipChoice<PortraitConsent | 'none'>
          label={t('citizen.photo.consent')}
          value={value.how ?? 'none'}
          options={PORTRAIT_CONSENTS.map((how) => ({ value: how, label: t(`citizen.photo.consents.${how}`) }))}
          onChange={(how) => how !== 'none' && onChange({ ...value, how })}
        />
      </LabelledGroup>
      <TextField
        label={t('citizen.photo.consentOn')}
        type="date"
        dir="ltr"
        max={today}
        value={value.day}
        error={isWrongDay ? t('citizen.photo.consentDay') : undefined}
        onChange={(day) => onChange({ ...value, day })}
      />
    </div>
  );
}
