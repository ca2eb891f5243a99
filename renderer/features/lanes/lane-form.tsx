import { useState, type SyntheticEvent } from 'react';

import type { LaneId } from '../../../shared/domain/ids.ts';
import { AWAY_KINDS, type Lane } from '../../../shared/domain/lane.ts';
import { suggestedLanes } from '../../../shared/domain/rules/suggested-lanes.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { currentLang, translate, useTranslation } from '../../i18n/index.ts';
import {
  callErrorText,
  closeIfOpen,
  keepLaneFor,
  refusedField,
  runCommand,
  useDraft,
  useFormFocus,
  useLanes,
  useToday,
} from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { ColorPicker, IconPicker } from '../../ui/color-picker.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Switch } from '../../ui/switch.tsx';
import {
  blankLane,
  freeSuggestions,
  keptForIn,
  laneFieldsOf,
  lanePatchOf,
  laneValuesOf,
  DAYS_FIELDS,
  type DaysField,
  type LaneDraft,
  type NoDays,
  type LaneValues,
} from './lane-draft.ts';
import styles from './lane-form.module.css';
import { LaneRetention } from './lane-retention.tsx';

export interface LaneFormProps {
  /** Null: a new lane. */
  readonly id: LaneId | null;
  /** Where a new lane stands: behind this one, first for null, before the end when not given. */
  readonly after?: LaneId | null | undefined;
  readonly onClose?: () => void;
}

type Problem = NoDays | { readonly kind: 'refused'; readonly error: CallError };
const NOTHING: LaneDraft = {};

const closeForm = () => closeIfOpen(({ kind }) => kind === 'lane-new' || kind === 'lane-edit');

/** Makes or edits one lane. */
export function LaneForm({ id, after, onClose = closeForm }: LaneFormProps) {
  const { t } = useTranslation();
  const lanes = useLanes();
  const form = useLaneForm(id, after, onClose);
  const { values, change } = form;
  const { attach, remember } = useFormFocus(form.key, form.kept);
  const lane = lanes.find((one) => one.id === id);
  return (
    <Dialog
      open
      shape="small"
      title={lane ? t('lanes.editTitle', { name: lane.name }) : t('lanes.newTitle')}
      onOpenChange={(open) => !open && form.cancel()}
      footer={
        <>
          <Button onClick={form.cancel}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="lane-form">
            {lane ? t('common.save') : t('lanes.create')}
          </Button>
        </>
      }
    >
      <form
        id="lane-form"
        ref={attach}
        onFocus={remember}
        className={styles['form']}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <TextField
          label={t('lanes.name')}
          name="name"
          value={values.name}
          onChange={(name) => change({ name })}
          error={form.errorAt('name')}
          autoComplete="off"
          autoFocus
        />
        {id === null && <Suggestions onChoose={change} />}
        <TextField
          label={t('lanes.glanceName')}
          aside={t('common.optional')}
          name="glanceName"
          value={values.glanceName}
          onChange={(glanceName) => change({ glanceName })}
          error={form.errorAt('glanceName')}
          hint={t('lanes.glanceNameHint')}
          autoComplete="off"
        />
        <LabelledGroup label={t('common.color')}>
          <ColorPicker value={values.color} onChange={(color) => change({ color })} />
        </LabelledGroup>
        <LabelledGroup label={t('common.icon')}>
          <IconPicker value={values.icon} onChange={(icon) => change({ icon })} />
        </LabelledGroup>
        {DAYS_FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`lanes.${field}`)}
            aside={t('common.optional')}
            name={field}
            inputMode="numeric"
            autoComplete="off"
            value={values[field]}
            onChange={(days) => change({ [field]: days })}
            error={form.errorAt(field)}
            hint={t(`lanes.${field}Hint`)}
            trailing={<span className={styles['unit']}>{t('lanes.days')}</span>}
          />
        ))}
        <div>
          <Switch label={t('lanes.isEnd')} checked={values.isEnd} onChange={(isEnd) => change({ isEnd })} />
          <p className={styles['hint']}>{t('lanes.isEndHint')}</p>
        </div>
        {values.isEnd && (
          <LaneRetention
            value={values.retentionDays}
            error={form.errorAt('retentionDays')}
            onChange={(retentionDays) => change({ retentionDays })}
          />
        )}
        <div>
          <LabelledGroup label={t('lanes.away.label')}>
            <ChipChoice
              label={t('lanes.away.label')}
              value={values.away ?? 'none'}
              options={(['none', ...AWAY_KINDS] as const).map((kind) => ({
                value: kind,
                label: t(`lanes.away.${kind}`),
              }))}
              onChange={(kind) => change({ away: kind === 'none' ? null : kind })}
            />
          </LabelledGroup>
          <p className={styles['hint']}>{t('lanes.away.hint')}</p>
        </div>
        {form.general !== null && <Notice tone="problem">{form.general}</Notice>}
      </form>
    </Dialog>
  );
}

