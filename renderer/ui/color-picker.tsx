import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Check } from 'lucide-react';

import { COLOR_KEYS, LANE_ICONS, type ColorKey, type LaneIcon as LaneIconName } from '../../shared/domain/palette.ts';
import { useTranslation } from '../i18n/index.ts';
import styles from './color-picker.module.css';
import { LaneIcon } from './lane-icon.tsx';

/** The twelve colours; each is named for those who cannot see it. */
export function ColorPicker({
  value,
  onChange,
}: {
  readonly value: ColorKey;
  readonly onChange: (value: ColorKey) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      aria-label={t('common.color')}
      className={styles['grid']}
      value={value}
      onValueChange={(next) => onChange(next)}
    >
      {COLOR_KEYS.map((key) => (
        <Radio.Root
          key={key}
          value={key}
          data-color={key}
          aria-label={t(`common.colors.${key}`)}
          title={t(`common.colors.${key}`)}
          className={styles['swatch']}
        >
          <Radio.Indicator className={styles['tick']}>
            <Check aria-hidden />
          </Radio.Indicator>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}

/** The pictures a lane can bear. */
export function IconPicker({
  value,
  onChange,
}: {
  readonly value: LaneIconName;
  readonly onChange: (value: LaneIconName) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      aria-label={t('common.icon')}
      className={styles['grid']}
      value={value}
      onValueChange={(next) => onChange(next)}
    >
      {LANE_ICONS.map((key) => (
        <Radio.Root
          key={key}
          value={key}
          aria-label={t(`common.icons.${key}`)}
          title={t(`common.icons.${key}`)}
          className={styles['icon']}
        >
          <LaneIcon name={key} />
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
