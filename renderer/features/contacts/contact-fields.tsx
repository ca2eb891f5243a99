import { useEffectEvent, useLayoutEffect } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { CONTACT_KINDS, CONTACT_LINE_LIMIT } from '../../../shared/domain/contact.ts';
import { withoutCpr } from '../../../shared/domain/cpr.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { takeTyped } from '../../state/index.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { LabelledGroup, TextArea, TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './contact-dialog.module.css';
import { charactersLeft } from './contact-form.ts';
import { problemAt } from './contact-problem.ts';
import { KindIcon } from './kind-icon.tsx';
import { NextFields } from './next-fields.tsx';
import type { useContactForm } from './use-contact-form.ts';
import { WhoSelect } from './who-select.tsx';

export interface ContactFieldsProps {
  readonly citizen: Citizen;
  readonly isNew: boolean;
  readonly work: Pick<ReturnType<typeof useContactForm>, 'values' | 'change' | 'problem' | 'today'>;
}
/** From here on it is told how much room is left. */
const TELL_LEFT = 60;

/** The line first; the rest is usually right already. */
export function ContactFields({ citizen, isNew, work }: ContactFieldsProps) {
  const { t } = useTranslation();
  const { values, change, problem, today } = work;
  useTypedAhead((typed) => change({ line: values.line + typed }));
  const left = charactersLeft(values.line);
  const tooLong = left < 0 ? t('refusals.too-long', { max: CONTACT_LINE_LIMIT }) : undefined;
  const hasCpr = withoutCpr(values.line).found.length > 0;
  const day = parseIsoDate(values.day);
  return (
    <>
      <TextArea
        name="line"
        label={t('contacts.line')}
        value={values.line}
        onChange={(line) => change({ line })}
        error={problemAt(problem, 'line') ?? tooLong}
        hint={hasCpr ? t('citizen.cpr') : t('contacts.lineHint')}
        aside={left <= TELL_LEFT && left >= 0 ? t('contacts.left', { count: left }) : undefined}
        maxLength={CONTACT_LINE_LIMIT * 2}
        rows={2}
        autoComplete="off"
        autoFocus
      />
      <LabelledGroup label={t('contacts.how')} hint={t('contacts.howHint')}>
        <ChipChoice
          label={t('contacts.how')}
          value={values.kind}
          onChange={(kind) => change({ kind })}
          options={CONTACT_KINDS.map((kind, at) => ({
            value: kind,
            label: t(`contacts.kinds.${kind}`),
            icon: <KindIcon kind={kind} />,
            keys: `Alt+${String(at + 1)}`,
          }))}
        />
      </LabelledGroup>
      <div className={styles['pair']}>
        <TextField
          name="day"
          type="date"
          dir="ltr"
          label={t('contacts.day')}
          min="1970-01-01"
          max={today}
          value={values.day}
          onChange={(text) => change({ day: text })}
          error={problemAt(problem, 'day')}
          aside={day && day <= today ? formatRelativeDay(day, today) : undefined}
        />
        <WhoSelect value={values.who} onChange={(who) => change({ who })} />
      </div>
      {isNew ? (
        <NextFields citizen={citizen} work={work} />
      ) : (
        <Switch
          label={t('contacts.journalised')}
          checked={values.journalised}
          onChange={(journalised) => change({ journalised })}
        />
      )}
    </>
  );
}

/** What was typed while the form was on its way. */
function useTypedAhead(take: (typed: string) => void): void {
  const taken = useEffectEvent(take);
  useLayoutEffect(() => {
    const typed = takeTyped();
    if (typed !== '') taken(typed);
  }, []);
}
