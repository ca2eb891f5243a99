import type { LaneId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useLanes } from '../../state/index.ts';
import { Select } from '../../ui/select.tsx';
import { LaneMark } from './lane-mark.tsx';

export interface LaneSelectProps {
  /** Undefined: not chosen. */
  readonly value: LaneId | undefined;
  readonly onChange: (id: LaneId) => void;
  /** Left out of the choice: the lane that is about to go. */
  readonly except?: LaneId;
  /** Stands there until one is chosen. */
  readonly placeholder?: string;
}

/** One of the board's lanes, with its colour and picture. */
export function LaneSelect({ value, onChange, except, placeholder = '' }: LaneSelectProps) {
  const { t } = useTranslation();
  const options = useLanes()
    .filter((lane) => lane.id !== except)
    .map((lane) => ({ value: lane.id, label: lane.name, mark: <LaneMark lane={lane} /> }));
  return (
    <Select<LaneId | ''>
      label={t('lanes.one')}
      value={value ?? ''}
      placeholder={placeholder}
      options={options}
      onChange={(chosen) => chosen !== '' && onChange(chosen)}
    />
  );
}
