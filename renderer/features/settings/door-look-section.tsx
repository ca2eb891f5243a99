import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';

import { DOOR_TITLE_LIMIT, MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, dataUrlOf } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { redraw } from '../pictures/index.ts';
import styles from './door-look-section.module.css';
import panel from './settings-panel.module.css';
import { useDoorLook } from './use-door-look.ts';

/** Larger than any closed door shows it; a coat of arms keeps what is clear in it. */
const REDRAWING = { side: 1200, maxBytes: MAX_DOOR_PICTURE_BYTES } as const;

/** What the closed door shows of the house it hangs in. */
export function DoorLookSection() {
  const { t } = useTranslation();
  const { look, problem, setProblem, savePicture, heading } = useDoorLook();
  const input = useRef<HTMLInputElement>(null);
  if (!look) return null;
  const src = look.picture && dataUrlOf({ mime: 'image/webp', bytes: look.picture });
  async function choose(file: File): Promise<void> {
    const picture = await redraw(file, REDRAWING);
    if (!picture.ok) setProblem(callErrorText({ kind: 'portrait', refusal: picture.error }));
    else await savePicture(picture.value);
  }
  return (
    <>
      <p className={panel['text']}>{t('settings.door.text')}</p>
      <TextField
        label={t('settings.door.name')}
        placeholder={t('settings.door.namePlaceholder')}
        autoComplete="off"
        value={heading.value}
        onChange={heading.type}
        onBlur={heading.saveNow}
        onKeyDown={(event) => event.key === 'Enter' && heading.saveNow()}
        error={heading.tooLong ? t('settings.door.tooLong', { max: DOOR_TITLE_LIMIT }) : undefined}
        aside={
          <span role="status">
            {heading.state !== 'as-it-was' && !heading.tooLong && t(`settings.door.${heading.state}`)}
          </span>
        }
      />
      <LabelledGroup label={t('settings.door.picture')} hint={t('settings.door.pictureHint')}>
        <div className={styles['picture']}>
          {src === null ? (
            <span className={styles['none']}>{t('settings.door.noPicture')}</span>
          ) : (
            <img src={src} alt={t('settings.door.picture')} className={styles['preview']} />
          )}
          <Button icon={<ImagePlus aria-hidden />} onClick={() => input.current?.click()}>
            {src === null ? t('settings.door.choosePicture') : t('settings.door.changePicture')}
          </Button>
          {src !== null && (
            <Button variant="quiet" onClick={() => void savePicture(null)}>
              {t('settings.door.removePicture')}
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-label={t('settings.door.choosePicture')}
            className="visually-hidden"
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void choose(file);
            }}
          />
        </div>
      </LabelledGroup>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </>
  );
}
