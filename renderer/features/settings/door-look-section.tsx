import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';

import type { DoorLook } from '../../../shared/ipc/bridge.ts';
import { DOOR_TITLE_LIMIT, MAX_DOOR_PICTURE_BYTES } from '../../../shared/ipc/limits.ts';
import { characterCount } from '../../../shared/lib/safe-text.ts';
import { useTranslation } from '../../i18n/index.ts';
import { bridge, callErrorText, dataUrlOf } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { redraw } from '../pictures/index.ts';
import styles from './door-look-section.module.css';
import panel from './settings-panel.module.css';

/** Larger than any closed door shows it; a coat of arms keeps what is clear in it. */
const REDRAWING = { fit: 'inside', side: 1200, ground: null, maxBytes: MAX_DOOR_PICTURE_BYTES } as const;

/** What the closed door shows of the house it hangs in. */
export function DoorLookSection() {
  const { t } = useTranslation();
  const { look, problem, setProblem, save } = useDoorLook();
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  if (!look) return null;
  const title = typed ?? look.title;
  const tooLong = characterCount(title) > DOOR_TITLE_LIMIT;
  const src = look.picture && dataUrlOf({ mime: 'image/webp', bytes: look.picture });
  async function saveTitle(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!tooLong && (await save({ title }))) setTyped(null);
  }
  async function choose(file: File): Promise<void> {
    const picture = await redraw(file, REDRAWING);
    if (!picture.ok) setProblem(callErrorText({ kind: 'portrait', refusal: picture.error }));
    else if (look) await save({ title: look.title, picture: picture.value });
  }
  return (
    <>
      <p className={panel['text']}>{t('settings.door.text')}</p>
      <form noValidate onSubmit={(event) => void saveTitle(event)}>
        <TextField
          label={t('settings.door.name')}
          placeholder={t('settings.door.namePlaceholder')}
          autoComplete="off"
          value={title}
          onChange={setTyped}
          error={tooLong ? t('settings.door.tooLong', { max: DOOR_TITLE_LIMIT }) : undefined}
          trailing={
            title !== look.title && (
              <Button type="submit" variant="quiet">
                {t('common.save')}
              </Button>
            )
          }
        />
      </form>
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
            <Button variant="quiet" onClick={() => void save({ title: look.title, picture: null })}>
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

function useDoorLook() {
  const { t } = useTranslation();
  const [look, setLook] = useState<DoorLook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge()
      .doorLook()
      .then((known) => gone || setLook(known));
    return () => void (gone = true);
  }, []);
  async function save(changed: Parameters<ReturnType<typeof bridge>['saveDoorLook']>[0]): Promise<boolean> {
    setProblem(null);
    try {
      setLook(await bridge().saveDoorLook(changed));
      showToast(t('settings.door.saved'));
      return true;
    } catch {
      // Main says no more than that: a disk that is full, or a picture it does not take.
      setProblem(t('settings.door.failed'));
      return false;
    }
  }
  return { look, problem, setProblem, save };
}
