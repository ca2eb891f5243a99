import { ArrowLeft, FolderSearch } from 'lucide-react';
import type { SyntheticEvent } from 'react';

import type { BoardCopy } from '../../../shared/ipc/payloads.ts';
import { isoDateOf } from '../../../shared/lib/iso-date.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PassphraseField } from '../passphrase/index.ts';
import { BoardPlaceText } from '../place/index.ts';
import card from './door-card.module.css';
import { DoorNotice } from './door-notice.tsx';
import { FolderLine } from './folder-line.tsx';
import styles from './restore-page.module.css';
import { useRest } from './use-rest.ts';
import { useRestore, type RestoreOptions } from './use-restore.ts';
import { useSharedPlace } from './use-shared-place.ts';

export interface RestorePageProps extends RestoreOptions {
  readonly chooseFolder: () => Promise<string | null>;
  /** Where the board is to lie. */
  readonly chooseTarget: () => Promise<string | null>;
  readonly onBack: () => void;
}

/** A passphrase half-typed does not stay on a screen that nobody sits at. */
const LEAVE_AFTER_MS = 180_000;

/** A board that is damaged or gone, or comes to a new PC, made of one of its copies. */
export function RestorePage({ chooseFolder, chooseTarget, onBack, ...options }: RestorePageProps) {
  const { t } = useTranslation();
  const restore = useRestore(options);
  const { copies, chosen, preview, refused, step, target } = restore;
  const still = step !== 'choosing';
  const place = useSharedPlace(options.vault, options.path === null ? target : null);
  useRest(still ? null : LEAVE_AFTER_MS, onBack);
  async function choosePlace(): Promise<void> {
    const place = await chooseFolder();
    if (place !== null) restore.choosePlace(place);
  }
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void (preview === null ? restore.look() : restore.restore());
  };
  return (
    <section className={cx(card['card'], card['wide'])} aria-labelledby="restore">
      <header>
        <div className={card['head']}>
          <IconButton label={t('common.back')} onClick={onBack} disabled={still}>
            <ArrowLeft aria-hidden />
          </IconButton>
          <h1 id="restore" className={card['title']}>
            {t('backups.door.title')}
          </h1>
        </div>
        <p className={card['text']}>{t(options.path === null ? 'backups.door.textNew' : 'backups.door.text')}</p>
      </header>
      <form className={card['form']} onSubmit={onSubmit} noValidate>
        <div>
          <Button icon={<FolderSearch aria-hidden />} disabled={still} onClick={() => void choosePlace()}>
            {t('backups.door.choose')}
          </Button>
        </div>
        {restore.isLooking && <p role="status">{t('backups.looking')}</p>}
        {copies?.length === 0 && <p role="status">{t('backups.door.none')}</p>}
        {copies !== null && copies.length > 0 && (
          <Copies copies={copies} chosen={chosen} still={still} onChoose={restore.choose} />
        )}
        {chosen && (
          <PassphraseField
            label={t('backups.door.passphrase')}
            hint={t('backups.door.passphraseHint')}
            value={restore.passphrase}
            onChange={restore.type}
            readOnly={still}
          />
        )}
        {preview && (
          <p role="status">
            {t('backups.dialog.cards', { count: preview.cards })}{' '}
            {preview.lastChangeAt !== null && t('backups.dialog.last', { at: shortMoment(preview.lastChangeAt) })}
            <br />
            {options.path !== null && (
              <span className={styles['target']}>{t('backups.door.target', { path: target ?? '' })}</span>
            )}
          </p>
        )}
        {options.path === null && target !== null && (
          <FolderLine
            folder={restore.folder}
            hint={t('backups.door.target', { path: target })}
            disabled={still}
            onChange={() => void chooseTarget().then((folder) => folder !== null && restore.chooseTarget(folder))}
          />
        )}
        {restore.isTaken && <Notice tone="warn">{t('backups.door.taken')}</Notice>}
        {place !== null && (
          <Notice tone="warn">
            <BoardPlaceText place={place} isNew />
          </Notice>
        )}
        {chosen && (
          <div className={card['submit']}>
            <Button
              type="submit"
              variant="primary"
              size="lg"
              disabled={still || restore.passphrase === ''}
              focusableWhenDisabled
              icon={still ? <Spinner /> : undefined}
            >
              {still ? t('backups.door.working') : t(preview ? 'backups.door.confirm' : 'backups.door.look')}
            </Button>
          </div>
        )}
      </form>
      {refused && <DoorNotice message={refused} />}
    </section>
  );
}

interface CopiesProps {
  readonly copies: readonly BoardCopy[];
  readonly chosen: BoardCopy | null;
  readonly still: boolean;
  readonly onChoose: (copy: BoardCopy) => void;
}

function Copies({ copies, chosen, still, onChoose }: CopiesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['copies']} disabled={still}>
      <legend className="visually-hidden">{t('backups.list')}</legend>
      {copies.map((copy) => (
        <label key={copy.folder} className={styles['copy']}>
          <input
            type="radio"
            name="copy"
            checked={copy === chosen}
            disabled={!copy.isWhole}
            onChange={() => onChoose(copy)}
          />
          <span className={styles['words']}>
            <span className={styles['when']}>{shortMoment(copy.at)}</span>
            <span className={styles['reason']}>
              {copy.board !== '' && `${copy.board} · `}
              {t(copy.isWhole ? `backups.reasons.${copy.reason}` : 'backups.damaged')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function shortMoment(at: string): string {
  return formatMoment(at, isoDateOf(new Date()));
}