function useLaneForm(id: LaneId | null, after: LaneId | null | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const lanes = useLanes();
  const lane = lanes.find((one) => one.id === id);
  const key = id === null ? 'lane-new' : `lane:${id}`;
  const draft = useDraft<LaneDraft>(key, NOTHING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [blank] = useState(() => blankLane(lanes));
  const held = { retentionDays: String(lane?.retentionDays ?? '') };
  const values = { ...(lane ? laneValuesOf(lane) : blank), ...held, ...draft.value };

  async function save(): Promise<void> {
    const keep = values.isEnd ? keptForIn(draft.value) : ok(undefined);
    if (!keep.ok) {
      const { error } = keep;
      setProblem(
        error.kind === 'not-a-number' ? error : { kind: 'refused', error: { kind: 'refused', refusal: error } },
      );
      return;
    }
    const laneId = lane?.id ?? (crypto.randomUUID() as LaneId);
    const saved = lane
      ? await edit(laneId, draft.value)
      : await add(laneId, values, after === undefined ? lastBeforeEnd(lanes) : after);
    const answer = saved.ok && keep.value !== undefined ? told(await keepLaneFor(laneId, keep.value)) : saved;
    if (answer.ok) close();
    else setProblem(answer.error);
  }
  function close(): void {
    draft.clear();
    onClose();
  }
  const field = problem?.kind === 'refused' ? refusedField(problem.error) : null;
  return {
    key,
    kept: draft.kept,
    values,
    change: (changed: LaneDraft): void => {
      setProblem(null);
      draft.set((present) => ({ ...present, ...changed }));
    },
    errorAt: (at: 'name' | 'glanceName' | DaysField): string | undefined => {
      if (problem?.kind === 'not-a-number') return at === problem.field ? t('lanes.notANumber') : undefined;
      return problem && field === at ? callErrorText(problem.error) : undefined;
    },
    general: problem?.kind === 'refused' && field === null ? callErrorText(problem.error) : null,
    save,
    cancel: close,
  };
}

/** New lanes come before those where the way has ended. */
function lastBeforeEnd(lanes: readonly Lane[]): LaneId | null {
  return lanes.findLast((lane) => !lane.isEnd)?.id ?? null;
}

async function edit(id: LaneId, draft: LaneDraft): Promise<Result<unknown, Problem>> {
  const patch = lanePatchOf(draft);
  return patch.ok ? told(await runCommand('lane.edit', { id, patch: patch.value }, { quiet: true })) : patch;
}

async function add(id: LaneId, values: LaneValues, after: LaneId | null): Promise<Result<unknown, Problem>> {
  const fields = laneFieldsOf(values);
  return fields.ok ? told(await runCommand('lane.add', { ...fields.value, id, after }, { quiet: true })) : fields;
}

function told(answer: Result<unknown, CallError>): Result<unknown, Problem> {
  return answer.ok ? answer : err({ kind: 'refused', error: answer.error });
}

/** Lanes that offices have, filled in at a click. */
function Suggestions({ onChoose }: { readonly onChoose: (values: LaneDraft) => void }) {
  const today = useToday();
  const free = freeSuggestions(suggestedLanes(currentLang(), today), useLanes());
  if (free.length === 0) return null;
  return (
    <ChipRow label={translate('lanes.suggestions')}>
      {free.map((one) => (
        <Chip key={one.name} icon={<LaneIcon name={one.icon} />} onClick={() => onChoose(laneValuesOf(one))}>
          {one.name}
        </Chip>
      ))}
    </ChipRow>
  );
}
