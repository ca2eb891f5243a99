import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';

import type { CallError } from '../../../shared/ipc/errors.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, useToday } from '../../state/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { PictureArea, WorkingPicture } from '../pictures/index.ts';
import { keepPortrait, type CardPortrait } from './card-portrait.ts';
import { ConsentFields, consentOf, firstChoice } from './consent-fields.tsx';
import styles from './portrait-dialog.module.css';

const ZOOM = { min: 1, max: 4, step: 0.05, key: 0.25 } as const;
/** So far an arrow key moves the picture, in pixels of the screen; with Shift a fifth of it. */
const KEY_STEP = 10;

export interface PortraitDialogProps {
  readonly name: string;
  readonly picture: WorkingPicture;
  readonly present: CardPortrait;
  readonly onKept: (portrait: CardPortrait) => void;
  readonly onClose: () => void;
}

/** Chooses the part of a picture that stands on the card, and asks how the citizen said yes to it. */
export function PortraitDialog({ name, picture, present, onKept, onClose }: PortraitDialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [area, setArea] = useState<PictureArea | null>(null);
  const [choice, setChoice] = useState(() => firstChoice(present, today));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CallError | null>(null);
  const consent = consentOf(choice, today);
  async function save(): Promise<void> {
    if (!consent || !area || busy) return;
    setBusy(true);
    const kept = await keepPortrait(picture, area, consent);
    setBusy(false);
    if (kept.ok) onKept(kept.value);
    else setRefused(kept.error);
  }
  return (
    <Dialog
      open
      shape="small"
      title={name.trim() === '' ? t('citizen.photo.titleNew') : t('citizen.photo.title', { name })}
      description={t('citizen.photo.text')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            disabled={consent === null || area === null}
            focusableWhenDisabled
            onClick={() => void save()}
          >
            {t('citizen.photo.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <CropStage picture={picture} onArea={setArea} />
        <p className={styles['stripped']}>{t('citizen.photo.stripped')}</p>
        <ConsentFields value={choice} onChange={setChoice} />
        {consent === null && (
          <p className={styles['needed']} role="status">
            {t('citizen.photo.consentNeeded')}
          </p>
        )}
        {refused && <Notice tone="problem">{callErrorText(refused)}</Notice>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** The picture under a round opening: moved by mouse, touch and arrow keys, zoomed by wheel, two fingers, plus and minus. */
function CropStage({
  picture,
  onArea,
}: {
  readonly picture: WorkingPicture;
  readonly onArea: (area: PictureArea) => void;
}) {
  const { t } = useTranslation();
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState<number>(ZOOM.min);
  const stage = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  // The opening is there when the picture is: it is where one begins.
  useEffect(() => {
    if (ready) stage.current?.querySelector<HTMLElement>('[data-crop]')?.focus();
  }, [ready]);
  const zoomBy = (more: number): void => setZoom((now) => Math.min(ZOOM.max, Math.max(ZOOM.min, now + more)));
  return (
    <>
      <div
        ref={stage}
        className={styles['stage']}
        onKeyDown={(event) => {
          if (event.key !== '+' && event.key !== '-') return;
          event.preventDefault();
          zoomBy(event.key === '+' ? ZOOM.key : -ZOOM.key);
        }}
      >
        <Cropper
          image={picture.address}
          crop={crop}
          zoom={zoom}
          rotation={0}
          aspect={1}
          minZoom={ZOOM.min}
          maxZoom={ZOOM.max}
          cropShape="round"
          showGrid={false}
          zoomSpeed={0.5}
          keyboardStep={KEY_STEP}
          restrictPosition
          disableAutomaticStylesInjection
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropAreaChange={(_share, area) => {
            onArea(area);
            setReady(true);
          }}
          style={{}}
          classes={{ cropAreaClassName: styles['opening'] ?? '' }}
          mediaProps={{ alt: '' }}
          cropperProps={{ role: 'group', 'aria-label': t('citizen.photo.area'), 'data-crop': '' } as object}
        />
      </div>
      <div className={styles['zoom']}>
        <IconButton label={t('citizen.photo.zoomOut')} onClick={() => zoomBy(-ZOOM.key)}>
          <ZoomOut aria-hidden />
        </IconButton>
        <Slider
          label={t('citizen.photo.zoom')}
          value={zoom}
          min={ZOOM.min}
          max={ZOOM.max}
          step={ZOOM.step}
          onChange={setZoom}
        />
        <IconButton label={t('citizen.photo.zoomIn')} onClick={() => zoomBy(ZOOM.key)}>
          <ZoomIn aria-hidden />
        </IconButton>
      </div>
    </>
  );
}
