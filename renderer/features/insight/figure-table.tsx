import styles from '../../ui/number-table.module.css';

/** One line of a table: its head, and a cell for each column. */
export interface FigureRow {
  readonly key: string;
  readonly head: string;
  readonly cells: readonly (string | null)[];
  /** The line that adds the others up. */
  readonly isSum?: boolean;
}

/** The figures behind a picture, already in words; null: there is nothing to say. */
export interface FigureTableData {
  readonly caption: string;
  /** What the lines are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** More lines have a scroll bar of their own; fewer stand whole. */
const LONG = 20;

/** What a picture shows, as the numbers it was drawn from. */
export function FigureTable({ data }: { readonly data: FigureTableData }) {
  const { caption, corner, columns, rows } = data;
  return (
    // Scrolled by the keyboard too, where there are many columns.
    <div
      className={styles['frame']}
      data-long={rows.length > LONG || undefined}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells, isSum }) => (
            <tr key={key} data-sum={isSum === true || undefined}>
              <th scope="row">
                <bdi>{head}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td key={at} data-none={cell === null || cell === '0' || undefined}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
