import { House, UserRoundMinus } from 'lucide-react';
import { useState } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { CitizenId, HouseholdId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { ageOn } from '../../../shared/lib/iso-date.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import {
  boardStore,
  openPanel,
  readBoard,
  runCommand,
  useLane,
  usePortraitUrl,
  useToday,
  wayBack,
} from '../../state/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Section } from './card-fields.tsx';
import styles from './household-section.module.css';

/** Most that are proposed at once. */
const MOST = 8;

/** Who on the board lives with this citizen: a press goes to their card. */
export function HouseholdSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const others = useOthers(citizen);
  return (
    <Section title={t('citizen.sections.household')}>
      {others.length > 0 && (
        <ul className={styles['members']} aria-label={t('citizen.household.text')}>
          {others.map((other) => (
            <Member key={other.id} other={other} />
          ))}
        </ul>
      )}
      <FindMember citizen={citizen} others={others} />
    </Section>
  );
}

function useOthers({ id, householdId }: Citizen): readonly Citizen[] {
  // Any change may bring somebody or take somebody away.
  boardStore((state) => state.revision);
  if (householdId === null) return [];
  return [...readBoard().all('citizen')].filter((one) => one.householdId === householdId && one.id !== id);
}

function Member({ other }: { readonly other: Citizen }) {
  const { t } = useTranslation();
  const src = usePortraitUrl(other.portraitId);
  const lane = useLane(other.laneId);
  const today = useToday();
  const age = other.birthDate && t('citizen.age', { count: ageOn(other.birthDate, today) });
  return (
    <li className={styles['member']}>
      <button
        type="button"
        className={styles['open']}
        aria-label={t('citizen.household.open', { name: other.name })}
        onClick={() => openPanel({ kind: 'citizen', id: other.id })}
      >
        <Portrait name={other.name} src={src} size="sm" />
        <bdi className={styles['name']}>{other.name}</bdi>
        <span className={styles['about']}>{[age, lane?.name].filter(Boolean).join(' · ')}</span>
      </button>
      <IconButton label={`${t('citizen.household.leave')}: ${other.name}`} onClick={() => void leave(other)}>
        <UserRoundMinus aria-hidden />
      </IconButton>
    </li>
  );
}

function FindMember({ citizen, others }: { readonly citizen: Citizen; readonly others: readonly Citizen[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const suggestions = found(typed, new Set([citizen.id, ...others.map(({ id }) => id)]));
  const isUnknown = typed.trim() !== '' && suggestions.length === 0;
  return (
    <SuggestField
      row
      name="household-new"
      label={t('citizen.household.text')}
      placeholder={t('citizen.household.add')}
      value={typed}
      maxLength={120}
      suggestions={suggestions}
      hint={isUnknown ? <span role="status">{t('citizen.household.none')}</span> : undefined}
      trailing={<House aria-hidden className={styles['icon']} />}
      onChange={setTyped}
      onChoose={(key) => {
        // The list writes the name into the field after this.
        setTimeout(() => setTyped(''));
        void link(citizen, key as CitizenId);
      }}
      onBlur={() => setTyped('')}
    />
  );
}

/** Everybody whose name has all the words typed. */
function found(typed: string, taken: ReadonlySet<CitizenId>): readonly Suggestion[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fitting: Suggestion[] = [];
  for (const one of readBoard().all('citizen')) {
    const name = fold(one.name);
    if (taken.has(one.id) || !words.every((word) => name.includes(word))) continue;
    const lane = readBoard().get('lane', one.laneId)?.name ?? '';
    fitting.push({ key: one.id, text: one.name, detail: lane });
    if (fitting.length === MOST) break;
  }
  return fitting;
}

async function link(citizen: Citizen, otherId: CitizenId): Promise<void> {
  const other = readBoard().get('citizen', otherId);
  if (!other) return;
  const id = crypto.randomUUID() as HouseholdId;
  const answer = await runCommand('household.link', { id, ids: [citizen.id, otherId] });
  if (!answer.ok || answer.value.entryId === 0) return;
  showToast(translate('citizen.household.linked', { name: citizen.name, other: other.name }), {
    topic: 'step',
    ...wayBack(answer.value.entryId),
  });
}

/** The one who is taken out is the other; of two, nobody is left in a household. */
async function leave(other: Citizen): Promise<void> {
  const answer = await runCommand('household.leave', { citizenId: other.id });
  if (!answer.ok || answer.value.entryId === 0) return;
  showToast(translate('citizen.household.left', { name: other.name }), {
    topic: 'step',
    ...wayBack(answer.value.entryId),
  });
}
