import { CircleDashed, Plus } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ImportAdjustment, ImportPreview, NameMatch } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LabelledGroup } from '../../ui/field.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { LaneMark } from '../lanes/index.ts';
import styles from './places.module.css';

/** More names than these are a column read as something else; the rest is placed by the fallback. */
const MOST_SHOWN = 60;
const NOBODY = 'nobody';

export interface PlacesProps {
  readonly preview: ImportPreview;
  readonly adjust: (adjustment: ImportAdjustment) => Promise<void>;
}

/** The lanes the file names: the board's own, new ones to make, or the place for the rest. */
export function LanePlaces({ preview, adjust }: PlacesProps) {
  const { t } = useTranslation();
  const options = useLanes().map((lane) => ({ value: lane.id, label: lane.name, mark: <LaneMark lane={lane} /> }));
  return (
    <Places
      title={t('imports.places.lanes')}
      matches={preview.lanes}
      options={options}
      canMakeMatched={false}
      likeRest={t('imports.places.likeNoLane')}
      onChoose={(name, choice) => void adjust({ lanes: [{ name, choice }] })}
    >
      <LabelledGroup label={t('imports.places.laneFallback')}>
        <Select
          label={t('imports.places.laneFallback')}
          value={preview.fallbackLaneId}
          options={options}
          onChange={(fallbackLaneId) => void adjust({ fallbackLaneId })}
        />
      </LabelledGroup>
    </Places>
  );
}

/** The consultants the file names, in full or by initials. */
export function ConsultantPlaces({ preview, adjust }: PlacesProps) {
  const { t } = useTranslation();
  const options = useConsultants()
    .filter(({ active }) => active)
    .map(({ id, name, initials, color }) => ({
      value: id,
      label: name,
      mark: <ConsultantBadge initials={initials} color={color} />,
    }));
  const nobody = { value: NOBODY, label: t('imports.places.nobody'), mark: <CircleDashed aria-hidden /> };
  return (
    <Places
      title={t('imports.places.consultants')}
      matches={preview.consultants}
      options={options}
      canMakeMatched
      likeRest={t('imports.places.likeNoConsultant')}
      onChoose={(name, choice) => void adjust({ consultants: [{ name, choice }] })}
    >
      <LabelledGroup label={t('imports.places.consultantFallback')}>
        <Select
          label={t('imports.places.consultantFallback')}
          value={preview.fallbackConsultantId ?? NOBODY}
          options={[nobody, ...options]}
          onChange={(chosen) => void adjust({ fallbackConsultantId: chosen === NOBODY ? null : chosen })}
        />
      </LabelledGroup>
    </Places>
  );
}

interface ListProps {
  readonly title: string;
  readonly matches: readonly NameMatch[];
  readonly options: readonly SelectOption<string>[];
  readonly canMakeMatched: boolean;
  /** What it is called to treat a name like none. */
  readonly likeRest: string;
  readonly onChoose: (name: string, choice: NameMatch['choice']) => void;
  /** Where the rest goes. */
  readonly children: ReactNode;
}

function Places({ title, matches, options, canMakeMatched, likeRest, onChoose, children }: ListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['places']} aria-label={title}>
      <h3 className={styles['title']}>
        {title} <span className={styles['count']}>{matches.length}</span>
      </h3>
      {matches.length === 0 && <p className={styles['none']}>{t('imports.places.noneNamed')}</p>}
      <ul className={styles['list']}>
        {matches.slice(0, MOST_SHOWN).map((match) => {
          const { name, choice, matchId, nearId, rows } = match;
          const near = nearId === null ? undefined : options.find(({ value }) => value === nearId);
          const make = { value: 'make', label: t('imports.places.make', { name }), mark: <Plus aria-hidden /> };
          const rest = { value: 'fallback', label: likeRest, mark: <CircleDashed aria-hidden /> };
          return (
            <li key={name} className={styles['place']} data-near={near ? '' : undefined}>
              <div className={styles['named']}>
                <bdi className={styles['name']} title={name}>
                  {name}
                </bdi>
                {choice.kind === 'make' && <span className={styles['new']}>{t('imports.places.new')}</span>}
                <span className={styles['rows']}>{t('imports.places.rows', { count: rows })}</span>
              </div>
              <Select
                label={t('imports.places.choiceFor', { name })}
                value={choice.kind === 'match' ? choice.id : choice.kind}
                options={[...(matchId === null || canMakeMatched ? [make] : []), ...options, rest]}
                onChange={(chosen) =>
                  onChoose(
                    name,
                    chosen === 'make' || chosen === 'fallback' ? { kind: chosen } : { kind: 'match', id: chosen },
                  )
                }
              />
              {near && (
                <div className={styles['near']}>
                  <p>{t('imports.places.near', { name: near.label })}</p>
                  <div className={styles['answers']}>
                    <Button onClick={() => onChoose(name, { kind: 'match', id: near.value })}>
                      {t('imports.places.useNear', { name: near.label })}
                    </Button>
                    <Button variant="quiet" onClick={() => onChoose(name, choice)}>
                      {t('imports.places.keepNew', { name })}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
