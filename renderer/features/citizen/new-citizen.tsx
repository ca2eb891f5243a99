import { useState } from 'react';

import type { ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { useTranslation } from '../../i18n/index.ts';
import { closeIfOpen, closePanel, useFormFocus, useLanes } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LeaveQuestion } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { goToCard } from '../board/index.ts';
import { More, Who } from './card-fields.tsx';
import styles from './card-fields.module.css';
import { CardFormFrame } from './card-form-frame.tsx';
import { firstProblemField, problemAt, problemOfForm } from './card-problem.ts';
import type { FieldsForm } from './form-of-fields.ts';
import { Strip } from './placed-strip.tsx';
import { useFocusOnProblem, useSaveKeys } from './use-form-keys.ts';
import { FIRST_FIELDS, useNewCard } from './use-new-card.ts';

export interface NewCitizenProps {
  readonly laneId?: LaneId | undefined;
  readonly consultantId?: ConsultantId | null | undefined;
}

/** A new card: a name and a lane are enough. */
export function NewCitizen({ laneId, consultantId }: NewCitizenProps) {
  const { t } = useTranslation();
  const lanes = useLanes();
  const start = lanes.find((lane) => lane.id === laneId) ?? lanes[0];
  return start ? (
    <NewCard laneId={start.id} consultantId={consultantId ?? null} />
  ) : (
    <Dialog
      open
      shape="panel"
      modal={false}
      title={t('citizen.newTitle')}
      onOpenChange={(open) => !open && closePanel()}
    >
      <Notice>{t('citizen.noLanes')}</Notice>
    </Dialog>
  );
}

function NewCard({ laneId, consultantId }: { readonly laneId: LaneId; readonly consultantId: ConsultantId | null }) {
  const { t } = useTranslation();
  const card = useNewCard(laneId, consultantId);
  const { form, attach, remember, present } = useFormFocus('citizen-new', card.kept);
  const [asking, setAsking] = useState(false);
  const add = async (): Promise<void> => {
    setAsking(false);
    const id = await card.add(form.current);
    if (id === null) return;
    // The next key is about whoever was added, not about whose card had the focus before.
    if (closeIfOpen(({ kind }) => kind === 'citizen-new')) goToCard(id);
  };
  useSaveKeys(() => void add());
  useFocusOnProblem(form, card.problem && firstProblemField(card.problem));
  const formProblem = problemOfForm(card.problem);
  return (
    <Dialog
      open
      shape="panel"
      modal={false}
      title={t('citizen.newTitle')}
      description={t('citizen.newText')}
      initialFocus={() => present() ?? nameField(form.current)}
      onOpenChange={(open) => {
        if (open) return;
        if (card.begun) setAsking(true);
        else closePanel();
      }}
      footer={
        <>
          <Button variant="quiet" onClick={() => (card.begun ? setAsking(true) : closePanel())}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onClick={() => void add()}>
            {t('citizen.add')}
          </Button>
        </>
      }
    >
      <Strip
        name={card.values.name}
        portrait={card.portrait}
        onPortrait={card.setPortrait}
        laneId={card.laneId}
        onLane={card.setLane}
        consultantId={card.consultantId}
        onConsultant={card.setConsultant}
      />
      {card.kept && <Notice>{t('citizen.kept')}</Notice>}
      <CardFormFrame
        ref={attach}
        onFocus={remember}
        label={t('citizen.newTitle')}
        onSubmit={() => void add()}
        problem={formProblem}
      >
        <NewFields card={card} />
      </CardFormFrame>
      <LeaveQuestion
        open={asking}
        title={t('citizen.leave.titleNew')}
        text={t('citizen.leave.textNew')}
        saveLabel={t('citizen.add')}
        onSave={() => void add()}
        onDiscard={() => {
          card.discard();
          closePanel();
        }}
        onStay={() => setAsking(false)}
      />
    </Dialog>
  );
}

/** Name, birth date and case; all the rest where one asks for it, or has written some of it already. */
function NewFields({ card }: { readonly card: ReturnType<typeof useNewCard> }) {
  const { t } = useTranslation();
  const fields: FieldsForm = {
    key: 'new',
    values: card.values,
    kept: (_field, text) => text,
    change: card.change,
    choose: card.change,
    enter: () => undefined,
    leave: () => undefined,
    fault: () => undefined,
    errorAt: (field) => problemAt(card.problem, field),
    theirsAt: () => undefined,
    settle: () => undefined,
  };
  const hidden = card.problem ? firstProblemField(card.problem) : null;
  const asked = card.hasMore || (hidden !== null && !FIRST_FIELDS.includes(hidden));
  const [open, setOpen] = useState(asked);
  return (
    <>
      <Who form={fields} />
      <div className={styles['more']}>
        <Disclosure label={t('citizen.more')} open={open || asked} onOpenChange={setOpen}>
          <More form={fields} />
        </Disclosure>
      </div>
    </>
  );
}

function nameField(form: HTMLFormElement | null): HTMLElement | null {
  const field = form?.elements.namedItem('name');
  return field instanceof HTMLElement ? field : null;
}
