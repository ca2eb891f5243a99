import { useEffect, useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { loadStrengthMeter, missingLength, type Strength, type StrengthMeter } from './strength.ts';
import styles from './strength-line.module.css';

/** The meter once it is loaded. When it cannot be, passphrases are made without one. */
export function useStrengthMeter(): StrengthMeter | null {
  const [meter, setMeter] = useState<StrengthMeter | null>(null);
  useEffect(() => {
    let gone = false;
    loadStrengthMeter().then(
      (loaded) => gone || setMeter(() => loaded),
      () => undefined,
    );
    return () => void (gone = true);
  }, []);
  return meter;
}

const STEPS = [1, 2, 3, 4] as const;
const WORDS = ['hopeless', 'weak', 'fair', 'good', 'strong'] as const;

/** How hard a new passphrase is to guess: four steps, a word and one tip. */
export function StrengthLine({
  passphrase,
  strength,
}: {
  readonly passphrase: string;
  readonly strength: Strength | null;
}) {
  const { t } = useTranslation();
  const missing = missingLength(passphrase);
  if (passphrase === '' || !strength) return null;
  // Until it is long enough it is not good, whatever the meter thinks of it.
  const score = missing > 0 ? Math.min(strength.score, 1) : strength.score;
  const word =
    missing > 0 ? t('door.strength.tooShort', { count: missing }) : t(`door.strength.words.${WORDS[strength.score]}`);
  return (
    <div className={styles['line']} data-score={score}>
      <div className={styles['steps']} aria-hidden>
        {STEPS.map((step) => (
          <span key={step} className={styles['step']} data-on={step <= score || undefined} />
        ))}
      </div>
      <p className={styles['words']} role="status">
        <span className="visually-hidden">{t('door.strength.label')}: </span>
        <strong>{word}</strong>
        {missing === 0 && strength.tip !== null && <span> · {t(`door.strength.tips.${strength.tip}`)}</span>}
      </p>
    </div>
  );
}
