import type { WallShows } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useLane, useToday, type WallLine } from '../../state/index.ts';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import type { WallBlock, WallStack } from './stacks.ts';
import { useLongText } from './use-long-text.ts';
import { WallCard } from './wall-card.tsx';
import styles from './wall.module.css';

interface BlockProps {
  readonly line: WallLine;
  readonly shows: WallShows;
}

/** Lanes under each other, or one whose cards take several columns. */
export function WallStackView({ stack: { columns, blocks }, ...rest }: BlockProps & { readonly stack: WallStack }) {
  return (
    <div className={styles['stack']} style={{ gridColumn: `span ${String(columns)}` }}>
      {blocks.map((block) => (
        <Block key={block.lane} block={block} columns={columns} {...rest} />
      ))}
    </div>
  );
}

function Block({ block, columns, line, shows }: BlockProps & { readonly block: WallBlock; readonly columns: number }) {
  const { t } = useTranslation();
  const lane = useLane(block.lane);
  const today = useToday();
  const name = useLongText(isCut);
  if (!lane) return null;
  const rows = Math.ceil(block.ids.length / columns);
  return (
    <section data-color={lane.color}>
      {/* The page of one lane has its name as its title. */}
      {shows === 'lanes' ? (
        <div className={styles['rule']} />
      ) : (
        <h2 className={styles['lane']} data-quiet={block.isContinued || undefined}>
          <LaneIcon name={lane.icon} />
          <bdi ref={name}>{lane.name}</bdi>
          {!block.isContinued && <span className={styles['total']}>{block.total}</span>}
          {block.isContinued && <span className={styles['continued']}>{t('wall.continued')}</span>}
        </h2>
      )}
      {block.total === 0 && <p className={styles['empty']}>{t('wall.nobody.lanes')}</p>}
      {block.total > 0 && (
        <ul
          className={styles['cards']}
          style={{
            gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${String(rows)}, var(--card))`,
          }}
        >
          {block.ids.map((id) => (
            <WallCard key={id} id={id} lane={lane} line={line} today={today} isOwnPage={shows === 'consultants'} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** In one line. */
const isCut = ({ scrollWidth, clientWidth }: HTMLElement): boolean => scrollWidth > clientWidth;
