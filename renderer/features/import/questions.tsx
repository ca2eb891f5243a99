import { ChevronLeft, ChevronRight, CircleCheck } from 'lucide-react';
import { useState } from 'react';

import {
  DUPLICATE_ANSWERS,
  type DuplicateAnswer,
  type DuplicateQuestion,
  type ImportAdjustment,
  type ImportPreview,
} from '../../../shared/import/preview.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { readingText } from './import-words.ts';
import styles from './questions.module.css';

export interface QuestionsProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** People who may stand there twice, one question at a time, side by side. */
export function Questions({ preview, adjust }: QuestionsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const questions = [...preview.questions].sort((a, b) => a.line - b.line);
  const open = preview.counts.asked;
  const at = Math.max(
    0,
    questions.findIndex(({ line, answer }) => (chosen === null ? answer === null : line === chosen)),
  );
  const question = questions[at];
  if (!question) return null;
  const answer = (given: DuplicateAnswer): void => {
    const next =
      questions.find((other, index) => index > at && other.answer === null) ??
      questions.find((other, index) => index < at && other.answer === null);
    setChosen(next?.line ?? question.line);
    void adjust({ answers: [{ line: question.line, answer: given }] });
  };
  return (
    <section className={styles['questions']} aria-labelledby="import-questions" data-open={open > 0 ? '' : undefined}>
      <header className={styles['head']}>
        <h3 id="import-questions" className={styles['title']}>
          {t('imports.questions.title')}
        </h3>
        {questions.length > 1 && (
          <div className={styles['pager']}>
            <IconButton
              label={t('imports.questions.previous')}
              disabled={at === 0}
              focusableWhenDisabled
              onClick={() => setChosen(questions[at - 1]?.line ?? null)}
            >
              <ChevronLeft aria-hidden />
            </IconButton>
            <span>{t('imports.questions.position', { at: at + 1, of: questions.length })}</span>
            <IconButton
              label={t('imports.questions.next')}
              disabled={at === questions.length - 1}
              focusableWhenDisabled
              onClick={() => setChosen(questions[at + 1]?.line ?? null)}
            >
              <ChevronRight aria-hidden />
            </IconButton>
          </div>
        )}
      </header>
      <p className={styles['left']} role="status">
        {open > 0 ? t('imports.questions.left', { count: open }) : t('imports.questions.done')}
      </p>
      <SideBySide question={question} />
      <div className={styles['answers']} role="group" aria-labelledby="import-questions">
        {DUPLICATE_ANSWERS.filter((given) => given !== 'update' || isOfBoard(question)).map((given) => (
          <button
            key={given}
            type="button"
            className={styles['answer']}
            aria-pressed={question.answer === given}
            onClick={() => answer(given)}
          >
            <span>
              {question.answer === given && <CircleCheck aria-hidden />}
              {t(`imports.questions.${given}`)}
            </span>
            <small>{helpText(question, given)}</small>
          </button>
        ))}
      </div>
      {open > 1 && (
        <div className={styles['all']} role="group" aria-label={t('imports.questions.all')}>
          {questions.some(isOfBoard) && (
            <Button onClick={() => void adjust({ answerAll: 'update' })}>{t('imports.questions.allUpdate')}</Button>
          )}
          <Button onClick={() => void adjust({ answerAll: 'same' })}>{t('imports.questions.allSame')}</Button>
          <Button onClick={() => void adjust({ answerAll: 'different' })}>{t('imports.questions.allDifferent')}</Button>
        </div>
      )}
    </section>
  );
}

/** What an answer comes to; of the two, the row that comes later in the file is the one left out. */
function helpText(question: DuplicateQuestion, given: DuplicateAnswer): string {
  const { line } = question;
  if (given === 'same' && !isOfBoard(question)) return translate('imports.questions.sameRowHelp', { line });
  return translate(`imports.questions.${given}Help`, { line });
}

const isOfBoard = ({ other }: DuplicateQuestion): boolean => other.kind === 'citizen';

function SideBySide({ question }: { readonly question: DuplicateQuestion }) {
  const { t } = useTranslation();
  const { other, differing } = question;
  const name = differing.some(({ field }) => field === 'name') ? null : other.name;
  const empty = <em className={styles['empty']}>{t('imports.check.empty')}</em>;
  return (
    <>
      <p className={styles['because']}>
        {name !== null && (
          <strong>
            <bdi>{name}</bdi>
          </strong>
        )}{' '}
        {t(`imports.questions.${question.because}`)}
      </p>
      {differing.length === 0 ? (
        <p className={styles['equal']}>{t('imports.questions.equal')}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {other.kind === 'row'
                  ? t('imports.questions.thereRow', { line: other.line })
                  : t('imports.questions.thereCitizen')}
              </th>
              <th scope="col">{t('imports.questions.here', { line: question.line })}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, here, there }) => (
              <tr key={field}>
                <th scope="row">{t(`imports.fields.${field}`)}</th>
                <td dir="auto">{there === '' ? empty : readingText(field, there)}</td>
                <td dir="auto">{here === '' ? empty : readingText(field, here)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
