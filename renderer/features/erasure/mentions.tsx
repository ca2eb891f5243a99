import type { CompanyId, ContactId, OfferId, SavedViewId } from '../../../shared/domain/ids.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Leftover } from '../../../shared/changes/leftovers.ts';
import { ERASED_NAME, type Mention, type MentionPlace } from '../../../shared/changes/mentions.ts';
import { useTranslation } from '../../i18n/index.ts';
import { applyFilter, leaveForBoard, openCompany, openPanel, readBoard } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import styles from './erase-question.module.css';
import type { Whom } from './what-goes.tsx';

interface MentionsProps {
  readonly mentions: readonly Mention[];
  readonly who: readonly Whom[];
}

/** Where else the names stand: what goes with them, and what nobody but a person can take out. Each leads there. */
export function Mentions({ mentions, who }: MentionsProps) {
  const { t } = useTranslation();
  const parts = [
    { key: 'goes', mentions: mentions.filter(({ isOpen }) => !isOpen) },
    { key: 'open', mentions: mentions.filter(({ isOpen }) => isOpen) },
  ] as const;
  // A single word is not looked for: it would be found in half of all texts.
  const short = who.filter(({ name }) => !/\S\s+\S/.test(name)).length;
  return (
    <section className={styles['part']} aria-label={t('erasure.mentions.title')}>
      <h3 className={styles['heading']}>{t('erasure.mentions.title')}</h3>
      {mentions.length === 0 && short < who.length && <p className={styles['quiet']}>{t('erasure.mentions.none')}</p>}
      {short > 0 && <p className={styles['quiet']}>{t('erasure.mentions.short', { count: short })}</p>}
      {parts.map(({ key, mentions: these }) =>
        these.length === 0 ? null : (
          <div key={key}>
            <p className={styles['quiet']}>
              {t(`erasure.mentions.${key}`, { count: these.length, mark: ERASED_NAME })}
            </p>
            <MentionList label={t(`erasure.mentions.list.${key}`)} mentions={these} who={who} />
          </div>
        ),
      )}
    </section>
  );
}

function MentionList({ label, mentions, who }: MentionsProps & { readonly label: string }) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {mentions.map((mention) => (
        <li key={`${mention.of} ${mention.kind} ${mention.id} ${mention.field}`}>
          {who.length > 1 && <bdi>{who.find(({ id }) => id === mention.of)?.name}: </bdi>}
          <PlaceLink place={mention} />
        </li>
      ))}
    </ul>
  );
}

/** Most places that are told one by one. */
const MOST_LEFTOVERS = 40;

/** Where a first name or surname stands by itself, before and after: it stays there, and each place leads to its card. */
export function Leftovers({
  places,
  when,
}: {
  readonly places: readonly (MentionPlace & Partial<Pick<Leftover, 'words'>>)[];
  readonly when: 'before' | 'after';
}) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  const shown = places.slice(0, MOST_LEFTOVERS);
  return (
    <section className={styles['part']} aria-label={t('erasure.leftovers.title')}>
      <h3 className={styles['heading']}>{t('erasure.leftovers.title')}</h3>
      <p className={styles['quiet']}>{t(`erasure.leftovers.${when}`, { count: places.length })}</p>
      <ul className={styles['list']} aria-label={t('erasure.leftovers.list')}>
        {shown.map((place) => (
          <li key={`${place.kind} ${place.id} ${place.field}`}>
            <PlaceLink place={place} />
            {place.words && (
              <span className={styles['quiet']}>
                {' · '}
                {place.words.map((word) => t('erasure.leftovers.word', { word })).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <p className={styles['quiet']}>{t('erasure.leftovers.more', { count: places.length - shown.length })}</p>
      )}
    </section>
  );
}

function PlaceLink({ place }: { readonly place: MentionPlace }) {
  const { t } = useTranslation();
  return (
    <TextButton onClick={() => openMention(place)}>
      {t(`erasure.mentions.in.${kindOf(place)}`, {
        name: nameIn(place) ?? '',
        field: t(`app.fields.${place.field as 'note'}`),
      })}
    </TextButton>
  );
}

const KINDS = ['citizen', 'contact', 'company', 'offer', 'placement', 'proposal', 'savedView'] as const;
type Mentioning = (typeof KINDS)[number];

function kindOf({ kind }: MentionPlace): Mentioning {
  return KINDS.find((one) => one === kind) ?? 'citizen';
}

/** What the record is called, or whose it is. */
function nameIn({ kind, id, citizenId }: MentionPlace): string | undefined {
  const board = readBoard();
  switch (kind) {
    case 'company':
      return board.get('company', id as CompanyId)?.name;
    case 'offer': {
      const offer = board.get('offer', id as OfferId);
      return offer && board.get('company', offer.companyId)?.name;
    }
    case 'savedView':
      return board.get('savedView', id as SavedViewId)?.name;
    default:
      return board.get('citizen', citizenId ?? (id as CitizenId))?.name;
  }
}

function openMention({ kind, id, citizenId }: MentionPlace): void {
  const board = readBoard();
  if (kind === 'company') openCompany(id as CompanyId);
  else if (kind === 'offer') openPanel({ kind: 'offer', id: id as OfferId });
  else if (kind === 'savedView') {
    // A view is put right where it is at work.
    const view = board.get('savedView', id as SavedViewId);
    leaveForBoard();
    if (view) applyFilter(view.filter);
  } else
    openPanel({
      kind: 'citizen',
      id: citizenId ?? (id as CitizenId),
      ...(kind === 'contact' ? { contact: id as ContactId } : {}),
    });
}
