import { useState } from 'react';
import { create } from 'zustand';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './board.module.css';

interface Question {
  /** One, or several at once. */
  readonly ids: readonly CitizenId[];
  readonly laneId: LaneId;
  /** Null where several come from different hands. */
  readonly from: ConsultantId | null;
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
  return !asking || from === null || from === to ? Promise.resolve(true) : ask({ ids: [id], laneId, from, to });
}

/** The same for many at once; `to` undefined: everybody keeps their consultant. */
export function mayHandOverSeveral(
  ids: readonly CitizenId[],
  laneId: LaneId,
  to: ConsultantId | null | undefined,
): Promise<boolean> {
  if (!asking || to === undefined) return Promise.resolve(true);
  const taken = ids.filter((id) => {
    const from = readBoard().get('citizen', id)?.consultantId ?? null;
    return from !== null && from !== to;
  });
  return taken.length === 0 ? Promise.resolve(true) : ask({ ids: taken, laneId, from: null, to });
}

function ask({ ids, laneId, from, to }: Omit<Question, 'answered'>): Promise<boolean> {
  return new Promise((resolve) => {
    questionStore.setState({
      question: {
        ids,
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
  const [first] = question.ids;
  const citizen = first === undefined ? undefined : board.get('citizen', first);
  const lane = board.get('lane', question.laneId)?.name ?? '';
  const to = question.to === null ? null : (board.get('consultant', question.to)?.name ?? '');
  const several = question.from === null;
  function titleOf(): string {
    const count = question.ids.length;
    if (question.from === null)
      return to === null ? t('finding.several.askRelease', { count }) : t('finding.several.ask', { count, to });
    const name = citizen?.name ?? '';
    const from = board.get('consultant', question.from)?.name ?? '';
    return to === null
      ? t('board.handOver.titleRelease', { name, from })
      : t('board.handOver.title', { name, from, to });
  }
  function descriptionOf(): string {
    if (several)
      return to === null ? t('finding.several.askTextRelease', { lane }) : t('finding.several.askText', { lane, to });
    const stays = citizen?.laneId === question.laneId;
    if (to === null)
      return stays ? t('board.handOver.stayRelease', { lane }) : t('board.handOver.textRelease', { lane });
    return stays ? t('board.handOver.stay', { lane, to }) : t('board.handOver.text', { lane, to });
  }
  return (
    <Confirm
      open
      title={titleOf()}
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
