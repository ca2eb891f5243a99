import { Camera, ImagePlus, ShieldCheck, Trash2 } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ChangeEvent } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { useTranslation } from '../../i18n/index.ts';
import { usePortraitUrl } from '../../state/index.ts';
import { Menu } from '../../ui/menu.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { NO_PORTRAIT, type CardPortrait } from './card-portrait.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import styles from './portrait-picker.module.css';
import { usePictureFile } from './use-picture-file.ts';

// Needed only where a picture is chosen.
const PortraitDialog = lazy(() => import('./portrait-dialog.tsx').then((part) => ({ default: part.PortraitDialog })));

export interface PortraitPickerProps {
  readonly name: string;
  readonly portrait: CardPortrait;
  readonly onChange: (portrait: CardPortrait) => void;
  /** Why a picture was not taken; null when another is tried. */
  readonly onRefused: (error: CallError | null) => void;
}

/** The citizen's picture, and the ways to choose, change and remove it. */
export function PortraitPicker({ name, portrait, onChange, onRefused }: PortraitPickerProps) {
  const { t } = useTranslation();
  const src = usePortraitUrl(portrait.portraitId);
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const file = usePictureFile(place, onRefused);
  const [consenting, setConsenting] = useState(false);
  const choose = (): void => input.current?.click();
  const label = t(portrait.portraitId === null ? 'citizen.photo.change' : 'citizen.photo.menu');
  const face = (
    <button
      type="button"
      className={styles['face']}
      aria-label={file.busy ? t('citizen.photo.working') : label}
      title={portrait.portraitId === null ? `${label}. ${t('citizen.photo.hint')}` : label}
      disabled={file.busy}
      {...(portrait.portraitId === null ? { onClick: choose } : {})}
    >
      <Portrait name={name} src={src} size="lg" />
      <span className={styles['badge']}>{file.busy ? <Spinner /> : <Camera aria-hidden />}</span>
    </button>
  );
  return (
    <div ref={place} className={styles['picker']} data-over={file.over || undefined}>
      {portrait.portraitId === null ? (
        face
      ) : (
        <Menu
          trigger={face}
          items={[
            { key: 'replace', label: t('citizen.photo.replace'), icon: <ImagePlus aria-hidden />, run: choose },
            {
              key: 'consent',
              label: t('citizen.photo.consentMenu'),
              icon: <ShieldCheck aria-hidden />,
              run: () => setConsenting(true),
            },
            {
              key: 'remove',
              label: t('citizen.photo.remove'),
              icon: <Trash2 aria-hidden />,
              run: () => onChange(NO_PORTRAIT),
            },
          ]}
        />
      )}
      <span className={styles['drop']} aria-hidden>
        {file.over && t('citizen.photo.drop')}
      </span>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) file.take(chosen);
        }}
      />
      <Suspense fallback={null}>
        {file.picture && (
          <PortraitDialog
            name={name}
            picture={file.picture}
            present={portrait}
            onClose={file.close}
            onKept={(kept) => {
              file.close();
              onChange(kept);
            }}
          />
        )}
      </Suspense>
      {consenting && (
        <ConsentDialog
          present={portrait}
          onClose={() => setConsenting(false)}
          onKept={(kept) => {
            setConsenting(false);
            onChange(kept);
          }}
        />
      )}
    </div>
  );
}
