import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { ErasurePreview } from '../../../shared/ipc/payloads.ts';
import { translate as t } from '../../i18n/index.ts';
import styles from './erase-question.module.css';

export interface Whom {
  readonly id: CitizenId;
  readonly name: string;
  readonly hasPicture: boolean;
}

type Counts = ErasurePreview['citizens'][number];

/** Of one: all that goes. Of several: each with what goes with them. */
export function WhatGoes({
  who,
  counts,
}: {
  readonly who: readonly Whom[];
  readonly counts: ErasurePreview['citizens'];
}) {
  const [first] = who;
  const [own] = counts;
  const lines =
    who.length === 1 && first && own
      ? [
          t('erasure.goes.card'),
          first.hasPicture && t('erasure.goes.picture'),
          ...countsOf(own),
          t('erasure.goes.rest'),
        ]
      : [];
  const several = who.length === 1 ? [] : who.map((one) => ({ ...one, own: counts.find(({ id }) => id === one.id) }));
  return (
    <section className={styles['part']} aria-label={t('erasure.goes.title')}>
      <h3 className={styles['heading']}>{t('erasure.goes.title')}</h3>
      {/* Scrolls when it is long: the keys must reach it. */}
      <ul className={styles['list']} tabIndex={several.length > 5 ? 0 : undefined} aria-label={t('erasure.goes.title')}>
        {lines.filter(Boolean).map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
        {several.map(({ id, name, own: theirs }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {theirs && countsOf(theirs).length > 0 && (
              <span className={styles['quiet']}> · {countsOf(theirs).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
      {several.length > 0 && <p>{t('erasure.goes.all')}</p>}
    </section>
  );
}

/** In words; what there is none of is left out. */
export function countsOf({ contacts, placements, proposals }: Omit<Counts, 'id'>): readonly string[] {
  return [
    contacts > 0 && t('erasure.goes.contacts', { count: contacts }),
    placements > 0 && t('erasure.goes.placements', { count: placements }),
    proposals > 0 && t('erasure.goes.proposals', { count: proposals }),
  ].filter((words) => words !== false);
}
