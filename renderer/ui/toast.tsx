import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

import { useTranslation } from '../i18n/index.ts';
import { Button, IconButton } from './button.tsx';
import styles from './toast.module.css';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}
interface ToastData {
  readonly actions: readonly ToastAction[];
}

const manager = Base.createToastManager<ToastData>();

export interface ToastOptions {
  readonly tone?: 'plain' | 'problem';
  /** Until somebody closes it. */
  readonly stays?: boolean;
  readonly action?: ToastAction;
  /** A step that often comes next; stands before `action`. */
  readonly also?: ToastAction;
  /** A newer toast of the same topic takes this one's place: what it offers no longer holds. */
  readonly topic?: string;
  /** Whether what it offers can still be done; asked by `closeOutdatedToasts`. */
  readonly holds?: () => boolean;
}

const shownByTopic = new Map<string, string>();
const conditions = new Map<string, () => boolean>();

/** Closes the toasts whose offer no longer holds. For those who know when that may have changed. */
export function closeOutdatedToasts(): void {
  for (const [id, holds] of conditions) if (!holds()) manager.close(id);
}

/** Closes whatever is said now. */
export function closeToasts(): void {
  manager.close();
}

/** Says what happened, in one sentence, for some seconds; problems stay until they are closed and are read out at once. */
export function showToast(
  text: string,
  { tone = 'plain', stays = tone === 'problem', action, also, topic, holds }: ToastOptions = {},
): void {
  const former = topic === undefined ? undefined : shownByTopic.get(topic);
  if (former !== undefined) manager.close(former);
  const id: string = manager.add({
    description: text,
    type: tone,
    priority: tone === 'problem' ? 'high' : 'low',
    timeout: stays ? 0 : 7000,
    data: { actions: [also, action].filter((one) => one !== undefined) },
    onClose: () => void conditions.delete(id),
  });
  if (holds) conditions.set(id, holds);
  if (topic !== undefined) shownByTopic.set(topic, id);
}

function Stack() {
  const { toasts } = Base.useToastManager<ToastData>();
  const { t } = useTranslation();
  return toasts.map((toast) => {
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        aria-label={typeof toast.description === 'string' ? toast.description : undefined}
        className={styles['toast']}
        data-tone={toast.type}
        swipeDirection={['down', 'right']}
      >
        <Base.Description className={styles['text']} />
        {toast.data?.actions.map((action) => (
          <Button
            key={action.label}
            onClick={() => {
              action.run();
              manager.close(toast.id);
            }}
          >
            {action.label}
          </Button>
        ))}
        <Base.Close render={<IconButton label={t('common.close')} />}>
          <X aria-hidden />
        </Base.Close>
      </Base.Root>
    );
  });
}

/** Where toasts appear; once, around the page. */
export function ToastArea({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Base.Provider toastManager={manager} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles['viewport']} aria-label={t('common.notifications')}>
          <Stack />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
