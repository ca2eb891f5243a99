import {
  Columns3,
  EyeOff,
  FileSpreadsheet,
  Handshake,
  KeyRound,
  PhoneIncoming,
  Redo2,
  Rows3,
  Undo2,
  UserPlus,
  UserRoundCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';

import { formatNumber } from '../i18n/format.ts';
import { useTranslation } from '../i18n/index.ts';
import {
  boardStore,
  openPanel,
  setLayout,
  useAttentionCount,
  useBoardName,
  useIsGlance,
  useIsSupervisor,
  useMyConsultant,
  usePastDay,
  useProposalNews,
  useView,
  type Layout,
} from '../state/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { actionLabel, actionOf, shownShortcut, stepLabel, type ActionId } from './actions.ts';
import { FilterChips } from './filter-box-chips.tsx';
import { FilterBox } from './filter-box.tsx';
import styles from './header.module.css';
import { Legend } from './legend.tsx';
import { MainMenu } from './main-menu.tsx';
import { StateSwitch } from './state-switch.tsx';

/** The bar over the board. The three states stand last and the lock is always in sight: everything else gives way to it. */
export function Header() {
  const name = useBoardName();
  const glance = useIsGlance();
  const past = usePastDay() !== null;
  const status = boardStore((state) => state.status);
  return (
    <header className={styles['header']} data-glance={glance || undefined}>
      <div className={styles['bar']}>
        <h1 className={styles['title']}>
          <bdi title={name}>{name}</bdi>
        </h1>
        {/* Drawn while the page still waits out of sight, so that unlocking need not. */}
        {status !== 'failed' && (glance ? <GlanceTools /> : past ? <PastTools /> : <OpenTools />)}
        <StateSwitch />
      </div>
      {status === 'ready' && (
        <div className={styles['second']}>
          <Legend />
        </div>
      )}
      {status === 'ready' && !glance && <FilterChips />}
    </header>
  );
}

function LayoutSwitch() {
  const { t } = useTranslation();
  const layout = useView((view) => view.layout);
  return (
    <div className={styles['layout']} title={t('app.layout')}>
      <Segmented<Layout>
        label={t('app.layout')}
        value={layout}
        options={[
          { value: 'rows', label: t('app.layoutRows'), icon: <Rows3 aria-hidden /> },
          { value: 'together', label: t('app.layoutTogether'), icon: <Columns3 aria-hidden /> },
        ]}
        onChange={setLayout}
      />
    </div>
  );
}

/** Says what this is: a board that is meant to be so, not one that failed to load. */
function GlanceTools() {
  const { t } = useTranslation();
  return (
    <>
      <LayoutSwitch />
      <p className={styles['band']}>
        <EyeOff aria-hidden />
        <strong>{t('app.states.band')}</strong>
        <span>{t('app.states.bandText')}</span>
      </p>
    </>
  );
}

/** Over the board of a past day: how it is shown and searched. */
function PastTools() {
  return (
    <>
      <LayoutSwitch />
      <FilterBox />
      <span className={styles['tools']} />
    </>
  );
}

function OpenTools() {
  const undo = boardStore((state) => state.undo);
  return (
    <>
      <LayoutSwitch />
      <FilterBox />
      <ProposalsTool />
      <AttentionTool />
      <div className={styles['tools']}>
        <Tool
          id="undo"
          label={stepLabel('undo', undo.undo?.command)}
          icon={<Undo2 aria-hidden />}
          disabled={undo.undo === null}
        />
        <span className={styles['redo']}>
          <Tool
            id="redo"
            label={stepLabel('redo', undo.redo?.command)}
            icon={<Redo2 aria-hidden />}
            disabled={undo.redo === null}
          />
        </span>
        <span className={styles['import']}>
          <Tool id="import" icon={<FileSpreadsheet aria-hidden />} />
        </span>
        <KeyNotice />
        <MainMenu />
      </div>
      <div className={styles['offer']}>
        <Tooltip text={actionLabel('newOffer')} shortcut={shownShortcut('newOffer')}>
          <Button
            variant="plain"
            icon={<PhoneIncoming aria-hidden />}
            aria-label={actionLabel('newOffer')}
            onClick={() => actionOf('newOffer').run(null)}
          >
            {actionLabel('newOffer')}
          </Button>
        </Tooltip>
      </div>
      <div className={styles['add']}>
        <Tooltip text={actionLabel('addCitizen')} shortcut={shownShortcut('addCitizen')}>
          <Button
            variant="plain"
            icon={<UserPlus aria-hidden />}
            aria-label={actionLabel('addCitizen')}
            onClick={() => actionOf('addCitizen').run(null)}
          >
            {actionLabel('addCitizen')}
          </Button>
        </Tooltip>
      </div>
    </>
  );
}

/** How many proposals of colleagues, and answers of theirs, wait for whoever sits here; nothing where none does. */
function ProposalsTool() {
  const { t } = useTranslation();
  const { toAnswer, answers } = useProposalNews(useMyConsultant());
  const count = toAnswer + answers;
  if (count === 0) return null;
  const first = t('offers.proposals.count', { count: toAnswer });
  const second = t('offers.answers.count', { count: answers });
  const label = answers === 0 ? first : toAnswer === 0 ? second : t('offers.answers.both', { first, second });
  return (
    <div className={styles['attention']}>
      <Tooltip text={label} shortcut={shownShortcut('myDay')}>
        <Button
          variant="quiet"
          icon={<Handshake aria-hidden />}
          aria-label={label}
          onClick={() => actionOf('myDay').run(null)}
        >
          <span className={styles['attentionCount']}>{formatNumber(count)}</span>
        </Button>
      </Tooltip>
    </div>
  );
}

/** How many may be about to be forgotten: a number and no alarm, since it is work and no fault. */
function AttentionTool() {
  const { t } = useTranslation();
  const count = useAttentionCount();
  const label = count === null ? actionLabel('attention') : t('attention.open', { count });
  const shown = count !== null && count > 0 ? formatNumber(count) : null;
  return (
    <div className={styles['attention']}>
      <Tooltip text={label} shortcut={shownShortcut('attention')}>
        <Button
          variant="quiet"
          icon={<UserRoundCheck aria-hidden />}
          aria-label={label}
          onClick={() => actionOf('attention').run(null)}
        >
          {shown !== null && <span className={styles['attentionCount']}>{shown}</span>}
          <span className={styles['attentionName']}>{count === 0 ? t('attention.title') : t('attention.toSee')}</span>
        </Button>
      </Tooltip>
    </div>
  );
}

/** Stays until there is nothing to be said about keys any more. */
function KeyNotice() {
  const { t } = useTranslation();
  const hasRecovery = boardStore((state) => state.hasRecovery);
  const supervisor = useIsSupervisor();
  if (hasRecovery || !supervisor) return null;
  return (
    <span className={styles['keyNotice']}>
      <IconButton label={t('people.recovery.notice')} onClick={() => openPanel({ kind: 'people', at: 'recovery' })}>
        <KeyRound aria-hidden />
      </IconButton>
    </span>
  );
}

function Tool({
  id,
  label = actionLabel(id),
  icon,
  disabled = false,
}: {
  readonly id: ActionId;
  readonly label?: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
}) {
  return (
    <IconButton
      label={label}
      shortcut={shownShortcut(id)}
      disabled={disabled}
      focusableWhenDisabled
      onClick={() => actionOf(id).run(null)}
    >
      {icon}
    </IconButton>
  );
}
