import { FolderSearch, RefreshCw, RotateCcw } from 'lucide-react';
import { useEffect, useState, type ReactNode, type RefObject, type SyntheticEvent } from 'react';

import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import type { DoorReason } from '../../../shared/ipc/bridge.ts';
import { PIN_TRIES } from '../../../shared/ipc/limits.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BoardPlaceText } from '../place/index.ts';
import type { DoorMessage } from './door-message.ts';
import { DoorNotice } from './door-notice.tsx';
import { LockField } from './lock-field.tsx';
import styles from './lock.module.css';
import type { Unlock } from './use-unlock.ts';

export interface LockProps {
  /** The board's name, as its folder bears it. */
  readonly name: string;
  readonly reason: DoorReason;
  readonly unlock: Unlock;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onForgotten: () => void;
  /** Under the field, beside what belongs to the way in. */
  readonly others: ReactNode;
  /** Whoever opens the board here for the first time reads what others may do to its folder. */
  readonly place: SharedPlace | null;
  /** The folder, when somebody asked for it. */
  readonly path: string | null;
  readonly block: {
    readonly message: DoorMessage;
    readonly onLookAgain: () => void;
    readonly onOpen: () => void;
    readonly onRestore: () => void;
    readonly onTakeBack: () => void;
  } | null;
}

/** The plate with the keyhole, on the seam of the two doors. */
export function Lock({ name, reason, unlock, field, block, place, path, onForgotten, others }: LockProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['lock']} aria-labelledby="board-name">
      {unlock.refused && (
        <div className={styles['says']}>
          <DoorNotice message={unlock.refused} />
        </div>
      )}
      <header className={styles['head']}>
        <h1 id="board-name" className={styles['name']}>
          {name}
        </h1>
        {block === null && reason !== 'locked-unsaved' && (
          <p className={styles['reason']}>{t(`door.reasons.${reason}`)}</p>
        )}
      </header>
      {reason === 'locked-unsaved' && <Notice tone="warn">{t('door.reasons.locked-unsaved')}</Notice>}
      {block && unlock.refused === null && <DoorNotice message={block.message} />}
      {block === null && place && (
        <Notice tone="warn">
          <BoardPlaceText place={place} isNew={false} />
        </Notice>
      )}
      {block === null ? <Field unlock={unlock} field={field} /> : <Ways {...block} />}
      {path !== null && <p className={styles['path']}>{path}</p>}
      <div className={styles['more']}>
        {block === null && <OtherWay unlock={unlock} onForgotten={onForgotten} />}
        {others}
      </div>
    </section>
  );
}

/** What can be done about a board that does not open as it lies there. */
function Ways({ message, onLookAgain, onOpen, onRestore, onTakeBack }: NonNullable<LockProps['block']>) {
  const { t } = useTranslation();
  const isMoved = message.key === 'moved';
  return (
    <div className={styles['ways']}>
      {!isMoved && (
        <Button icon={<RefreshCw aria-hidden />} onClick={onLookAgain}>
          {t('door.unlock.lookAgain')}
        </Button>
      )}
      <Button icon={<FolderSearch aria-hidden />} onClick={onOpen}>
        {t('door.unlock.open')}
      </Button>
      {isMoved ? (
        <Button icon={<RotateCcw aria-hidden />} onClick={onTakeBack}>
          {t('backups.back.open')}
        </Button>
      ) : (
        <Button icon={<RotateCcw aria-hidden />} onClick={onRestore}>
          {t('backups.door.action')}
        </Button>
      )}
    </div>
  );
}

function Field({ unlock, field }: Pick<LockProps, 'unlock' | 'field'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useTypingFindsField(field);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setShown(false);
    void unlock.submit();
  };
  const { triesLeft } = unlock;
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <LockField ref={field} unlock={unlock} shown={shown && unlock.text !== ''} onShown={setShown} />
      {triesLeft !== null && triesLeft < PIN_TRIES && unlock.refused === null && (
        <p className={styles['tries']}>{t('door.lock.triesLeft', { count: triesLeft })}</p>
      )}
    </form>
  );
}

/** Whoever types means the field, wherever they clicked before. */
function useTypingFindsField(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, target } = event;
      if (target === document.body && [...key].length === 1 && !ctrlKey && !altKey && !metaKey) field.current?.focus();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, [field]);
}

/** The passphrase instead of the PIN, or help for whoever has forgotten it. */
function OtherWay({ unlock, onForgotten }: Pick<LockProps, 'unlock' | 'onForgotten'>) {
  const { t } = useTranslation();
  return (
    <>
      {unlock.kind === 'pin' ? (
        <Button variant="quiet" onClick={() => unlock.choose('passphrase')}>
          {t('door.lock.usePassphrase')}
        </Button>
      ) : (
        <>
          {unlock.hasPin && (
            <Button variant="quiet" onClick={() => unlock.choose('pin')}>
              {t('door.lock.usePin')}
            </Button>
          )}
          <Button variant="quiet" onClick={onForgotten}>
            {t('door.lock.forgotten')}
          </Button>
        </>
      )}
    </>
  );
}
