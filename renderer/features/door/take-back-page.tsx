import { ArrowLeft } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import { useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { PassphraseField } from '../passphrase/index.ts';
import card from './door-card.module.css';
import { messageOf, type DoorMessage } from './door-message.ts';
import { DoorNotice } from './door-notice.tsx';
import type { DoorVault } from './door-vault.ts';
import { useRest } from './use-rest.ts';

export interface TakeBackPageProps {
  readonly vault: DoorVault;
  readonly path: string;
  readonly onBack: () => void;
}

/** A passphrase half-typed does not stay on a screen that nobody sits at. */
const LEAVE_AFTER_MS = 60_000;

/** A board that was moved to another computer is taken into use here again, by one of its supervisors. */
export function TakeBackPage({ vault, path, onBack }: TakeBackPageProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<DoorMessage | null>(null);
  const [still, setStill] = useState(false);
  useRest(still ? null : LEAVE_AFTER_MS, onBack);
  async function takeBack(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (still || passphrase === '') return;
    setStill(true);
    setRefused(null);
    const taken = await vault('copies.takeBack', { path, passphrase });
    const opened = taken.ok ? await vault('vault.unlock', { path, passphrase, likely: [] }) : taken;
    if (opened.ok) return;
    setStill(false);
    // It is in use again: the closed door says the rest.
    if (taken.ok) onBack();
    else setRefused(messageOf(taken.error));
  }
  return (
    <section className={cx(card['card'], card['wide'])} aria-labelledby="take-back">
      <header>
        <div className={card['head']}>
          <IconButton label={t('common.back')} onClick={onBack} disabled={still}>
            <ArrowLeft aria-hidden />
          </IconButton>
          <h1 id="take-back" className={card['title']}>
            {t('backups.back.title')}
          </h1>
        </div>
        <p className={card['text']}>{t('backups.back.text')}</p>
      </header>
      <form className={card['form']} noValidate onSubmit={(event) => void takeBack(event)}>
        <PassphraseField
          label={t('door.passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setRefused(null);
          }}
          readOnly={still}
          autoFocus
        />
        <div className={card['submit']}>
          <Button
            type="submit"
            variant="primary"
            size="lg"
            disabled={still || passphrase === ''}
            focusableWhenDisabled
            icon={still ? <Spinner /> : undefined}
          >
            {t(still ? 'backups.back.working' : 'backups.back.confirm')}
          </Button>
        </div>
      </form>
      {refused && <DoorNotice message={refused} />}
    </section>
  );
}
