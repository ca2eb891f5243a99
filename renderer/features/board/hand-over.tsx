import { useState } from 'react';
import { create } from 'zustand';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './board.module.css';

interface Question {
  readonly id: CitizenId;
  readonly laneId: LaneId;
  readonly from: ConsultantId;
  readonly to: ConsultantId | null;
  readonly answered: (yes: boolean) => void;
}

const questionStore = create<{ readonly question: Question | null }>()(() => ({ question: null }));
/** Until the board is locked: the page and this go together. */
let asking = true;

/** Whether the citizen may go from one consultant to another: asked, unless the person said not to. */
export function mayHandOver(
  id: CitizenId,
  laneId: LaneId,
  from: ConsultantId | null,
  to: ConsultantId | null,
): Promise<boolean> {
  // Giving an unassigned citizen to somebody takes nothing from anybody.
  if (!asking || from === null || from === to) return Promise.resolve(true);
  return new Promise((resolve) => {
    questionStore.setState({
      question: {
        id,
        laneId,
        from,
        to,
        answered(yes) {
          questionStore.setState({ question: null });
          resolve(yes);
        },
      },
    });
  });
}

export function HandOverQuestion() {
  const question = questionStore((state) => state.question);
  return question && <Ask question={question} />;
}

function Ask({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const [dontAsk, setDontAsk] = useState(false);
  const board = readBoard();
  const citizen = board.get('citizen', question.id);
  const name = citizen?.name ?? '';
  const lane = board.get('lane', question.laneId)?.name ?? '';
  const from = board.get('consultant', question.from)?.name ?? '';
  const to = question.to === null ? null : (board.get('consultant', question.to)?.name ?? '');
  function descriptionOf(): string {
    const stays = citizen?.laneId === question.laneId;
    if (to === null)
      return stays ? t('board.handOver.stayRelease', { lane }) : t('board.handOver.textRelease', { lane });
    return stays ? t('board.handOver.stay', { lane, to }) : t('board.handOver.text', { lane, to });
  }
  return (
    <Confirm
      open
      title={
        to === null ? t('board.handOver.titleRelease', { name, from }) : t('board.handOver.title', { name, from, to })
      }
      description={descriptionOf()}
      confirmFirst
      confirmLabel={to === null ? t('board.handOver.confirmRelease') : t('board.handOver.confirm')}
      onConfirm={() => {
        if (dontAsk) asking = false;
        question.answered(true);
      }}
      onCancel={() => question.answered(false)}
    >
      <div className={styles['choice']}>
        <Switch label={t('board.handOver.dontAsk')} checked={dontAsk} onChange={setDontAsk} />
      </div>
    </Confirm>
  );
}
