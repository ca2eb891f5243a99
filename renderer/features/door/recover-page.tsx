import { ArrowLeft } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import card from './door-card.module.css';
import { DoorNotice } from './door-notice.tsx';
import { isAtKeyField } from './recovery-key-problem.ts';
import type { DoorVault } from './door-vault.ts';
import { folderName } from './path-parts.ts';
import { RecoverWay } from './recover-way.tsx';
import { RecoverWho } from './recover-who.tsx';
import { useRecover } from './use-recover.ts';
import { useRest } from './use-rest.ts';

export interface RecoverPageProps {
  readonly vault: DoorVault;
  readonly path: string;
  readonly onBack: () => void;
}

/** The names of colleagues and a key from paper do not stay on a screen that nobody sits at. */
const LEAVE_AFTER_MS = 180_000;

/** For whoever has forgotten the passphrase: the recovery key or the IT department's key file, then a new passphrase. */
export function RecoverPage({ vault, path, onBack }: RecoverPageProps) {
  const { t } = useTranslation();
  const recover = useRecover(vault, path);
  const still = recover.step !== 'typing';
  useRest(still ? null : LEAVE_AFTER_MS, onBack);
  return (
    <section className={cx(card['card'], card['wide'])} aria-labelledby="recover">
      <header>
        <div className={card['head']}>
          <IconButton label={t('common.back')} onClick={onBack} disabled={still}>
            <ArrowLeft aria-hidden />
          </IconButton>
          <h1 id="recover" className={card['title']}>
            {t(recover.people ? 'door.recover.whoTitle' : 'door.recover.title')}
          </h1>
        </div>
        <p className={card['text']}>
          {recover.people ? t('door.recover.whoText') : t('door.recover.text', { board: folderName(path) })}
        </p>
      </header>
      {recover.people ? <RecoverWho recover={recover} people={recover.people} /> : <RecoverWay recover={recover} />}
      {recover.refused && !isAtKeyField(recover.refused) && <DoorNotice message={recover.refused} />}
    </section>
  );
}
