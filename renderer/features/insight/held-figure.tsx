import { Bar, Line } from '@visx/shape';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { useState } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import type { By } from './ages-words.ts';
import { ByChoice } from './by-choice.tsx';
import { Figure } from './figure.tsx';
import type { FigureView } from './figure-view.ts';
import { heldNote, heldRows, heldWords, shareWords } from './held-words.ts';
import { Hint } from './hint.tsx';
import { classOf } from './class-of.ts';
import styles from './held-figure.module.css';
import { RowChart } from './row-chart.tsx';

/** How many of the contacts that fell due were held by their day. */
export function HeldFigure({ told, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const [by, setBy] = useState<By>('lane');
  const rows = heldRows(told, by);
  const { held, due } = told.contactHeld.all;
  return (
    <Figure
      id="held"
      words={heldWords(told, by)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      choice={<ByChoice value={by} onChange={setBy} />}
      legend={rows.length > 0 && by === 'lane' && t('insight.held.team')}
      note={rows.length > 0 ? heldNote(by) : undefined}
    >
      {rows.length === 0 ? (
        <Hint>{t('insight.held.empty')}</Hint>
      ) : (
        <RowChart
          rows={rows.map(({ key, name, color, share }) => ({
            key,
            name,
            color,
            values: [shareWords(share) ?? '', t('insight.held.of', { ...share })],
          }))}
          valueHeads={[t('insight.held.share'), t('insight.held.ofHead')]}
        >
          {({ width, height, middle, rowHeight }) => {
            const x = scaleLinear({ domain: [0, 1], range: [0, width - 1] });
            const thick = rowHeight * 0.44;
            return (
              <>
                {rows.map(({ key, share }, row) => (
                  <Group key={key} top={middle(row) - thick / 2}>
                    <Bar className={classOf(styles, 'track')} width={width} height={thick} rx={2} />
                    <Bar
                      className={classOf(styles, 'heldBar')}
                      width={x(share.held / share.due)}
                      height={thick}
                      rx={2}
                    />
                  </Group>
                ))}
                {by === 'lane' && (
                  <Line
                    className={classOf(styles, 'team')}
                    from={{ x: x(held / due), y: 0 }}
                    to={{ x: x(held / due), y: height }}
                  />
                )}
              </>
            );
          }}
        </RowChart>
      )}
    </Figure>
  );
}
