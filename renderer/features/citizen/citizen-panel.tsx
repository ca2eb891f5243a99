import { useEffect, useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ContactId, PortraitId } from '../../../shared/domain/ids.ts';
import { ageOn } from '../../../shared/lib/iso-date.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  closePanel,
  openPanel,
  removeCard,
  runCommand,
  useCitizen,
  useFormFocus,
  useToday,
  wayBack,
} from '../../state/index.ts';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ContactsSection, Story } from '../contacts/index.ts';
import { CardFormFrame } from './card-form-frame.tsx';
import { problemAt, problemOfForm } from './card-problem.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { PlacedStrip } from './placed-strip.tsx';
import { SaveFoot } from './save-foot.tsx';
import { useCardEdit } from './use-card-edit.ts';
import { useFocusOnProblem, useSaveKeys } from './use-form-keys.ts';

/** The contact that is written down or corrected over the card. */
type OpenContact = ContactId | 'new' | undefined;

/** Everything about one citizen, beside the board. */
export function CitizenPanel({ id, contact }: { readonly id: CitizenId; readonly contact: OpenContact }) {
  const citizen = useCitizen(id);
  return citizen ? <OpenCard key={id} citizen={citizen} contact={contact} /> : <GoneCard />;
}

function GoneCard() {
  const { t } = useTranslation();
  return (
    <Dialog open shape="panel" modal={false} title={t('citizen.gone')} onOpenChange={(open) => !open && closePanel()}>
      <p>{t('citizen.goneText')}</p>
    </Dialog>
  );
}

function OpenCard({ citizen, contact }: { readonly citizen: Citizen; readonly contact: OpenContact }) {
  const { t } = useTranslation();
  const edit = useCardEdit(citizen);
  const { form, attach, remember, present } = useFormFocus(`citizen:${citizen.id}`, edit.kept);
  const top = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<'leave' | 'remove' | null>(null);
  const close = useLeaving(citizen, edit.dirty.length > 0);
  const save = async (): Promise<boolean> => {
    const done = await edit.save(form.current);
    if (!done) setAsking(null);
    return done;
  };
  // A contact that lies over the card has the keys.
  useSaveKeys(() => void (contact === undefined && save()));
  useFocusOnProblem(form, edit.problem);
  const formProblem = problemOfForm(edit.problem);
  return (
    <Dialog
      open
      shape="panel"
      modal={false}
      title={citizen.name}
      description={useAbout(citizen)}
      initialFocus={contact === undefined ? () => present() ?? top.current : undefined}
      onOpenChange={(open) => {
        if (open) return;
        if (edit.dirty.length > 0) setAsking('leave');
        else close();
      }}
      footer={<SaveFoot edit={edit} onRemove={() => setAsking('remove')} onSave={() => void save()} />}
    >
      <PlacedStrip ref={top} citizen={citizen} onPortrait={(portraitId) => void setPortrait(citizen.id, portraitId)} />
      <ContactsSection citizen={citizen} open={contact} />
      {edit.kept && <Notice>{t('citizen.kept')}</Notice>}
      <CardFormFrame
        ref={attach}
        onFocus={remember}
        label={citizen.name}
        onSubmit={() => void save()}
        problem={formProblem}
        values={edit.values}
        onChange={edit.change}
        errorAt={(field) => problemAt(edit.problem, field)}
        theirsAt={(field) => (edit.conflicts.includes(field) ? edit.held[field] : undefined)}
        onSettle={edit.settle}
      />
      <Story id={citizen.id} />
      <LeaveQuestion
        open={asking === 'leave'}
        onSave={() => void save().then((done) => done && close())}
        onDiscard={() => {
          edit.discard();
          close();
        }}
        onStay={() => setAsking(null)}
      />
      <Confirm
        open={asking === 'remove'}
        title={t('citizen.removeTitle', { name: citizen.name })}
        description={t('citizen.removeText')}
        confirmLabel={t('citizen.remove')}
        danger
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          edit.discard();
          removeCard(citizen.id);
          close();
        }}
      />
    </Dialog>
  );
}

/** "34 år · arabisk" */
function useAbout(citizen: Citizen): string {
  const { t } = useTranslation();
  const today = useToday();
  const age = citizen.birthDate && t('citizen.age', { count: ageOn(citizen.birthDate, today) });
  return [age, citizen.motherTongue].filter(Boolean).join(' · ');
}

async function setPortrait(id: CitizenId, portraitId: PortraitId | null): Promise<void> {
  const answer = await runCommand('citizen.edit', { id, patch: { portraitId } });
  if (!answer.ok) return;
  const { entryId } = answer.value;
  showToast(translate(portraitId === null ? 'citizen.photo.removed' : 'citizen.photo.taken'), wayBack(entryId));
}

/**
 * Closes the panel on purpose. When it goes otherwise (another was opened in its place), what was typed stays a draft:
 * that is said, with the way back.
 */
function useLeaving({ id, name }: Citizen, dirty: boolean): () => void {
  const onPurpose = useRef(false);
  const last = useRef({ id, name, dirty });
  useEffect(() => {
    last.current = { id, name, dirty };
  });
  useEffect(
    () => () => {
      if (onPurpose.current || !last.current.dirty) return;
      const { id: leftId, name: leftName } = last.current;
      showToast(translate('citizen.leave.left', { name: leftName }), {
        action: { label: translate('citizen.leave.goOn'), run: () => openPanel({ kind: 'citizen', id: leftId }) },
      });
    },
    [],
  );
  return () => {
    onPurpose.current = true;
    closePanel();
  };
}
