import { Plus, Trash2 } from 'lucide-react';

import type { LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { formatCadence } from '../../i18n/cadence.ts';
import { formatExpected } from '../../i18n/expected-time.ts';
import { useTranslation } from '../../i18n/index.ts';
import { closePanel, laneCount, runCommand, useDraft, useLanes } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { LaneForm } from './lane-form.tsx';
import { LaneMark } from './lane-mark.tsx';
import { RemoveLane } from './remove-lane.tsx';

/** What lies over the list; kept over a lock like the form in it. */
type Over = { readonly kind: 'new' } | { readonly kind: 'edit' | 'remove'; readonly id: LaneId } | null;

/** All lanes in order: add, edit, order, remove. */
export function LanesPanel() {
  const { t } = useTranslation();
  const lanes = useLanes();
  const over = useDraft<Over>('lanes:over', null);
  const detail = useDetail();
  const items = lanes.map((lane) => ({
    id: lane.id,
    name: lane.name,
    mark: <LaneMark lane={lane} />,
    detail: detail(lane),
    actions: (
      <IconButton
        label={t('lanes.removeNamed', { name: lane.name })}
        onClick={() => over.set({ kind: 'remove', id: lane.id })}
      >
        <Trash2 aria-hidden />
      </IconButton>
    ),
  }));
  return (
    <Dialog
      open
      title={t('lanes.title')}
      description={t('lanes.text')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <Button icon={<Plus aria-hidden />} onClick={() => over.set({ kind: 'new' })}>
          {t('lanes.add')}
        </Button>
      }
    >
      <SortableList<LaneId>
        label={t('lanes.list')}
        items={items}
        openLabel={(name) => t('lanes.editNamed', { name })}
        onOpen={(id) => over.set({ kind: 'edit', id })}
        moveLabels={{ up: (name) => t('lanes.up', { name }), down: (name) => t('lanes.down', { name }) }}
        movedText={(name, at, of) => t('lanes.movedTo', { name, at, of })}
        onMove={(id, index) =>
          void runCommand('lane.move', { id, after: lanes.filter((lane) => lane.id !== id)[index - 1]?.id ?? null })
        }
      />
      {over.value?.kind === 'new' && <LaneForm id={null} onClose={over.clear} />}
      {over.value?.kind === 'edit' && <LaneForm id={over.value.id} onClose={over.clear} />}
      {over.value?.kind === 'remove' && <RemoveLane id={over.value.id} onClose={over.clear} />}
    </Dialog>
  );
}

function useDetail(): (lane: Lane) => string {
  const { t } = useTranslation();
  return ({ id, expectedDays, cadenceDays, isEnd }) =>
    [
      t('lanes.cards', { count: laneCount(id) }),
      expectedDays !== null && formatExpected(expectedDays),
      !isEnd && cadenceDays !== null && formatCadence(cadenceDays),
      isEnd && t('lanes.end'),
    ]
      .filter(Boolean)
      .join(' · ');
}
