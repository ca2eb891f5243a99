import { ArrowLeft, Folder } from 'lucide-react';
import { useRef, type SyntheticEvent } from 'react';

import { BOARD_NAME_LIMIT } from '../../../shared/domain/board.ts';
import { MIN_PASSPHRASE_LENGTH } from '../../../shared/ipc/limits.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { LabelledGroup, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { missingLength, PassphraseField, StrengthLine } from '../passphrase/index.ts';
import styles from './create-page.module.css';
import card from './door-card.module.css';
import { DoorNotice } from './door-notice.tsx';
import type { DoorVault } from './door-vault.ts';
import { useCreate, type CreateProblem } from './use-create.ts';

export interface CreatePageProps {
  readonly vault: DoorVault;
  readonly proposedFolder: string;
  readonly chooseFolder: () => Promise<string | null>;
  readonly onBack: () => void;
}

/** Making a board: its name, its folder, its passphrase. */
export function CreatePage({ vault, proposedFolder, chooseFolder, onBack }: CreatePageProps) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const create = useCreate(vault, proposedFolder, (problem) =>
    (problem === 'name' ? name : problem === 'different' ? repeat : passphrase).current?.focus(),
  );
  const { form, change, step } = create;
  const still = step !== 'typing';
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void create.submit();
  };
  const errorAt = (...kinds: readonly CreateProblem[]): string | undefined =>
    create.problem && kinds.includes(create.problem) ? problemText(create.problem, form.passphrase) : undefined;
  return (
    <section className={cx(card['card'], card['widest'])} aria-labelledby="create">
      <header className={styles['head']}>
        <IconButton label={t('common.back')} onClick={onBack} disabled={still}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <h1 id="create" className={card['title']}>
          {t('door.create.title')}
        </h1>
      </header>
      <form className={styles['form']} onSubmit={onSubmit} noValidate>
        <div className={card['form']}>
          <TextField
            ref={name}
            label={t('door.create.name')}
            placeholder={t('door.create.namePlaceholder')}
            value={form.name}
            onChange={(text) => change({ name: text })}
            error={errorAt('name')}
            maxLength={BOARD_NAME_LIMIT}
            readOnly={still}
            autoFocus
          />
          <FolderLine
            folder={form.folder}
            disabled={still}
            onChange={() => void chooseFolder().then((folder) => folder !== null && change({ folder }))}
          />
          <Notice tone="warn">
            <strong className={styles['lost']}>{t('door.create.lostTitle')}</strong> {t('door.create.lost')}
          </Notice>
        </div>
        <div className={card['form']}>
          <PassphraseField
            ref={passphrase}
            label={t('door.passphrase')}
            value={form.passphrase}
            onChange={(text) => change({ passphrase: text })}
            error={errorAt('short', 'weak')}
            hint={form.passphrase === '' ? t('door.create.passphraseHint', { min: MIN_PASSPHRASE_LENGTH }) : undefined}
            readOnly={still}
            fresh
          />
          {errorAt('short', 'weak') === undefined && (
            <StrengthLine passphrase={form.passphrase} strength={create.strength} />
          )}
          <PassphraseField
            ref={repeat}
            label={t('door.create.repeat')}
            value={form.repeat}
            onChange={(text) => change({ repeat: text })}
            error={errorAt('different')}
            readOnly={still}
            fresh
          />
        </div>
        {create.refused && (
          <div className={styles['across']}>
            <DoorNotice message={create.refused} />
          </div>
        )}
        <div className={cx(card['submit'], styles['across'], styles['submit'])}>
          <Button
            type="submit"
            variant="primary"
            size="lg"
            disabled={still}
            focusableWhenDisabled
            icon={still ? <Spinner /> : undefined}
          >
            {step === 'typing'
              ? t('door.create.action')
              : step === 'working'
                ? t('door.create.working')
                : t('door.create.opening')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function problemText(problem: CreateProblem, passphrase: string): string {
  return problem === 'short'
    ? translate('door.create.missing.short', { count: missingLength(passphrase) })
    : translate(`door.create.missing.${problem}`);
}

function FolderLine({
  folder,
  disabled,
  onChange,
}: {
  readonly folder: string;
  readonly disabled: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation();
  return (
    <LabelledGroup label={t('door.create.folder')} hint={t('door.create.folderHint')}>
      <div className={styles['folder']}>
        <Folder aria-hidden />
        <span className={styles['path']} title={folder}>
          {folder}
        </span>
        <Button
          variant="quiet"
          onClick={onChange}
          disabled={disabled}
          aria-label={t('door.create.changeFolderLabel', { path: folder })}
        >
          {t('door.create.changeFolder')}
        </Button>
      </div>
    </LabelledGroup>
  );
}
