import { FEWEST_FOR_HALF } from '../../../shared/domain/metrics/fewest.ts';
import type { Metrics, Share } from '../../../shared/domain/metrics/types.ts';
import type { ColorKey } from '../../../shared/domain/palette.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import type { By } from './ages-words.ts';
import { ownerName, owners, percent, tellRows, type FigureWords } from './figure-words.ts';

export interface HeldRow {
  readonly key: string;
  readonly name: string;
  readonly color: ColorKey | null;
  readonly share: Share;
}

/** What is counted; of colleagues also that their numbers do not say who does better. */
export function heldNote(by: By): string {
  const note = t('insight.held.note', { fewest: FEWEST_FOR_HALF });
  return by === 'lane' ? note : `${t('insight.held.notARanking')} ${note}`;
}

/** How much of it was held; null where it is too little to say so. */
export function shareWords({ held, due }: Share): string | null {
  return due < FEWEST_FOR_HALF ? null : percent(held, due);
}

/** How much of what was due was held, by lane or by who has them; where nothing was due there is no line. */
export function heldRows(told: Metrics, by: By): readonly HeldRow[] {
  const all: readonly HeldRow[] =
    by === 'lane'
      ? told.lanes.flatMap(({ id, name, color }, at) => {
          const share = told.contactHeld.byLane[at];
          return share ? [{ key: id, name, color, share }] : [];
        })
      : owners(told).flatMap((owner, at) => {
          const share = told.contactHeld.byOwner[at];
          return share ? [{ key: owner?.id ?? '', name: ownerName(owner), color: owner?.color ?? null, share }] : [];
        });
  return all.filter(({ share }) => share.due > 0);
}

/** The contacts that were held in words. */
export function heldWords(told: Metrics, by: By): FigureWords {
  const { all } = told.contactHeld;
  const rows = heldRows(told, by);
  const topic = t('insight.held.topic');
  const cells = ({ held, due }: Share): readonly (string | null)[] => [
    formatNumber(held),
    formatNumber(due),
    shareWords({ held, due }),
  ];
  return {
    topic,
    title:
      all.due === 0
        ? t('insight.held.none')
        : all.held === all.due
          ? t('insight.held.all', { due: all.due })
          : shareWords(all) === null
            ? t('insight.held.few', { ...all })
            : t('insight.held.some', { percent: percent(all.held, all.due) }),
    told: tellRows(
      rows.map(({ name, share }) => ({
        name,
        what:
          shareWords(share) === null
            ? t('insight.held.of', { ...share })
            : t('insight.held.told', { percent: percent(share.held, share.due), ...share }),
      })),
    ),
    tables: [
      {
        caption: topic,
        corner: t(by === 'lane' ? 'insight.lane' : 'insight.consultant'),
        columns: [t('insight.held.held'), t('insight.held.due'), t('insight.held.share')],
        rows: [
          ...rows.map(({ key, name, share }) => ({ key, head: name, cells: cells(share) })),
          { key: 'sum', head: t('insight.total'), cells: cells(all), isSum: true },
        ],
      },
    ],
  };
}
