import { useState } from 'react';

import type { LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { closePanel, runCommand, useLaneCount, useLanes, wayBack } from '../../state/index.ts';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { LaneSelect } from './lane-select.tsx';
import styles from './remove-lane.module.css';

export interface RemoveLaneProps {
  readonly id: LaneId;
  readonly onClose?: () => void;
}

/** Removes a lane; one with cards is asked where they go. */
export function RemoveLane({ id, onClose = closePanel }: RemoveLaneProps) {
  const { t } = useTranslation();
  const lanes = useLanes();
  const lane = lanes.find((one) => one.id === id);
  if (!lane) return null;
  if (lanes.length === 1) {
    return (
      <Dialog
        open
        shape="small"
        title={t('lanes.remove.title', { name: lane.name })}
        onOpenChange={(open) => !open && onClose()}
      >
        <p>{t('lanes.remove.last')}</p>
      </Dialog>
    );
  }
  return <Question lane={lane} others={lanes.filter((one) => one.id !== id)} onClose={onClose} />;
}

function Question({
  lane,
  others,
  onClose,
}: {
  readonly lane: Lane;
  readonly others: readonly Lane[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { total: count } = useLaneCount(lane.id);
  const [chosen, setChosen] = useState<LaneId | null>(null);
  // Nothing is chosen beforehand: days start anew where the cards go. What was chosen may go while the question is open.
  const target = others.find((one) => one.id === chosen)?.id;
  return (
    <Confirm
      open
      danger
      title={t('lanes.remove.title', { name: lane.name })}
      description={count === 0 ? t('lanes.remove.empty') : t('lanes.remove.full', { count })}
      confirmLabel={count === 0 ? t('lanes.remove.confirm') : t('lanes.remove.confirmMove', { count })}
      confirmDisabled={count > 0 && target === undefined}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void removeLane(lane, count === 0 ? null : (target ?? null));
      }}
    >
      {count > 0 && (
        <div className={styles['target']}>
          <LaneSelect
            value={target}
            onChange={setChosen}
            except={lane.id}
            placeholder={t('lanes.remove.choose', { count })}
          />
          <p className={styles['hint']}>{t('lanes.remove.restart')}</p>
        </div>
      )}
    </Confirm>
  );
}

async function removeLane({ id, name }: Lane, moveCardsTo: LaneId | null): Promise<void> {
  const answer = await runCommand('lane.remove', { id, moveCardsTo });
  if (!answer.ok) return;
  const { entryId } = answer.value;
  showToast(translate('lanes.removed', { name }), wayBack(entryId));
}
