import { MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, ContactId } from '../../../shared/domain/ids.ts';
import { ageOn } from '../../../shared/lib/iso-date.ts';
import { recordItems } from '../../app/card-items.tsx';
import { translate, useTranslation } from '../../i18n/index.ts';
import { shownLanguage } from '../../i18n/language-name.ts';
import { closeIfOpen, closePanel, openPanel, removeCard, useCitizen, useToday } from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ContactsSection, Story } from '../contacts/index.ts';
import { PlacementsSection, type MakingPlacement } from '../placements/index.ts';
import { CardBar, Part } from './card-bar.tsx';
import { DailyFields, MatchFields, OtherFields } from './card-fields.tsx';
import type { FormField } from './card-form.ts';
import { CardFormFrame } from './card-form-frame.tsx';
import { useCardForms, type CardForms } from './card-forms.ts';
import { fieldProblemText } from './card-problem.ts';
import type { FieldsForm } from './form-of-fields.ts';
import { HouseholdSection } from './household-section.tsx';
import { StuckQuestion } from './stuck-question.tsx';
import { PlacedStrip } from './placed-strip.tsx';
import { useCardEdit, type CardEdit } from './use-card-edit.ts';
import { undoKeys, useSaveKeys } from './use-form-keys.ts';

/** The contact that is written down or corrected over the card. */
type OpenContact = ContactId | 'new' | undefined;

/** What is written down over the card. */
interface Over {
  readonly contact: OpenContact;
  readonly placement: MakingPlacement | undefined;
}

/** Everything about one citizen, beside the board. */
export function CitizenPanel({ id, ...over }: { readonly id: CitizenId } & Over) {
  const citizen = useCitizen(id);
  return citizen ? <OpenCard key={id} citizen={citizen} {...over} /> : <GoneCard />;
}

function GoneCard() {
  const { t } = useTranslation();
  return (
    <Dialog open shape="panel" modal={false} title={t('citizen.gone')} onOpenChange={(open) => !open && closePanel()}>
      <p>{t('citizen.goneText')}</p>
    </Dialog>
  );
}

function OpenCard({ citizen, contact, placement }: { readonly citizen: Citizen } & Over) {
  const { t } = useTranslation();
  const isCovered = contact !== undefined || placement !== undefined;
  const edit = useCardEdit(citizen);
  const forms = useCardForms(citizen.id);
  const { attachDaily, rememberDaily, attachRest, rememberRest } = forms;
  const top = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [removing, setRemoving] = useState(false);
  const [stuck, setStuck] = useState<readonly FormField[]>([]);
  const [keptStuck] = useState(edit.stuck);
  const close = useLeaving(citizen, edit, forms.forget);
  const save = (): Promise<readonly FormField[]> => saveEverything(edit, forms);
  const leave = async (): Promise<void> => {
    const unsaved = await save();
    if (unsaved.length === 0) close();
    else setStuck(unsaved);
  };
  // What lies over the card has the keys.
  useSaveKeys(() => {
    if (isCovered) return;
    void save().then(([first]) => first !== undefined && forms.focus(first));
  });
  const fields = fieldsOf(citizen, edit);
  return (
    <Dialog
      open
      shape="panel"
      modal={false}
      title={citizen.name}
      description={useAbout(citizen)}
      initialFocus={isCovered ? undefined : () => forms.present() ?? top.current}
      onOpenChange={(open) => !open && void leave()}
      actions={<CardMenu citizen={citizen} onRemove={() => setRemoving(true)} />}
      bar={<CardBar edit={edit} card={card} />}
    >
      <div ref={card} onKeyDown={undoKeys(edit.hasTyped)}>
        <Part name="top">
          <PlacedStrip ref={top} citizen={citizen} />
          {keptStuck && edit.stuck && <Notice>{t('citizen.kept')}</Notice>}
          <CardFormFrame ref={attachDaily} onFocus={rememberDaily} label={citizen.name} onSubmit={() => void save()}>
            <DailyFields form={fields} />
          </CardFormFrame>
        </Part>
        <Part name="placements">
          <PlacementsSection citizen={citizen} making={placement} />
        </Part>
        <Part name="contacts">
          <ContactsSection citizen={citizen} open={contact} />
        </Part>
        <CardFormFrame
          ref={attachRest}
          onFocus={rememberRest}
          label={t('citizen.about', { name: citizen.name })}
          onSubmit={() => void save()}
        >
          <Part name="match">
            <MatchFields form={fields} />
          </Part>
          <Part name="other">
            <OtherFields form={fields} household={<HouseholdSection citizen={citizen} />} />
          </Part>
        </CardFormFrame>
        <Story id={citizen.id} />
      </div>
      <StuckQuestion
        fields={stuck}
        onDiscard={() => {
          edit.discard();
          close();
        }}
        onStay={() => {
          const [first] = stuck;
          setStuck([]);
          if (first !== undefined) requestAnimationFrame(() => forms.focus(first));
        }}
      />
      <Confirm
        open={removing}
        title={t('citizen.removeTitle', { name: citizen.name })}
        description={t('citizen.removeText')}
        confirmLabel={t('citizen.remove')}
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          edit.discard();
          removeCard(citizen.id);
          close();
        }}
      />
    </Dialog>
  );
}

