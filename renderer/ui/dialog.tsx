import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useContext, useRef, type FocusEvent as FocusChange, type ReactNode, type RefObject } from 'react';

import { useTranslation } from '../i18n/index.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { LAYER, LayersBelow, useLayer } from './layers.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** 'room' is read across a room; 'panel' stands at the right edge and leaves the board in sight, 'wide-panel' with room for a list beside a form; 'page' fills the window but for its edge, 'full' all of it, 'frame' too, with nothing behind its body, so that the board may be seen through it. */
  readonly shape?: 'small' | 'medium' | 'room' | 'large' | 'panel' | 'wide-panel' | 'page' | 'full' | 'frame';
  readonly footer?: ReactNode;
  /** Left of the cross: what can be done with the whole. */
  readonly actions?: ReactNode;
  /** Under the title; stays in sight while the rest is scrolled. */
  readonly bar?: ReactNode;
  /** False: what lies behind stays in use, and a click there does not close. For panels beside the board. */
  readonly modal?: boolean;
  /** False: only what stands in it leads out. No cross, and Escape does nothing. */
  readonly closable?: boolean;
  /** Where the focus goes first; else to a field with `autoFocus`, else to the dialog itself, so that its title is read. */
  readonly initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null) | undefined;
  readonly children: ReactNode;
}

/** Something over the board: titled, closed by Escape, focus kept inside and given back after. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  shape = 'medium',
  footer,
  actions,
  bar,
  modal = true,
  closable = true,
  initialFocus,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  const below = useContext(LayersBelow);
  const popup = useRef<HTMLDivElement>(null);
  const layer = useLayer(popup);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => (next || closable) && onOpenChange(next)}
      modal={modal}
      disablePointerDismissal={!modal}
    >
      <Base.Portal>
        {modal && (
          <Base.Backdrop
            forceRender
            // A second one is lighter, so that what lies below stays in sight.
            className={cx(
              styles['scrim'],
              (below.length > 0 || shape === 'panel') && styles['scrimLight'],
              shape === 'frame' && styles['scrimNone'],
            )}
          />
        )}
        <Base.Popup
          {...LAYER}
          data-full-bleed={shape === 'full' || shape === 'frame' || undefined}
          className={cx(styles['popup'], styles[shape], !modal && styles['beside'])}
          ref={popup}
          initialFocus={initialFocus ?? layer.enter}
          finalFocus={layer.leave}
          onFocus={giveFieldsBack}
        >
          <div className={styles['head']}>
            <div className={styles['titles']}>
              <Base.Title className={styles['title']}>{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className={styles['description']}>{description}</Base.Description>
              )}
            </div>
            {actions}
            {closable && (
              <Base.Close render={<IconButton label={t('common.close')} />}>
                <X aria-hidden />
              </Base.Close>
            )}
          </div>
          {hasContent(bar) && <div className={styles['bar']}>{bar}</div>}
          <div className={styles['body']}>
            <LayersBelow value={[...below, popup]}>{children}</LayersBelow>
          </div>
          {hasContent(footer) && <div className={styles['foot']}>{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/**
 * Base UI takes a non-modal panel's fields out of the tab order while the focus is elsewhere, and gives them back only to a focus that comes from another element. One that
 * comes from nowhere, as after a message that went while it had the focus, would find none of them.
 */
function giveFieldsBack({ currentTarget, relatedTarget }: FocusChange<HTMLElement>): void {
  if (relatedTarget !== null || currentTarget.querySelector('[data-tabindex]') === null) return;
  currentTarget.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: document.body }));
}

/** Nothing to be done: no empty strip either. */
function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false;
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly description: ReactNode;
  readonly confirmLabel: string;
  /** In place of "Cancel". */
  readonly cancelLabel?: string | undefined;
  readonly danger?: boolean;
  /** The focus goes to the confirming button, so that Enter answers; else to the first thing that can be done. */
  readonly confirmFirst?: boolean;
  /** Something must be chosen first. */
  readonly confirmDisabled?: boolean;
  /** A third way out, left of the other two. */
  readonly aside?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** More to decide, between the words and the buttons. */
  readonly children?: ReactNode;
}

/** A question that must be answered. Escape is the same as cancel. */
export function Confirm({
  open,
  title,
  description,
  confirmLabel,
  cancelLabel,
  danger = false,
  confirmFirst = false,
  confirmDisabled = false,
  aside,
  onConfirm,
  onCancel,
  children,
}: ConfirmProps) {
  const { t } = useTranslation();
  const below = useContext(LayersBelow);
  const popup = useRef<HTMLDivElement>(null);
  const { leave } = useLayer(popup);
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <BaseAlert.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <BaseAlert.Portal>
        <BaseAlert.Backdrop forceRender className={cx(styles['scrim'], below.length > 0 && styles['scrimLight'])} />
        <BaseAlert.Popup
          {...LAYER}
          ref={popup}
          className={cx(styles['popup'], styles['small'])}
          finalFocus={leave}
          {...(aside === undefined && !confirmFirst ? {} : { initialFocus: confirm })}
        >
          <div className={styles['head']}>
            <BaseAlert.Title className={styles['title']}>{title}</BaseAlert.Title>
          </div>
          <div className={styles['body']}>
            <BaseAlert.Description className={styles['description']} render={<div />}>
              {description}
            </BaseAlert.Description>
            {children}
          </div>
          <div className={styles['foot']}>
            {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
            <BaseAlert.Close render={<Button>{cancelLabel ?? t('common.cancel')}</Button>} />
            <Button
              ref={confirm}
              // A key still held down from what asked the question does not answer it.
              onKeyDown={(event) => event.repeat && event.preventDefault()}
              variant={danger ? 'danger' : 'primary'}
              disabled={confirmDisabled}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </BaseAlert.Popup>
      </BaseAlert.Portal>
    </BaseAlert.Root>
  );
}
