import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

import { addDays, ageOn, daysBetween, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import styles from './card-fields.module.css';
import { AvoidsRow, InterpreterRow, WorkTimesRow } from './choice-rows.tsx';
import { DanishRow } from './danish-row.tsx';
import type { FieldsForm } from './form-of-fields.ts';
import { LanguageRow } from './language-row.tsx';
import { DayRow, TextRow } from './text-row.tsx';
import { WordsRow } from './words-row.tsx';

/** All fields of a card, as one would tell of a person. */
export function CardFields(props: CardFieldsProps) {
  return (
    <>
      <Who form={props.form} />
      <More {...props} />
    </>
  );
}

interface CardFieldsProps {
  readonly form: FieldsForm;
  readonly household?: ReactNode;
}

/** All but what a new card begins with. */
export function More({ form, household }: CardFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FollowUp form={form} />
      <Section title={t('citizen.sections.language')}>
        <TextRow form={form} field="motherTongue" />
        <LanguageRow form={form} />
        <InterpreterRow form={form} />
        <DanishRow form={form} />
      </Section>
      <Section title={t('citizen.sections.work')}>
        <TextRow form={form} field="workExperience" lines={1} placeholder={t('citizen.hints.workExperience')} />
        <TextRow form={form} field="education" lines={1} placeholder={t('citizen.hints.education')} />
        <TextRow form={form} field="earlierPlacements" lines={1} />
        <WordsRow form={form} field="skills" placeholder={t('citizen.hints.skills')} />
        <TextRow form={form} field="drivingLicence" placeholder={t('citizen.hints.drivingLicence')} />
        <WordsRow form={form} field="licences" placeholder={t('citizen.hints.licences')} />
      </Section>
      <Section title={t('citizen.sections.wishes')}>
        <TextRow form={form} field="wishes" lines={1} placeholder={t('citizen.hints.wishes')} />
        <TextRow form={form} field="weeklyHours" inputMode="decimal" />
        <WorkTimesRow form={form} />
      </Section>
      <Section title={t('citizen.sections.considerations')} sensitive>
        <TextRow form={form} field="considerations" lines={2} bare hint={t('citizen.sensitiveHint')} placeholder="" />
        <AvoidsRow form={form} />
      </Section>
      <Section title={t('citizen.sections.contact')}>
        <TextRow form={form} field="home" placeholder={t('citizen.hints.home')} />
        <TextRow form={form} field="phone" type="tel" />
        <TextRow form={form} field="email" inputMode="email" />
      </Section>
      {household}
      <Section title={t('citizen.sections.note')}>
        <TextRow form={form} field="note" lines={3} bare placeholder="" />
      </Section>
    </>
  );
}

/** Name, age and case: what a new card begins with, too. */
export function Who({ form }: { readonly form: FieldsForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const birth = parseIsoDate(form.values.birthDate);
  const age = birth && birth <= today ? ageOn(birth, today) : null;
  return (
    <Section title={t('citizen.sections.who')}>
      <TextRow form={form} field="name" aria-required placeholder="" />
      <DayRow
        form={form}
        field="birthDate"
        min="1900-01-01"
        max={today}
        trailing={age !== null && age < 130 ? t('citizen.age', { count: age }) : undefined}
      />
      <TextRow form={form} field="caseNumber" />
    </Section>
  );
}

function FollowUp({ form }: { readonly form: FieldsForm }) {
  const { t } = useTranslation();
  const today = useToday();
  const since = parseIsoDate(form.values.laneSince);
  const next = parseIsoDate(form.values.nextDate);
  return (
    <Section title={t('citizen.sections.next')}>
      <DayRow
        form={form}
        field="nextDate"
        min="1970-01-01"
        max="2100-12-31"
        trailing={next && formatRelativeDay(next, today)}
      />
      <div className={styles['under']}>
        <WeeksAhead today={today} set={form.values.nextDate !== ''} onChoose={(day) => form.choose('nextDate', day)} />
      </div>
      <DayRow
        form={form}
        field="laneSince"
        min="1970-01-01"
        max={today}
        trailing={since && since <= today ? formatRelativeDay(since, today) : undefined}
      />
    </Section>
  );
}

/** How long somebody has stood in a lane, against what is expected there. */
export function daysSince(since: IsoDate, today: IsoDate): number {
  return Math.max(0, daysBetween(since, today));
}

/** Some of the card under a heading. */
export function Section({
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
    <section className={styles['section']}>
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
