import { Lock } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { withoutCpr } from '../../../shared/domain/cpr.ts';
import { addDays, ageOn, daysBetween, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import styles from './card-fields.module.css';
import type { FormField, FormValues } from './card-form.ts';
import { exceededLimit, mostTyped } from './field-length.ts';
import { warningOf } from './card-warnings.ts';

/** What the fields need of the form they stand in. */
export interface CardFieldsProps {
  readonly values: FormValues;
  readonly onChange: (field: FormField, text: string) => void;
  readonly errorAt: (field: FormField) => string | undefined;
  /** What somebody else wrote in a field meanwhile; undefined where there is no conflict. */
  readonly theirsAt: (field: FormField) => string | undefined;
  readonly onSettle: (field: FormField, choice: 'mine' | 'theirs') => void;
}

/** All fields of a card, as one would tell of a person. */
export function CardFields(form: CardFieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { values } = form;
  const birth = parseIsoDate(values.birthDate);
  const since = parseIsoDate(values.laneSince);
  const next = parseIsoDate(values.nextDate);
  const age = birth && birth <= today ? ageOn(birth, today) : null;
  return (
    <>
      <Section title={t('citizen.sections.who')}>
        <Field form={form} field="name" aria-required />
        <div className={styles['pair']}>
          <Field
            form={form}
            field="birthDate"
            type="date"
            min="1900-01-01"
            max={today}
            aside={age !== null && age < 130 ? t('citizen.age', { count: age }) : undefined}
          />
          <Field form={form} field="caseNumber" />
        </div>
      </Section>
      <Section title={t('citizen.sections.language')}>
        <div className={styles['pair']}>
          <Field form={form} field="motherTongue" />
          <Field form={form} field="otherLanguages" placeholder={t('citizen.hints.otherLanguages')} />
        </div>
        <Field form={form} field="danishEducation" placeholder={t('citizen.hints.danishEducation')} />
      </Section>
      <Section title={t('citizen.sections.work')}>
        <Field form={form} field="workExperience" lines={2} />
        <Field form={form} field="earlierPlacements" lines={2} />
        <div className={styles['pair']}>
          <Field form={form} field="weeklyHours" inputMode="decimal" />
          <Field form={form} field="drivingLicence" placeholder={t('citizen.hints.drivingLicence')} />
        </div>
      </Section>
      <Section title={t('citizen.sections.considerations')} sensitive>
        <Field form={form} field="considerations" lines={3} hideLabel hint={t('citizen.sensitiveHint')} />
      </Section>
      <Section title={t('citizen.sections.next')}>
        <div className={styles['pair']}>
          <Field
            form={form}
            field="nextDate"
            type="date"
            min="1970-01-01"
            max="2100-12-31"
            aside={next && formatRelativeDay(next, today)}
          />
          <Field
            form={form}
            field="laneSince"
            type="date"
            min="1970-01-01"
            max={today}
            aside={since && since <= today ? formatRelativeDay(since, today) : undefined}
          />
        </div>
        <WeeksAhead today={today} set={values.nextDate !== ''} onChoose={(day) => form.onChange('nextDate', day)} />
      </Section>
      <Section title={t('citizen.sections.contact')}>
        <div className={styles['pair']}>
          <Field form={form} field="phone" type="tel" />
          <Field form={form} field="email" inputMode="email" />
        </div>
      </Section>
      <Section title={t('citizen.sections.note')}>
        <Field form={form} field="note" lines={4} hideLabel />
      </Section>
    </>
  );
}

/** How long somebody has stood in a lane, against what is expected there. */
export function daysSince(since: IsoDate, today: IsoDate): number {
  return Math.max(0, daysBetween(since, today));
}

function Section({
  title,
  sensitive = false,
  children,
}: {
  readonly title: string;
  readonly sensitive?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={cx(styles['section'], sensitive && styles['sensitive'])}>
      <h3 className={styles['heading']}>
        {title}
        {sensitive && (
          <span className={styles['lock']}>
            <Lock aria-hidden />
            {t('citizen.sensitive')}
          </span>
        )}
      </h3>
      {children}
    </section>
  );
}

interface FieldProps extends Pick<
  Parameters<typeof TextField>[0],
  'type' | 'min' | 'max' | 'placeholder' | 'inputMode' | 'aria-required' | 'hideLabel' | 'hint' | 'aside'
> {
  readonly form: CardFieldsProps;
  readonly field: FormField;
  /** More than one line. */
  readonly lines?: number;
}

const CPR_TELLS_BIRTH: readonly FormField[] = ['name', 'caseNumber'];

function Field({ form, field, lines, hint, hideLabel = false, placeholder = '', ...rest }: FieldProps) {
  const { t } = useTranslation();
  const value = form.values[field];
  const theirs = form.theirsAt(field);
  const [writing, setWriting] = useState(false);
  const warning = useWarning(field, value, writing);
  const cpr = rest.type !== 'date' && withoutCpr(value).found.length > 0;
  const cprHint =
    form.values.birthDate === '' && CPR_TELLS_BIRTH.includes(field) ? t('citizen.cprToBirthDate') : t('citizen.cpr');
  const limit = exceededLimit(field, value);
  const tooLong = limit === undefined ? undefined : t('refusals.too-long', { max: limit });
  const common = {
    name: field,
    label: t(`citizen.fields.${field}`),
    value,
    onChange: (text: string) => form.onChange(field, text),
    error: form.errorAt(field) ?? tooLong,
    maxLength: mostTyped(field),
    hint: cpr ? cprHint : (warning ?? hint),
    onFocus: () => setWriting(true),
    onBlur: () => setWriting(false),
    hideLabel,
    placeholder,
    autoComplete: 'off',
  };
  return (
    <div className={styles['field']}>
      {lines === undefined ? (
        <TextField {...common} {...rest} {...(rest.type === 'date' ? { dir: 'ltr' } : {})} />
      ) : (
        <TextArea {...common} rows={lines} />
      )}
      {theirs !== undefined && <Conflict text={theirs} onSettle={(choice) => form.onSettle(field, choice)} />}
    </div>
  );
}

/** A probable slip, said without standing in the way. An address is not judged while it is written. */
function useWarning(field: FormField, text: string, writing: boolean): ReactNode {
  const { t } = useTranslation();
  const warning = warningOf(field, text, useToday());
  if (!warning || (warning.kind === 'email' && writing)) return undefined;
  const words =
    warning.kind === 'hours' ? t('citizen.warnings.hours', { max: warning.max }) : t('citizen.warnings.email');
  return <span className={styles['warning']}>{words}</span>;
}

/** Somebody else changed the field while this one was written: both are shown, one is chosen. */
function Conflict({
  text,
  onSettle,
}: {
  readonly text: string;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles['conflict']} role="status">
      <p dir="auto">{text === '' ? t('citizen.conflict.cleared') : t('citizen.conflict.changed', { text })}</p>
      <div className={styles['choices']}>
        <Button onClick={() => onSettle('mine')}>{t('citizen.conflict.mine')}</Button>
        <Button onClick={() => onSettle('theirs')}>{t('citizen.conflict.theirs')}</Button>
      </div>
    </div>
  );
}

const WEEKS_AHEAD = [1, 2, 4] as const;

/** The usual distances to the next talk, at one click. */
function WeeksAhead({
  today,
  set,
  onChoose,
}: {
  readonly today: IsoDate;
  readonly set: boolean;
  readonly onChoose: (day: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ChipRow label={t('citizen.fields.nextDate')}>
      {WEEKS_AHEAD.map((count) => (
        <Chip key={count} onClick={() => onChoose(addDays(today, count * 7))}>
          {t('citizen.inWeeks', { count })}
        </Chip>
      ))}
      {set && <Chip onClick={() => onChoose('')}>{t('citizen.clearDate')}</Chip>}
    </ChipRow>
  );
}
