import { CalendarPlus, Clock3, Flag, GraduationCap, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { Fragment, useEffect, useEffectEvent, useState } from 'react';

import type { PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import { hoursOn } from '../../../shared/domain/placement-lists.ts';
import { ABSENCE_KINDS, OUTCOMES, type AbsenceKind, type Placement } from '../../../shared/domain/placement.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { openCompany, readToday, useCompany, useDraft, useToday } from '../../state/index.ts';
import { Button, IconButton, TextButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { AbsenceList } from './absence-list.tsx';
import { ClockBar } from './clock-bar.tsx';
import { editPlacement, endPlacement, removePlacement } from './edit-placement.ts';
import { HoursForm, HoursList, hoursButtonId, hoursNow, useHoursDraft } from './hours-list.tsx';
import { Notes, Rules } from './notes.tsx';
import styles from './placement-card.module.css';
import { PlacementFieldsEdit } from './placement-fields.tsx';
import { hoursText, placementName } from './placement-words.ts';
import { useClock } from './use-clock.ts';

interface PlacementProps {
  readonly placement: Placement;
  readonly citizen: Citizen;
}

/** One placement: where, as what, how far it has come, what it asks for, and what can be done about it. */
export function PlacementCard({ placement, citizen }: PlacementProps) {
  const today = useToday();
  const clock = useClock(placement, citizen);
  const [editing, setEditing] = useEditing(placement);
  const name = placementName(placement);
  return (
    <li className={styles['placement']} data-stage={clock.stage} aria-label={name}>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <Where placement={placement} />
          <Facts placement={placement} />
        </div>
        <Edit placement={placement} editing={editing} onToggle={() => setEditing(!editing)} />
      </div>
      <ClockBar clock={clock} today={today} />
      {clock.stage === 'ended' ? <Outcome placement={placement} /> : <Notes placement={placement} clock={clock} />}
      {clock.stage !== 'ended' && <Rules clock={clock} />}
      {clock.igu?.school && <School placement={placement} school={clock.igu.school} />}
      {clock.stage !== 'ended' && <Actions placement={placement} />}
      <HoursForm placement={placement} />
      {(clock.stage !== 'ended' || editing) && <AbsenceList placement={placement} clock={clock} />}
      {editing && (
        <>
          <HoursList placement={placement} />
          <PlacementFieldsEdit placement={placement} />
        </>
      )}
    </li>
  );
}

/** Whether the fields are open; over a lock they stay so, with what is half-typed in them, until the card is closed. */
function useEditing({ id }: Placement): readonly [boolean, (editing: boolean) => void] {
  const open = useDraft(`p-edit:${id}`, false);
  const close = useEffectEvent(() => open.value && open.clear());
  useEffect(() => () => void close(), []);
  return [open.value, open.set];
}

/** "Praktik · Hotel Skovly". */
function Where({ placement: { kind, companyId } }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const company = useCompany(companyId);
  return (
    <p className={styles['where']}>
      <span className={styles['kind']}>{t(`placements.kinds.${kind}`)}</span>
      {company ? (
        <TextButton
          aria-label={t('placements.openCompany', { name: company.name })}
          onClick={() => openCompany(companyId)}
        >
          <bdi>{company.name}</bdi>
        </TextButton>
      ) : (
        <span>{t('placements.removedCompany')}</span>
      )}
    </p>
  );
}

/** What they do there, for how many hours, with whom. */
function Facts({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  const { role, mentor, companyContact, hours } = placement;
  const now = hoursOn(hours, today) ?? hours[0] ?? null;
  const next = hours.find(({ from }) => from > today);
  const facts = [
    role,
    now && hoursText(now),
    next && next !== now && t('placements.hours.next', { day: formatDay(next.from, today), hours: hoursText(next) }),
    mentor !== '' && `${t('placements.fields.mentor')}: ${mentor}`,
    companyContact !== '' && `${t('placements.fields.companyContact')}: ${companyContact}`,
  ].filter(Boolean);
  return facts.length === 0 ? null : (
    <p className={styles['facts']}>
      {facts.map((fact, at) => (
        <Fragment key={String(fact)}>
          {at > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

function Outcome({ placement: { outcome, note } }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  return (
    <p className={styles['facts']}>
      <strong>{outcome === null ? t('placements.noOutcome') : t(`placements.outcomes.${outcome}`)}</strong>
      {note !== '' && (
        <>
          {' · '}
          <bdi>{note}</bdi>
        </>
      )}
    </p>
  );
}

function School({
  placement,
  school: { rule, taken },
}: {
  readonly placement: Placement;
  readonly school: NonNullable<NonNullable<PlacementClock['igu']>['school']>;
}) {
  const { t } = useTranslation();
  const more = (taken ?? 0) + 1;
  return (
    <p className={styles['school']}>
      <GraduationCap aria-hidden />
      <span>
        {taken === null
          ? t('placements.school.none', { of: rule.value })
          : t('placements.school.of', { taken, of: rule.value })}
      </span>
      {more <= rule.value && (
        <Button
          variant="quiet"
          onClick={() =>
            void editPlacement(
              placement,
              { schoolWeeks: more },
              t('placements.school.noted', { taken: more, of: rule.value }),
            )
          }
        >
          {t('placements.school.more')}
        </Button>
      )}
    </p>
  );
}

/** New hours, an absence, the end: each in two presses. */
function Actions({ placement }: { readonly placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  const hours = useHoursDraft(placement);
  const name = placementName(placement);
  return (
    <div className={styles['buttons']}>
      <Button
        id={hoursButtonId(placement)}
        icon={<Clock3 aria-hidden />}
        aria-expanded={hours.value !== null}
        aria-label={t('placements.hours.changeNamed', { placement: name })}
        onClick={() => (hours.value === null ? hours.set(hoursNow(placement, today)) : hours.clear())}
      >
        {t('placements.hours.change')}
      </Button>
      <Menu
        trigger={
          <Button
            icon={<CalendarPlus aria-hidden />}
            aria-label={t('placements.absence.addNamed', { placement: name })}
          >
            {t('placements.absence.add')}
          </Button>
        }
        items={ABSENCE_KINDS.map((kind) => ({
          key: kind,
          label: t(`placements.absence.kinds.${kind}`),
          run: () => addAbsence(placement, kind),
        }))}
      />
      <Menu
        trigger={
          <Button icon={<Flag aria-hidden />} aria-label={t('placements.endNamed', { placement: name })}>
            {t('placements.end')}
          </Button>
        }
        items={OUTCOMES.map((outcome) => ({
          key: outcome,
          label: t(`placements.outcomes.${outcome}`),
          run: () => void endPlacement(placement, outcome),
        }))}
      />
    </div>
  );
}

/** From today on, until a person writes the last day; the days can be corrected where it then stands. */
function addAbsence(placement: Placement, kind: AbsenceKind): void {
  const absence = { kind, from: readToday(), until: null, isConfirmed: false };
  const absences = [...placement.absences, absence];
  void editPlacement(placement, { absences }, translate('placements.absence.added'));
}

function Edit({
  placement,
  editing,
  onToggle,
}: {
  readonly placement: Placement;
  readonly editing: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const name = placementName(placement);
  const reopen = (): void =>
    void editPlacement(placement, { end: null, outcome: null }, translate('placements.reopened'));
  return (
    <>
      <IconButton label={t('placements.editNamed', { placement: name })} aria-expanded={editing} onClick={onToggle}>
        <Pencil aria-hidden />
      </IconButton>
      <Menu
        trigger={
          <IconButton label={t('placements.more', { placement: name })}>
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
        items={[
          ...(placement.outcome !== null || placement.end !== null
            ? [{ key: 'reopen', label: t('placements.reopen'), run: reopen }]
            : []),
          {
            key: 'remove',
            label: t('placements.remove'),
            icon: <Trash2 aria-hidden />,
            danger: true,
            run: () => setRemoving(true),
          },
        ]}
      />
      <Confirm
        open={removing}
        title={t('placements.removeTitle')}
        description={t('placements.removeText', { placement: name })}
        confirmLabel={t('common.remove')}
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          void removePlacement(placement);
        }}
      />
    </>
  );
}
