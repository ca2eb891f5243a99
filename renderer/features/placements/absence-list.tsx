import { Check, Clock, Trash2 } from 'lucide-react';

import type { AbsenceEffect } from '../../../shared/domain/clocks/absence-clock.ts';
import type { PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import { withAbsenceAt } from '../../../shared/domain/placement-lists.ts';
import type { Absence, Placement } from '../../../shared/domain/placement.ts';
import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { readBoard, runCommand, useToday, wayBack } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { editPlacement } from './edit-placement.ts';
import styles from './placement-card.module.css';
import { lengthText } from './placement-words.ts';
import { SavedDate } from './saved-inputs.tsx';

interface AbsencesProps {
  readonly placement: Placement;
  readonly clock: PlacementClock;
}

/** When somebody was away, what that does to the end, and whether a person has said so. */
export function AbsenceList({ placement, clock }: AbsencesProps) {
  const { t } = useTranslation();
  if (placement.absences.length === 0) return null;
  return (
    <div className={styles['part']}>
      <h4 className={styles['partTitle']}>{t('placements.absence.list')}</h4>
      <ul className={styles['absences']} aria-label={t('placements.absence.list')}>
        {placement.absences.map((absence, at) => (
          // Two absences may be alike in everything; their place is what tells them apart.
          <AbsenceLine
            key={`${absence.from} ${absence.kind} ${String(at)}`}
            absence={absence}
            at={at}
            placement={placement}
            clock={clock}
          />
        ))}
      </ul>
    </div>
  );
}

function AbsenceLine({
  absence,
  at,
  placement,
  clock,
}: AbsencesProps & { readonly absence: Absence; readonly at: number }) {
  const { t } = useTranslation();
  const effect = clock.igu?.effects[at];
  const held = (): Absence | undefined => readBoard().get('placement', placement.id)?.absences[at];
  const change = (changed: Partial<Absence>) =>
    runCommand(
      'placement.edit',
      {
        id: placement.id,
        patch: { absences: withAbsenceAt(placement.absences, at, changed) },
        was: { absences: placement.absences },
      },
      { quiet: true },
    );
  const saved = (field: string) => (entryId: number) =>
    showToast(t('placements.saved', { field }), { topic: 'step', ...wayBack(entryId) });
  const kind = t(`placements.absence.kinds.${absence.kind}`);
  const remove = (): void =>
    void editPlacement(
      placement,
      { absences: placement.absences.filter((_absence, index) => index !== at) },
      translate('placements.absence.removed'),
    );
  return (
    <li className={styles['absence']}>
      <div className={styles['line']}>
        <strong>{kind}</strong>
        {effect && <EffectButton effect={effect} at={at} placement={placement} />}
        <IconButton label={`${t('placements.absence.remove')}: ${kind}`} onClick={remove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <div className={styles['pair']}>
        <SavedDate
          key={`from ${absence.from}`}
          name={`from-${String(at)}`}
          needed
          label={t('placements.absence.from')}
          field={`pa:${placement.id}:${String(at)}:f`}
          held={absence.from}
          read={() => held()?.from ?? ''}
          write={(from) => change(from === null ? {} : { from })}
          onSaved={saved(t('placements.absence.from'))}
        />
        <SavedDate
          name={`until-${String(at)}`}
          label={t('placements.absence.until')}
          field={`pa:${placement.id}:${String(at)}:u`}
          held={absence.until ?? ''}
          read={() => held()?.until ?? ''}
          write={(until) => change({ until })}
          onSaved={saved(t('placements.absence.until'))}
        />
      </div>
      <Effect effect={effect} placement={placement} />
    </li>
  );
}

function EffectButton({
  effect,
  at,
  placement,
}: {
  readonly effect: AbsenceEffect;
  readonly at: number;
  readonly placement: Placement;
}) {
  const { t } = useTranslation();
  if (effect.kind !== 'confirmed') return null;
  return (
    <Button
      variant="quiet"
      onClick={() =>
        void editPlacement(
          placement,
          { absences: withAbsenceAt(placement.absences, at, { isConfirmed: false }) },
          t('placements.absence.takenBack'),
        )
      }
    >
      {t('placements.absence.takeBack')}
    </Button>
  );
}

function Effect({ effect, placement }: { readonly effect: AbsenceEffect | undefined; readonly placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  if (!effect) return <p className={styles['effect']}>{t('placements.absence.noRule')}</p>;
  const days = t('placements.absence.days', { count: effect.days });
  const longer = ruleOn('igu.sickness-that-extends', placement.start ?? today);
  return (
    <p className={styles['effect']} data-kind={effect.kind}>
      {effect.kind === 'confirmed' ? <Check aria-hidden /> : <Clock aria-hidden />}
      <span>
        {[effect.isRunning && t('placements.absence.running', { days }), effectWords(effect, days)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );

  function effectWords(one: AbsenceEffect, length: string): string {
    switch (one.kind) {
      case 'confirmed':
        return t('placements.absence.counted', { days: length });
      case 'waiting':
        return t('placements.absence.waiting', { days: length });
      case 'outside':
        return t('placements.absence.outside');
      case 'short':
        return one.countsFrom === null
          ? t('placements.absence.short', { length: longer ? lengthText(longer) : '' })
          : t('placements.absence.shortRunning', { day: formatDay(one.countsFrom, today) });
    }
  }
}
