import { Camera, ImagePlus, Trash2 } from 'lucide-react';
import { useRef, useState, type ChangeEvent } from 'react';

import type { PortraitId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err } from '../../../shared/lib/result.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault, usePortraitUrl } from '../../state/index.ts';
import { Menu } from '../../ui/menu.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { portraitOf } from './portrait-file.ts';
import styles from './portrait-picker.module.css';

export interface PortraitPickerProps {
  readonly name: string;
  readonly portraitId: PortraitId | null;
  readonly onChange: (id: PortraitId | null) => void;
  /** Why a picture was not taken; null when another is tried. */
  readonly onRefused: (error: CallError | null) => void;
}

/** The citizen's picture, and the ways to choose, change and remove it. */
export function PortraitPicker({ name, portraitId, onChange, onRefused }: PortraitPickerProps) {
  const { t } = useTranslation();
  const src = usePortraitUrl(portraitId);
  const input = useRef<HTMLInputElement>(null);
  const { busy, take } = useTaking(onChange, onRefused);
  const choose = (): void => input.current?.click();
  const face = (
    <>
      <Portrait name={name} src={src} size="lg" />
      <span className={styles['badge']}>{busy ? <Spinner /> : <Camera aria-hidden />}</span>
    </>
  );
  return (
    <div className={styles['picker']}>
      {portraitId === null ? (
        <button
          type="button"
          className={styles['face']}
          aria-label={t('citizen.photo.change')}
          title={t('citizen.photo.change')}
          onClick={choose}
          disabled={busy}
        >
          {face}
        </button>
      ) : (
        <Menu
          trigger={
            <button
              type="button"
              className={styles['face']}
              aria-label={t('citizen.photo.menu')}
              title={t('citizen.photo.menu')}
              disabled={busy}
            >
              {face}
            </button>
          }
          items={[
            { key: 'replace', label: t('citizen.photo.replace'), icon: <ImagePlus aria-hidden />, run: choose },
            {
              key: 'remove',
              label: t('citizen.photo.remove'),
              icon: <Trash2 aria-hidden />,
              run: () => onChange(null),
            },
          ]}
        />
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('citizen.photo.change')}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </div>
  );
}

function useTaking(onChange: (id: PortraitId) => void, onRefused: (error: CallError | null) => void) {
  const [busy, setBusy] = useState(false);
  async function take(file: File): Promise<void> {
    setBusy(true);
    onRefused(null);
    const portrait = await portraitOf(file);
    const answer = portrait.ok
      ? await callVault('portrait.add', { bytes: portrait.value })
      : err<CallError>({ kind: 'portrait', refusal: portrait.error });
    setBusy(false);
    if (answer.ok) onChange(answer.value.id);
    else onRefused(answer.error);
  }
  return { busy, take };
}
