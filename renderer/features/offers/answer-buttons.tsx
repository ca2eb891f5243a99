import { Check } from 'lucide-react';
import { useRef, useState } from 'react';

import { PROPOSAL_TEXT_LIMIT, type Proposal } from '../../../shared/domain/offer.ts';
import { isBlank } from '../../../shared/lib/safe-text.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useDraft } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { answerProposal } from './propose.ts';

/** Yes, or no with its reason: whoever proposed learns something either way. */
export function AnswerButtons({
  proposal,
  name,
  company,
}: {
  readonly proposal: Proposal;
  readonly name: string;
  readonly company: string;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        icon={<Check aria-hidden />}
        aria-label={t('offers.proposals.acceptName', { name, company })}
        onClick={() => void answerProposal(proposal, 'accepted', '')}
      >
        {t('offers.proposals.accept')}
      </Button>
      <Button
        variant="quiet"
        aria-label={t('offers.proposals.declineName', { name, company })}
        onClick={() => setAsking(true)}
      >
        {t('offers.proposals.decline')}
      </Button>
      {asking && <Decline proposal={proposal} name={name} company={company} onClose={() => setAsking(false)} />}
    </>
  );
}

interface DeclineProps {
  readonly proposal: Proposal;
  readonly name: string;
  readonly company: string;
  readonly onClose: () => void;
}

function Decline({ proposal, name, company, onClose }: DeclineProps) {
  const { t } = useTranslation();
  const { value: answer, set, clear } = useDraft<string>(`decline:${proposal.id}`, '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = async (): Promise<void> => {
    if (isBlank(answer)) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (!(await answerProposal(proposal, 'declined', answer))) return;
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      shape="small"
      title={t('offers.proposals.declineName', { name, company })}
      initialFocus={field}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onClick={() => void send()}>
            {t('offers.proposals.sendNo')}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        name="answer"
        label={t('offers.proposals.why')}
        hint={t('offers.proposals.whyHint')}
        error={missing ? t('offers.proposals.whyMissing') : undefined}
        maxLength={PROPOSAL_TEXT_LIMIT}
        value={answer}
        autoComplete="off"
        onChange={(text) => {
          setMissing(false);
          set(text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
    </Dialog>
  );
}
