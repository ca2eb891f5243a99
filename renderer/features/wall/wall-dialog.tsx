import { MonitorUp } from 'lucide-react';
import { useEffect, useState } from 'react';

import { WALL_MINUTES, WALL_TURN_SECONDS, type WallDisplay } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { bridge, closeIfOpen, closePanel, saveSettings, useSettings } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useNeutralNames } from '../lanes/index.ts';
import styles from './wall-dialog.module.css';

/** Asks which screen the board is hung on, and for how long. */
export function WallDialog() {
  const { t } = useTranslation();
  const displays = useDisplays();
  const { wallMinutes, wallTurnSeconds } = useSettings();
  const [minutes, setMinutes] = useState(wallMinutes);
  const [turnSeconds, setTurnSeconds] = useState(wallTurnSeconds);
  const [chosen, choose] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const neutral = useNeutralNames();
  const display = displays?.find(({ id }) => id === chosen) ?? best(displays ?? []);
  const nameOf = ({ name, width, height, hasBoard }: WallDisplay, index: number): string => {
    const what = name === '' ? t('wall.numbered', { number: index + 1 }) : name;
    const size = `${String(width)} × ${String(height)}`;
    return hasBoard ? t('wall.displayHere', { what, size }) : t('wall.displayThere', { what, size });
  };
  const hang = async (): Promise<void> => {
    if (!display) return;
    try {
      await bridge().wall.open({ displayId: display.id, minutes, turnSeconds });
      closeIfOpen(({ kind }) => kind === 'wall');
      if (minutes !== wallMinutes || turnSeconds !== wallTurnSeconds)
        await saveSettings({ wallMinutes: minutes, wallTurnSeconds: turnSeconds });
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog
      open
      shape="small"
      title={t('wall.title')}
      description={[t('wall.intro'), ...neutral].join(' ')}
      onOpenChange={(open) => !open && closePanel()}
      footer={
        <>
          <Button onClick={closePanel}>{t('common.cancel')}</Button>
          <Button variant="primary" icon={<MonitorUp aria-hidden />} disabled={!display} onClick={() => void hang()}>
            {t('wall.hang')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {displays && displays.length > 1 && display && (
          <Choice
            label={t('wall.display')}
            value={display.id}
            values={displays.map(({ id }) => id)}
            nameOf={(id) => displays.map((one, index) => (one.id === id ? nameOf(one, index) : '')).join('')}
            onChange={choose}
          />
        )}
        <Choice
          label={t('wall.howLong')}
          value={minutes}
          values={WALL_MINUTES}
          nameOf={(count) => t('wall.minutes', { count })}
          onChange={setMinutes}
        />
        <Choice
          label={t('wall.turnEvery')}
          value={turnSeconds}
          values={WALL_TURN_SECONDS}
          nameOf={(count) => (count === null ? t('wall.turnNever') : t('wall.seconds', { count }))}
          onChange={setTurnSeconds}
        />
        {display?.hasBoard === true && (
          <Notice tone="info">{displays?.length === 1 ? t('wall.onlyOne') : t('wall.overBoard')}</Notice>
        )}
        {failed && <Notice tone="problem">{t('wall.failed')}</Notice>}
      </div>
    </Dialog>
  );
}

function Choice<Value extends number | null>({
  label,
  value,
  values,
  nameOf,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Select
        label={label}
        value={String(value)}
        options={values.map((one) => ({ value: String(one), label: nameOf(one) }))}
        onChange={(chosen) => values.filter((one) => String(one) === chosen).forEach((one) => onChange(one))}
      />
    </label>
  );
}

/** The largest of those that the board is not on. */
function best(displays: readonly WallDisplay[]): WallDisplay | undefined {
  const size = ({ hasBoard, width, height }: WallDisplay): number => (hasBoard ? 0 : width * height);
  return [...displays].sort((a, b) => size(b) - size(a))[0];
}

function useDisplays(): readonly WallDisplay[] | null {
  const [displays, setDisplays] = useState<readonly WallDisplay[] | null>(null);
  useEffect(() => {
    const look = (): void => void bridge().wall.displays().then(setDisplays);
    look();
    // Whoever sees that the screen is missing plugs it in.
    const looking = setInterval(look, 2000);
    return () => clearInterval(looking);
  }, []);
  return displays;
}
