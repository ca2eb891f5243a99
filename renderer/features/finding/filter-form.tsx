import { useMemo } from 'react';

import { WEEKLY_HOURS_RANGE } from '../../../shared/domain/citizen.ts';
import type { LaneId } from '../../../shared/domain/ids.ts';
import { SAVED_VIEW_NAME_LIMIT } from '../../../shared/domain/saved-view.ts';
import { useTranslation } from '../../i18n/index.ts';
import { shownLanguage } from '../../i18n/language-name.ts';
import {
  boardStore,
  readBoard,
  setSieve,
  useConsultants,
  useLanes,
  useView,
  viewStore,
  type RowOwner,
} from '../../state/index.ts';
import { ChipToggles } from '../../ui/chip-toggles.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './filter-form.module.css';
import { spokenLanguages } from './languages.ts';
import { SavedViews } from './saved-views.tsx';

/** What the board is narrowed by beside the words in its box. Every choice shows at once. */
export function FilterForm() {
  const { t } = useTranslation();
  const sieve = useView((view) => view.sieve);
  return (
    <div className={styles['form']}>
      <SavedViews />
      <Lanes />
      <Owners />
      <Languages />
      <TextField
        label={t('finding.filter.experience')}
        placeholder={t('finding.filter.experienceHint')}
        value={sieve.experience}
        maxLength={SAVED_VIEW_NAME_LIMIT}
        onChange={(experience) => setSieve({ experience })}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('finding.filter.licence')}
          placeholder={t('finding.filter.licenceHint')}
          value={sieve.licence}
          maxLength={SAVED_VIEW_NAME_LIMIT}
          onChange={(licence) => setSieve({ licence })}
        />
        <TextField
          type="number"
          dir="ltr"
          label={t('finding.filter.minHours')}
          min={WEEKLY_HOURS_RANGE.min}
          max={WEEKLY_HOURS_RANGE.max}
          hint={t('finding.filter.minHoursHint')}
          value={sieve.minHours === null ? '' : String(sieve.minHours)}
          onChange={(typed) => setSieve({ minHours: hoursOf(typed) })}
        />
      </div>
      <div>
        <Switch
          label={t('finding.filter.overdue')}
          checked={sieve.isOverdue}
          onChange={(isOverdue) => setSieve({ isOverdue })}
        />
        <p className={styles['hint']}>{t('finding.filter.overdueHint')}</p>
      </div>
    </div>
  );
}

/** Nothing, and what is no number of hours in a week, asks for nothing. */
function hoursOf(typed: string): number | null {
  const hours = Number(typed);
  const { min, max } = WEEKLY_HOURS_RANGE;
  return typed.trim() === '' || !(hours >= min && hours <= max) ? null : hours;
}

function Lanes() {
  const { t } = useTranslation();
  const lanes = useLanes();
  const value = useView((view) => view.sieve.lanes);
  if (lanes.length < 2) return null;
  return (
    <LabelledGroup label={t('finding.filter.lanes')}>
      <ChipToggles<LaneId>
        label={t('finding.filter.lanes')}
        value={value}
        options={lanes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => setSieve({ lanes: chosen })}
      />
    </LabelledGroup>
  );
}

function Owners() {
  const { t } = useTranslation();
  const consultants = useConsultants();
  const value = useView((view) => view.only);
  const options: { value: RowOwner; label: string }[] = consultants
    .filter((one) => one.active)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <LabelledGroup label={t('finding.filter.owners')}>
      <ChipToggles<RowOwner>
        label={t('finding.filter.owners')}
        value={value}
        options={[...options, { value: 'none', label: t('common.unassigned') }]}
        onChange={(only) => viewStore.setState({ only })}
      />
    </LabelledGroup>
  );
}

function Languages() {
  const { t } = useTranslation();
  const revision = boardStore((state) => state.revision);
  const value = useView((view) => view.sieve.languages);
  const { spoken } = useMemo(() => ({ revision, spoken: spokenLanguages(readBoard().all('citizen')) }), [revision]);
  // What a saved view asks for stays in sight though nobody speaks it any more.
  const options = [...new Set([...spoken, ...value])];
  if (options.length === 0) return null;
  return (
    <LabelledGroup label={t('finding.filter.languages')}>
      <ChipToggles<string>
        label={t('finding.filter.languages')}
        value={value}
        options={options.map((language) => ({ value: language, label: shownLanguage(language) }))}
        onChange={(languages) => setSieve({ languages })}
      />
    </LabelledGroup>
  );
}
