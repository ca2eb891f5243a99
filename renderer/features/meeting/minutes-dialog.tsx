import { useState } from 'react';

import type { VaultInput } from '../../../shared/ipc/contract.ts';
import type { SnapshotPurpose } from '../../../shared/snapshot/document.ts';
import { currentLang, useTranslation } from '../../i18n/index.ts';
import { bridge, callVault } from '../../state/index.ts';
import {
  askedPurpose,
  isPurposeMissing,
  PurposeField,
  SaveDialog,
  SealField,
  useSaveFile,
  type PurposeForm,
} from '../snapshot/index.ts';
import type { KeptMeeting } from './kept-meeting.ts';
import styles from './meeting-over.module.css';

export interface MinutesDialogProps {
  readonly meeting: KeptMeeting;
  /** Ids of those of the agenda that the meeting came to. */
  readonly shown: ReadonlySet<string>;
  readonly offers: VaultInput<'meeting.saveMinutes'>['offers'];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What minutes are kept for: they hang on no wall, and go on no visit. */
const PURPOSES = ['meeting', 'management', 'audit', 'other'] as const satisfies readonly SnapshotPurpose[];

interface MinutesForm extends PurposeForm {
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}

/** The minutes as a file: what for, and where. */
export function MinutesDialog({ meeting: { id, agenda }, shown, offers, onSaved, onClose }: MinutesDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<MinutesForm>({ purpose: 'meeting', words: '', passphrase: null });
  const { passphrase } = form;
  const isMissing = isPurposeMissing(form);
  const write = async () => {
    const file = await bridge().chooseNewFile('minutes-pdf');
    if (file === null) return null;
    const people = agenda.flatMap((item) =>
      item.kind === 'offer'
        ? []
        : [
            {
              id: item.id,
              isShown: shown.has(item.id),
              reasons: item.reasons.map((one) => ({ kind: one.kind, days: 'days' in one ? one.days : null })),
            },
          ],
    );
    return callVault('meeting.saveMinutes', {
      id,
      agenda: people,
      offers,
      file,
      lang: currentLang(),
      passphrase,
      ...askedPurpose(form),
    });
  };
  const saving = useSaveFile(isMissing, write, onSaved);
  const change = (part: Partial<MinutesForm>): void => {
    saving.forget();
    setForm({ ...form, ...part });
  };
  return (
    <SaveDialog
      title={t('meeting.minutesTitle')}
      intro={t('meeting.minutesIntro')}
      saving={saving}
      passphrase={passphrase}
      onClose={onClose}
    >
      <div className={styles['purpose']}>
        <PurposeField form={form} onChange={change} isMissing={saving.isAsked && isMissing} offered={PURPOSES} />
        <SealField passphrase={passphrase} onChange={(next) => change({ passphrase: next })} />
      </div>
    </SaveDialog>
  );
}
