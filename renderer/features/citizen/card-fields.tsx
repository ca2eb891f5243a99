import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

import { dayInWeeks } from '../../../shared/domain/next-date.ts';
import { ageOn, daysBetween, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
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

interface FieldsProps {
  readonly form: FieldsForm;
}

/** What is used every day: whom to reach, how, when next, and what to mind. */
export function DailyFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('citizen.sections.daily')}>
        <Name form={form} />
        <Reach form={form} />
        <NextDate form={form} />
      </Section>
      <Considerations form={form} />
    </>
  );
}

/** What a workplace asks about. */
export function MatchFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
  );
}

/** What is written once and seldom looked for. */
export function OtherFields({ form, household }: FieldsProps & { readonly household: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('citizen.sections.other')}>
        <BirthAndCase form={form} />
        <Home form={form} />
        <LaneSince form={form} />
      </Section>
      {household}
      <NoteSection form={form} />
    </>
  );
}

/** All but what a new card begins with. */
export function More({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('citizen.sections.contact')}>
        <Reach form={form} />
        <Home form={form} />
      </Section>
      <Section title={t('citizen.sections.next')}>
        <NextDate form={form} />
        <LaneSince form={form} />
      </Section>
      <Considerations form={form} />
      <MatchFields form={form} />
      <NoteSection form={form} />
    </>
  );
}

/** Name, age and case: what a new card begins with. */
export function Who({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('citizen.sections.who')}>
      <Name form={form} />
      <BirthAndCase form={form} />
    </Section>
  );
}

function Name({ form }: FieldsProps) {
  return <TextRow form={form} field="name" aria-required placeholder="" />;
}

function BirthAndCase({ form }: FieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const birth = parseIsoDate(form.values.birthDate);
  const age = birth && birth <= today ? ageOn(birth, today) : null;
  return (
    <>
      <DayRow
        form={form}
        field="birthDate"
        min="1900-01-01"
        max={today}
        trailing={age !== null && age < 130 ? t('citizen.age', { count: age }) : undefined}
      />
      <TextRow form={form} field="caseNumber" />
    </>
  );
}

function Reach({ form }: FieldsProps) {
  return (
    <>
      <TextRow form={form} field="phone" type="tel" />
      <TextRow form={form} field="email" inputMode="email" />
    </>
  );
}

function Home({ form }: FieldsProps) {
  const { t } = useTranslation();
  return <TextRow form={form} field="home" placeholder={t('citizen.hints.home')} />;
}

function Considerations({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('citizen.sections.considerations')} sensitive>
      <TextRow form={form} field="considerations" lines={2} bare hint={t('citizen.sensitiveHint')} placeholder="" />
      <AvoidsRow form={form} />
    </Section>
  );
}

function NoteSection({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('citizen.sections.note')}>
      <TextRow form={form} field="note" lines={3} bare placeholder="" />
    </Section>
  );
}

function NextDate({ form }: FieldsProps) {
  const today = useToday();
  const next = parseIsoDate(form.values.nextDate);
  return (
    <>
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
    </>
  );
}

function LaneSince({ form }: FieldsProps) {
  const today = useToday();
  const since = parseIsoDate(form.values.laneSince);
  return (
    <DayRow
      form={form}
      field="laneSince"
      min="1970-01-01"
      max={today}
      trailing={since && since <= today ? formatRelativeDay(since, today) : undefined}
    />
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
        <Chip key={count} onClick={() => onChoose(dayInWeeks(today, count))}>
          {t('citizen.inWeeks', { count })}
        </Chip>
      ))}
      {set && <Chip onClick={() => onChoose('')}>{t('citizen.clearDate')}</Chip>}
    </ChipRow>
  );
}
