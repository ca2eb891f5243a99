import { Check, HandHeart, Minus, ShieldAlert } from 'lucide-react';

import type { CompanyId } from '../../../shared/domain/ids.ts';
import { careOf } from '../../../shared/domain/match/care.ts';
import type { Ranked } from '../../../shared/domain/match/rank.ts';
import type { AskedOffer } from '../../../shared/domain/match/reasons.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readBoard, useToday } from '../../state/index.ts';
import styles from './reasons.module.css';
import { wordsAgainst, wordsFor, wordsOfConflict, wordsToMind, wordsUnknown } from './reason-words.ts';

/** Everything that is known of somebody against the offer, in words. What must be minded stands by itself and first. */
export function Reasons(props: ReasonsProps) {
  return (
    <>
      <Minded {...props} />
      <ForAndAgainst {...props} />
    </>
  );
}

export interface ReasonsProps {
  readonly one: Ranked;
  readonly asked: AskedOffer;
}

/** What must be minded. */
export function Minded({ one, asked }: ReasonsProps) {
  const { t } = useTranslation();
  const care = careOf(asked, one.citizen);
  const mind = wordsToMind(care);
  return (
    <>
      {care.conflicts.length > 0 && (
        <p className={styles['conflict']}>
          <ShieldAlert aria-hidden />
          <span>
            <strong>{t('offers.care.conflict')}.</strong>{' '}
            {care.conflicts.map((conflict) => (
              <bdi key={`${conflict.kind} ${conflict.kind === 'demand' ? conflict.demand : conflict.time}`}>
                {wordsOfConflict(conflict)}{' '}
              </bdi>
            ))}
          </span>
        </p>
      )}
      {mind.map((words) => (
        <p key={words} className={styles['mind']}>
          <HandHeart aria-hidden />
          <bdi>{words}</bdi>
        </p>
      ))}
    </>
  );
}

/** What speaks for and against somebody, and what is not known. */
export function ForAndAgainst({ one }: Pick<ReasonsProps, 'one'>) {
  const { t } = useTranslation();
  const context = { today: useToday(), company };
  const unknown = wordsUnknown(one.unknown);
  return (
    <>
      <Side label={t('offers.for.label')} side="for" words={one.for.map((reason) => wordsFor(reason, context))} />
      <Side
        label={t('offers.against.label')}
        side="against"
        words={one.against.map((reason) => wordsAgainst(reason, context))}
      />
      {unknown !== null && <p className={styles['unknown']}>{unknown}</p>}
    </>
  );
}

const company = (id: CompanyId) => readBoard().get('company', id);

const SIGNS = { for: Check, against: Minus } as const;

function Side({
  label,
  side,
  words,
}: {
  readonly label: string;
  readonly side: keyof typeof SIGNS;
  readonly words: readonly string[];
}) {
  const Sign = SIGNS[side];
  if (words.length === 0) return null;
  return (
    <ul className={styles['side']} data-side={side} aria-label={label}>
      {words.map((one) => (
        <li key={one}>
          <Sign aria-hidden />
          <bdi>{one}</bdi>
        </li>
      ))}
    </ul>
  );
}