function CardMenu({ citizen: { id, name }, onRemove }: { readonly citizen: Citizen; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu
      trigger={
        <IconButton label={t('citizen.menu', { name })}>
          <MoreHorizontal aria-hidden />
        </IconButton>
      }
      items={() => recordItems(id, onRemove)}
    />
  );
}

function fieldsOf({ id }: Citizen, edit: CardEdit): FieldsForm {
  return {
    key: id,
    values: edit.values,
    kept: edit.kept,
    change: edit.change,
    choose: edit.choose,
    enter: edit.enter,
    leave: edit.leave,
    fault: edit.fault,
    errorAt: (field) => fieldProblemText(edit.problems[field]),
    theirsAt: (field) => (edit.conflicts.includes(field) ? edit.held[field] : undefined),
    settle: edit.settle,
  };
}

/** The fields that could not be saved; each says why. */
async function saveEverything(edit: CardEdit, forms: CardForms): Promise<readonly FormField[]> {
  forms.takeHalfTypedWord();
  const half = forms.halfTyped();
  for (const field of half) edit.fault(field, 'not-a-day');
  const unsaved = await edit.saveAll();
  return [...new Set([...half, ...unsaved])];
}

/** "34 år · arabisk" */
function useAbout(citizen: Citizen): string {
  const { t } = useTranslation();
  const today = useToday();
  const age = citizen.birthDate && t('citizen.age', { count: ageOn(citizen.birthDate, today) });
  return [age, shownLanguage(citizen.motherTongue)].filter(Boolean).join(' · ');
}

/**
 * Closes the panel on purpose. When it goes otherwise (another was opened in its place), what can be saved is; what cannot stays a draft: that is
 * said, with the way back.
 */
function useLeaving({ id, name }: Citizen, edit: CardEdit, forget: () => void): () => void {
  const onPurpose = useRef(false);
  const last = useRef({ name, edit, forget });
  useEffect(() => {
    last.current = { name, edit, forget };
  });
  useEffect(
    () => () => {
      const left = last.current;
      left.forget();
      if (onPurpose.current) return;
      void left.edit.saveAll().then((unsaved) => {
        if (unsaved.length === 0) return;
        showToast(translate('citizen.leave.left', { name: left.name }), {
          action: { label: translate('citizen.leave.goOn'), run: () => openPanel({ kind: 'citizen', id }) },
        });
      });
    },
    [id],
  );
  return () => {
    onPurpose.current = true;
    closeIfOpen((panel) => panel.kind === 'citizen' && panel.id === id);
  };
}
