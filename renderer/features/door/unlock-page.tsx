import { ChevronDown, FolderOpen, FolderSearch, Plus, RefreshCw, X } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';

import type { DoorState } from '../../../shared/ipc/bridge.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import card from './door-card.module.css';
import { messageOf, messageOfProbe, type DoorMessage } from './door-message.ts';
import { DoorNotice } from './door-notice.tsx';
import type { DoorVault } from './door-vault.ts';
import { PassphraseField } from '../passphrase/index.ts';
import { folderName } from './path-parts.ts';
import styles from './unlock-page.module.css';
import { useClock } from './use-clock.ts';

export interface UnlockPageProps {
  readonly path: string;
  readonly reason: DoorState['reason'];
  readonly recentPaths: readonly string[];
  readonly vault: DoorVault;
  readonly onOther: (path: string) => void;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
  readonly onForget: (path: string) => void;
}

/** The locked board: the time, the board's folder, one field. */
export function UnlockPage({ path, reason, vault, ...others }: UnlockPageProps) {
  const { t } = useTranslation();
  const clock = useClock();
  const field = useRef<HTMLInputElement>(null);
  const unlock = useUnlock(vault, path, () => field.current?.select());
  return (
    <div className={styles['page']}>
      <div className={styles['clock']}>
        <p className={styles['time']}>{clock.time}</p>
        <p className={styles['date']}>{clock.date}</p>
      </div>
      <section className={card['card']} aria-labelledby="board-name">
        <header>
          <h1 id="board-name" className={card['title']}>
            {folderName(path)}
          </h1>
          <p className={card['path']} title={path}>
            {path}
          </p>
        </header>
        {reason === 'locked-unsaved' && <Notice tone="warn">{t('door.reasons.locked-unsaved')}</Notice>}
        {unlock.block === null ? (
          <UnlockForm reason={reason} unlock={unlock} field={field} />
        ) : (
          <Blocked message={unlock.block} onLookAgain={unlock.lookAgain} onOpen={others.onOpen} />
        )}
      </section>
      <OtherBoards path={path} {...others} />
    </div>
  );
}

type Unlock = ReturnType<typeof useUnlock>;

function useUnlock(vault: DoorVault, path: string, onRefused: () => void) {
  const [passphrase, setPassphrase] = useState('');
  const [step, setStep] = useState<'typing' | 'working' | 'opening'>('typing');
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [block, setBlock] = useState<DoorMessage | null>(null);

  const lookAgain = (): void => void probe(vault, path).then(setBlock);
  useEffect(() => {
    let gone = false;
    void probe(vault, path).then((message) => gone || setBlock(message));
    return () => void (gone = true);
  }, [vault, path]);

  async function submit(): Promise<void> {
    if (passphrase === '' || step !== 'typing') return;
    setStep('working');
    setRefused(null);
    const answer = await vault('vault.unlock', { path, passphrase });
    if (answer.ok) {
      setPassphrase('');
      setStep('opening');
      return;
    }
    setStep('typing');
    setRefused(messageOf(answer.error));
    onRefused();
  }
  return { passphrase, setPassphrase, step, refused, block, lookAgain, submit };
}

async function probe(vault: DoorVault, path: string): Promise<DoorMessage | null> {
  const answer = await vault('vault.probe', { path });
  return answer.ok ? messageOfProbe(answer.value) : messageOf(answer.error);
}

function UnlockForm({
  reason,
  unlock,
  field,
}: {
  readonly reason: DoorState['reason'];
  readonly unlock: Unlock;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation();
  const { step, refused } = unlock;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void unlock.submit();
  };
  return (
    <form className={card['form']} onSubmit={onSubmit}>
      {refused !== null ? (
        <DoorNotice message={refused} />
      ) : reason === 'locked-unsaved' ? null : (
        <p className={styles['reason']}>{t(`door.reasons.${reason}`)}</p>
      )}
      <PassphraseField
        ref={field}
        label={t('door.passphrase')}
        value={unlock.passphrase}
        onChange={unlock.setPassphrase}
        readOnly={step !== 'typing'}
        autoFocus
      />
      <div className={card['submit']}>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          disabled={step !== 'typing'}
          focusableWhenDisabled
          icon={step === 'typing' ? undefined : <Spinner />}
        >
          {step === 'typing'
            ? t('door.unlock.action')
            : step === 'working'
              ? t('door.unlock.working')
              : t('door.unlock.opening')}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the way before any passphrase is typed. */
function Blocked({
  message,
  onLookAgain,
  onOpen,
}: {
  readonly message: DoorMessage;
  readonly onLookAgain: () => void;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={card['form']}>
      <DoorNotice message={message} />
      <div className={styles['ways']}>
        <Button icon={<RefreshCw aria-hidden />} onClick={onLookAgain}>
          {t('door.unlock.lookAgain')}
        </Button>
        <Button icon={<FolderSearch aria-hidden />} onClick={onOpen}>
          {t('door.unlock.open')}
        </Button>
      </div>
    </div>
  );
}

function OtherBoards({
  path,
  recentPaths,
  onOther,
  onOpen,
  onCreate,
  onForget,
}: Omit<UnlockPageProps, 'reason' | 'vault'>) {
  const { t } = useTranslation();
  const others = recentPaths.filter((recent) => recent !== path);
  const items: readonly MenuItem[] = [
    ...others.map((recent) => ({ key: recent, label: folderName(recent), run: () => onOther(recent) })),
    ...(others.length > 0 ? [{ key: 'line', separator: true } as const] : []),
    { key: 'open', label: t('door.unlock.open'), icon: <FolderOpen aria-hidden />, run: onOpen },
    { key: 'create', label: t('door.unlock.create'), icon: <Plus aria-hidden />, run: onCreate },
    { key: 'line-2', separator: true },
    { key: 'forget', label: t('door.unlock.forget'), icon: <X aria-hidden />, run: () => onForget(path) },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <Button variant="quiet" icon={<ChevronDown aria-hidden />}>
          {t('door.unlock.otherBoard')}
        </Button>
      }
    />
  );
}
