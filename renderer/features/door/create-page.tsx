import { ArrowLeft } from 'lucide-react';
import { useRef, type SyntheticEvent } from 'react';

import { BOARD_NAME_LIMIT } from '../../../shared/domain/board.ts';
import { PERSON_NAME_LIMIT } from '../../../shared/domain/person.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { NewPassphraseFields } from '../passphrase/index.ts';
import { BoardPlaceText } from '../place/index.ts';
import styles from './create-page.module.css';
import card from './door-card.module.css';
import { DoorNotice } from './door-notice.tsx';
import type { DoorVault } from './door-vault.ts';
import { FolderLine } from './folder-line.tsx';
import { useCreate } from './use-create.ts';
import { useSharedPlace } from './use-shared-place.ts';

export interface CreatePageProps {
  readonly vault: DoorVault;
  readonly proposedFolder: string;
  readonly chooseFolder: () => Promise<string | null>;
  readonly onBack: () => void;
}

/** Making a board: its name, its folder, its first person and their passphrase. */
export function CreatePage({ vault, proposedFolder, chooseFolder, onBack }: CreatePageProps) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const person = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const create = useCreate(vault, proposedFolder, (problem) =>
    ({ name, person, short: passphrase, weak: passphrase, different: repeat })[problem].current?.focus(),
  );
  const { form, change, step } = create;
  const place = useSharedPlace(vault, form.folder);
  const still = step !== 'typing';
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void create.submit();
  };
  const errorAt = (kind: 'name' | 'person'): string | undefined =>
    create.problems.includes(kind) ? t(`door.create.missing.${kind}`) : undefined;
  return (
    <section className={cx(card['card'], card['widest'])} aria-labelledby="create">
      <header className={card['head']}>
        <IconButton label={t('common.back')} onClick={onBack} disabled={still}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <h1 id="create" className={card['title']}>
          {t('door.create.title')}
        </h1>
      </header>
      <form className={styles['form']} onSubmit={onSubmit} noValidate>
        <div className={card['form']}>
          <div className={styles['line']}>
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
          </div>
          <FolderLine
            folder={form.folder}
            hint={t('door.create.folderHint')}
            disabled={still}
            onChange={() => void chooseFolder().then((folder) => folder !== null && change({ folder }))}
          />
          {place !== null && (
            <Notice tone="warn">
              <BoardPlaceText place={place} isNew />
            </Notice>
          )}
          <Notice>
            <strong className={styles['lost']}>{t('door.create.lostTitle')}</strong> {t('door.create.lost')}
          </Notice>
        </div>
        <div className={cx(card['form'], styles['own'])}>
          <div className={styles['line']}>
            <TextField
              ref={person}
              label={t('door.create.person')}
              hint={t('door.create.personHint')}
              autoComplete="name"
              value={form.person}
              onChange={(text) => change({ person: text })}
              error={errorAt('person')}
              maxLength={PERSON_NAME_LIMIT}
              readOnly={still}
            />
          </div>
          <NewPassphraseFields
            label={t('door.passphrase')}
            typed={form}
            strength={create.strength}
            problems={create.problems.filter((one) => one !== 'name' && one !== 'person')}
            onChange={change}
            readOnly={still}
            passphrase={passphrase}
            repeat={repeat}
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
