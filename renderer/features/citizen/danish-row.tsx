import { useState } from 'react';

import {
  danishOf,
  type DanishEducation,
  type DanishTest,
  type DanishTrack,
} from '../../../shared/domain/danish-education.ts';
import { ruleOn } from '../../../shared/domain/rules/rules.ts';
import { formatList } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import styles from './card-fields.module.css';
import { testName, withDanishPiece, type DanishPiece } from './danish-text.ts';
import type { FieldsForm } from './form-of-fields.ts';
import { TextRow } from './text-row.tsx';

const TRACKS: readonly DanishTrack[] = ['du1', 'du2', 'du3'];
const TESTS: readonly DanishTest[] = ['pd1', 'pd2', 'pd3', 'studieproeven'];
const FIELD = 'danishEducation';

/** Danish education as the office writes it; what was understood of it is told, and while one writes it can be put together by presses. */
export function DanishRow({ form }: { readonly form: FieldsForm }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const written = form.values[FIELD];
  const known = danishOf(written);
  const understood = understoodWords(known);
  const hint =
    written.trim() === ''
      ? undefined
      : understood === ''
        ? t('citizen.danish.notUnderstood')
        : t('citizen.danish.understood', { what: understood });
  return (
    <div onFocus={() => setOpen(true)} onBlur={(event) => setOpen(event.currentTarget.contains(event.relatedTarget))}>
      <TextRow form={form} field={FIELD} placeholder={t('citizen.hints.danishEducation')} hint={hint} />
      {open && <Pieces known={known} onPress={(piece) => form.choose(FIELD, withDanishPiece(written, piece))} />}
    </div>
  );
}

function understoodWords({ track, module, tests, cefr }: DanishEducation): string {
  const course = [track?.toUpperCase(), module !== null && translate('citizen.danish.moduleOf', { module })];
  const passed = tests.length > 0 && translate('citizen.danish.passed', { tests: formatList(tests.map(testName)) });
  return [course.filter(Boolean).join(', '), passed, cefr?.toUpperCase()].filter(Boolean).join(' · ');
}

function Pieces({
  known,
  onPress,
}: {
  readonly known: DanishEducation;
  readonly onPress: (piece: DanishPiece) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const modules = known.track && ruleOn(`danish.${known.track}-modules`, today)?.value;
  return (
    <div className={styles['pieces']}>
      <ChipRow label={t('citizen.danish.track')}>
        {TRACKS.map((track) => (
          <Chip key={track} onClick={() => onPress({ kind: 'track', track })}>
            {track.toUpperCase()}
          </Chip>
        ))}
      </ChipRow>
      {modules !== null && modules !== undefined && (
        <ChipRow label={t('citizen.danish.module')}>
          {Array.from({ length: modules }, (_, at) => at + 1).map((module) => (
            <Chip key={module} onClick={() => onPress({ kind: 'module', module })}>
              {t('citizen.danish.moduleOf', { module })}
            </Chip>
          ))}
        </ChipRow>
      )}
      <ChipRow label={t('citizen.danish.tests')}>
        {TESTS.map((test) => (
          <Chip key={test} onClick={() => onPress({ kind: 'test', test })}>
            {testName(test)}
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}
