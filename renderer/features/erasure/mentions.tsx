import type { CompanyId, ContactId, OfferId, SavedViewId } from '../../../shared/domain/ids.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Mention } from '../../../shared/changes/mentions.ts';
import { useTranslation } from '../../i18n/index.ts';
import { applyFilter, leaveForBoard, openCompany, openPanel, readBoard } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import styles from './erase-question.module.css';
import type { Whom } from './what-goes.tsx';

/** Where else the names stand: what nobody but a person can take out. Each leads there. */
export function Mentions({ mentions, who }: { readonly mentions: readonly Mention[]; readonly who: readonly Whom[] }) {
  const { t } = useTranslation();
  const count = mentions.length;
  return (
    <section className={styles['part']} aria-label={t('erasure.mentions.title')}>
      <h3 className={styles['heading']}>{t('erasure.mentions.title')}</h3>
      <p className={styles['quiet']}>
        {count === 0 ? t('erasure.mentions.none') : t('erasure.mentions.text', { count })}
      </p>
      {count > 0 && (
        <ul className={styles['list']} aria-label={t('erasure.mentions.title')}>
          {mentions.map((mention) => (
            <li key={`${mention.of} ${mention.kind} ${mention.id} ${mention.field}`}>
              {who.length > 1 && <bdi>{who.find(({ id }) => id === mention.of)?.name}: </bdi>}
              <TextButton onClick={() => openMention(mention)}>
                {t(`erasure.mentions.in.${kindOf(mention)}`, {
                  name: nameIn(mention) ?? '',
                  field: t(`app.fields.${mention.field as 'note'}`),
                })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const KINDS = ['citizen', 'contact', 'company', 'offer', 'placement', 'proposal', 'savedView'] as const;
type Mentioning = (typeof KINDS)[number];

function kindOf({ kind }: Mention): Mentioning {
  return KINDS.find((one) => one === kind) ?? 'citizen';
}

/** What the record is called, or whose it is. */
function nameIn({ kind, id, citizenId }: Mention): string | undefined {
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

function openMention({ kind, id, citizenId }: Mention): void {
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
