import { createRoot } from 'react-dom/client';

import type { WallBridge } from '../../../shared/ipc/bridge.ts';
import { startI18n } from '../../i18n/index.ts';
import { joinWall } from '../../state/index.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { followWall } from './followed.ts';
import { WallApp } from './wall-app.tsx';

/** Shows the wall in `root`. Must be called while the page's first script runs, so that the vault's port is not missed. */
export async function startWall(root: HTMLElement): Promise<void> {
  const bridge = wallBridge();
  const joining = joinWall();
  followWall(bridge);
  const settings = await bridge.settings();
  // A theme that is chosen at the board is the computer's own for every window, at once.
  applyTheme('system');
  await startI18n(settings.lang);
  const line = await joining;
  createRoot(root).render(
    <ErrorBoundary fallback={null}>
      <WallApp bridge={bridge} line={line} />
    </ErrorBoundary>,
  );
}

function wallBridge(): WallBridge {
  if (!globalThis.tavleWall) throw new Error('the page was opened without its bridge');
  return globalThis.tavleWall;
}
