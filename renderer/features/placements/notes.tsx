import type { ReactNode } from 'react';

import type { AgeDoubt, PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { withAbsenceAt } from '../../../shared/domain/placement-lists.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import { SECTORS } from '../../../shared/domain/work.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { runCommand, useCompany, useToday, wayBack } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { editPlacement } from './edit-placement.ts';
import styles from './notes.module.css';
import { lengthText, limitText, ruleSource } from './placement-words.ts';

interface NotesProps {
  readonly placement: Placement;
  readonly clock: PlacementClock;
}

/** What a placement asks of somebody, each with the press that answers it. */
export function Notes({ placement, clock }: NotesProps) {
  const company = useCompany(placement.companyId);
  return (
    <>
      {clock.isLate && <LateNote placement={placement} clock={clock} />}
      {clock.endsSoon && <EndNote placement={placement} clock={clock} />}
      <BeyondNote clock={clock} />
      {clock.isSectorMissing && company && <SectorNote company={company} />}
      <MovedNote placement={placement} clock={clock} />
      {clock.igu?.age && clock.start !== null && <AgeNote doubt={clock.igu.age} placement={placement} />}
    </>
  );
}

function Note({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <Notice tone="warn">
      <p>{children}</p>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </Notice>
  );
}

function LateNote({ placement, clock: { start } }: NotesProps) {
  const { t } = useTranslation();
  const today = useToday();
  if (start === null) return null;
  const begin = (on: typeof start): void =>
    void editPlacement(placement, { start: on }, translate('placements.started'));
  return (
    <Note
      actions={
        <>
          <Button onClick={() => begin(start)}>{t('placements.begun', { day: formatDay(start, today) })}</Button>
          {start !== today && <Button onClick={() => begin(today)}>{t('placements.begunToday')}</Button>}
        </>
      }
    >
      {t('placements.notes.late')}
    </Note>
  );
}

function EndNote({ placement, clock: { daysLeft, extension } }: NotesProps) {
  const { t } = useTranslation();
  const today = useToday();
  const extend = (until: NonNullable<typeof extension>['until']): void =>
    void editPlacement(
      placement,
      { plannedEnd: until },
      translate('placements.extended', { day: formatDay(until, today) }),
    );
  const day = extension ? formatDay(extension.until, today) : '';
  return (
    <Note
      actions={
        extension && (
          <Button onClick={() => extend(extension.until)}>
            {extension.isSpecial
              ? t('placements.extendSpecial', { day, length: lengthText(extension.rule) })
              : t('placements.extend', { day })}
          </Button>
        )
      }
    >
      {t(endWords(daysLeft, extension !== null))}
      {extension?.isSpecial === true && ` ${t('placements.notes.special', { length: lengthText(extension.rule) })}`}
    </Note>
  );
}

/** Only what stands there is offered: not every placement can be prolonged. */
function endWords(daysLeft: number | null, canExtend: boolean) {
  if (daysLeft === null || daysLeft >= 0) return 'placements.notes.soon';
  return canExtend ? 'placements.notes.over' : 'placements.notes.overAtLongest';
}

function BeyondNote({ clock: { limit } }: Pick<NotesProps, 'clock'>) {
  const { t } = useTranslation();
  const today = useToday();
  if (limit === null || limit.beyond === 0) return null;
  const extension = limit.extensions > 0 ? ruleOn('internship.extension', limit.last) : undefined;
  return (
    <Note>
      {t('placements.notes.beyond', { count: limit.beyond, length: lengthText(limit.rule) })}{' '}
      {extension && t('placements.notes.needs', { count: limit.extensions, length: lengthText(extension) })}{' '}
      {limitText(limit, today)}
    </Note>
  );
}

function SectorNote({ company }: { readonly company: Company }) {
  const { t } = useTranslation();
  const choose = async (sector: (typeof SECTORS)[number]): Promise<void> => {
    const answer = await runCommand('company.edit', {
      id: company.id,
      patch: { sector },
      was: { sector: company.sector },
    });
    const words = `${company.name}: ${translate(`placements.sectors.${sector}`)}`;
    if (answer.ok) showToast(words, { topic: 'step', ...wayBack(answer.value.entryId) });
  };
  return (
    <Note
      actions={SECTORS.map((sector) => (
        <Button key={sector} onClick={() => void choose(sector)}>
          {t(`placements.sectors.${sector}`)}
        </Button>
      ))}
    >
      {t('placements.notes.sector', { company: company.name })}
    </Note>
  );
}

/** All absences that wait are confirmed by one press; each can be taken back in the list. */
function MovedNote({ placement, clock: { igu, stage } }: NotesProps) {
  const { t } = useTranslation();
  const today = useToday();
  if (!igu || stage === 'ended' || !igu.effects.some(({ kind }) => kind === 'waiting')) return null;
  const day = formatDay(igu.proposedEnd, today);
  const confirm = (): void => {
    const absences = igu.effects.reduce<Placement['absences']>(
      (all, { kind }, at) => (kind === 'waiting' ? withAbsenceAt(all, at, { isConfirmed: true }) : all),
      placement.absences,
    );
    void editPlacement(placement, { absences }, translate('placements.absence.confirmed', { day }));
  };
  return (
    <Note actions={<Button onClick={confirm}>{t('placements.absence.confirm', { day })}</Button>}>
      {t('placements.notes.moves', { day })}
    </Note>
  );
}

function AgeNote({
  doubt,
  placement: { start, plannedStart },
}: {
  readonly doubt: AgeDoubt;
  readonly placement: Placement;
}) {
  const { t } = useTranslation();
  const on = start ?? plannedStart;
  if (on === null) return null;
  const [youngest, below] = [ruleOn('igu.youngest-at-start', on), ruleOn('igu.below-age-at-start', on)];
  if (doubt.kind === 'unknown')
    return (
      <Note>{t('placements.notes.ageUnknown', { youngest: youngest?.value ?? '', below: below?.value ?? '' })}</Note>
    );
  const { years, rule } = doubt;
  return (
    <Note>
      {doubt.kind === 'too-young'
        ? t('placements.notes.tooYoung', { years, limit: rule.value })
        : t('placements.notes.tooOld', { years, limit: rule.value - 1 })}{' '}
      ({ruleSource(rule)}).
    </Note>
  );
}

/** How long it may last by its rules, and where they stand; said in the note instead where the end lies beyond. */
export function Rules({ clock: { limit } }: Pick<NotesProps, 'clock'>) {
  const { t } = useTranslation();
  const today = useToday();
  if (limit === null || limit.beyond > 0) return null;
  const extension = limit.rule.key === 'internship.longest' ? ruleOn('internship.extension', limit.last) : undefined;
  return (
    <p className={styles['rules']}>
      {limitText(limit, today)}
      {extension && ` ${t('placements.rule.extension', { length: lengthText(extension) })}`}
    </p>
  );
}
