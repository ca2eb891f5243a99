import { lazy, Suspense, useEffect } from 'react';

import { Board, goToFirstCard } from '../features/board/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { boardStore, bridge, callErrorText, isGlance, startReminders, usePastDay, useWall } from '../state/index.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { UiRoot } from '../ui/ui-root.tsx';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { LiveRegion } from './live-region.tsx';
import { Asked, OverAll, Panels } from './panels.tsx';
import { useRecoveredReceipt } from './use-recovered-receipt.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStaleToasts } from './use-stale-toasts.ts';

/** The board page. */
export function App() {
  useShortcuts();
  useStaleToasts();
  useRecoveredReceipt();
  const { i18n } = useTranslation();
  return (
    <UiRoot>
      <div className={styles['app']}>
        <SkipLink />
        <Header />
        <Past />
        <Copies />
        <Wall />
        <main className={styles['main']}>
          <ErrorBoundary>
            <Content key={i18n.language} />
          </ErrorBoundary>
        </main>
        <ErrorBoundary>
          <Panels />
          <OverAll />
          <Asked />
        </ErrorBoundary>
      </div>
      <LiveRegion />
    </UiRoot>
  );
}

const PastBand = lazy(() => import('../features/history/index.ts').then((feature) => ({ default: feature.PastBand })));

/** Says which day it is, while it is not today's board. */
function Past() {
  const day = usePastDay();
  return <Suspense fallback={null}>{day !== null && <PastBand day={day} />}</Suspense>;
}

/** Nobody who unlocks waits for it. */
const CopyBands = lazy(async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  const { CopyBands: bands } = await import('../features/backups/index.ts');
  return { default: bands };
});

/** What is to be said of copies, over today's board alone. */
function Copies() {
  const open = boardStore((state) => state.status === 'ready' && state.view === 'open');
  const past = usePastDay() !== null;
  return <Suspense fallback={null}>{open && !past && <CopyBands />}</Suspense>;
}

const SteeringBar = lazy(() =>
  import('../features/wall/index.ts').then((feature) => ({ default: feature.SteeringBar })),
);

/** What steers the wall, while one hangs. */
function Wall() {
  const hangs = useWall() !== null;
  return <Suspense fallback={null}>{hangs && <SteeringBar />}</Suspense>;
}

/** The first that Tab meets: past the bar, to the cards. */
function SkipLink() {
  const { t } = useTranslation();
  const ready = boardStore((state) => state.status === 'ready');
  if (!ready) return null;
  return (
    <button
      type="button"
      className={styles['skip']}
      onClick={() => {
        // In the overview no card takes the focus: the board itself does, and scrolls by keys.
        if (isGlance()) document.querySelector<HTMLElement>('#board [tabindex="0"]')?.focus();
        else if (!goToFirstCard()) document.querySelector<HTMLElement>('#board button')?.focus();
      }}
    >
      {t('app.skip')}
    </button>
  );
}

function Content() {
  const { t } = useTranslation();
  const status = boardStore((state) => state.status);
  const failure = boardStore((state) => state.failure);
  useEffect(() => {
    if (status !== 'ready') return;
    // Two frames: the second begins when the first has been handed to the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        bridge().painted();
        // What is told on the desktop is told by a board in sight.
        startReminders();
      }),
    );
  }, [status]);
  if (status === 'ready') return <Board />;
  if (status === 'failed')
    return <EmptyState title={t('app.loadFailed')} text={failure ? callErrorText(failure) : t('app.loadBroken')} />;
  return <p className={styles['waiting']}>{t('app.loading')}</p>;
}
