import { useEffect, useRef, type ReactNode } from 'react';

import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { formatNumericDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Fingerprint } from './escrow.tsx';
import styles from './key-sections.module.css';
import type { SetOver } from './over.ts';

interface SectionsProps {
  readonly holders: KeyHolders;
  readonly setOver: SetOver;
}

interface KeySectionsProps extends SectionsProps {
  /** The section the panel was opened for. */
  readonly at?: 'recovery' | undefined;
}

/** The own passphrase; for a supervisor the ways in beside people, and the vault's key. */
export function KeySections({ holders, setOver, at }: KeySectionsProps) {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  return (
    <>
      <Section
        title={t('people.own.title')}
        action={<Button onClick={() => setOver({ kind: 'own' })}>{t('people.own.action')}</Button>}
      />
      <RecoverySection holders={holders} setOver={setOver} isAsked={at === 'recovery'} />
      {supervisor && (
        <>
          <EscrowSection holders={holders} setOver={setOver} />
          <Section
            title={t('people.rotate.title')}
            text={t('people.rotate.short')}
            action={<Button onClick={() => setOver({ kind: 'rotate' })}>{t('people.rotate.open')}</Button>}
          />
        </>
      )}
    </>
  );
}

function RecoverySection({ holders: { recovery }, setOver, isAsked }: SectionsProps & { readonly isAsked: boolean }) {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  const action = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    // Shown even after a click: one is led here.
    action.current?.focus({ preventScroll: true, focusVisible: true });
    action.current?.closest('section')?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return (
    <Section
      title={t('people.recovery.title')}
      text={t('people.recovery.text')}
      action={
        supervisor && (
          <Button ref={action} variant={recovery ? 'plain' : 'primary'} onClick={() => setOver({ kind: 'recovery' })}>
            {recovery ? t('people.recovery.again') : t('people.recovery.make')}
          </Button>
        )
      }
    >
      {recovery ? (
        <p>{t('people.recovery.made', { day: formatNumericDay(recovery.since) })}</p>
      ) : (
        <Notice tone="warn">{t('people.recovery.none')}</Notice>
      )}
    </Section>
  );
}

function EscrowSection({ holders: { escrow }, setOver }: SectionsProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('people.escrow.title')}
      text={t('people.escrow.text')}
      action={
        <>
          <Button onClick={() => setOver({ kind: 'escrow' })}>
            {escrow ? t('people.escrow.replace') : t('people.escrow.choose')}
          </Button>
          {escrow && (
            <Button variant="quiet" onClick={() => setOver({ kind: 'escrow-remove' })}>
              {t('people.escrow.remove')}
            </Button>
          )}
        </>
      }
    >
      {escrow ? (
        <>
          <p>{t('people.escrow.set', { day: formatNumericDay(escrow.since) })}</p>
          <Fingerprint value={escrow.fingerprint} />
        </>
      ) : (
        <p>{t('people.escrow.none')}</p>
      )}
    </Section>
  );
}

function Section({
  title,
  text,
  action,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly action: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h3 className={styles['heading']}>{title}</h3>
        <div className={styles['actions']}>{action}</div>
      </div>
      {text !== undefined && <p className={styles['text']}>{text}</p>}
      {children}
    </section>
  );
}
