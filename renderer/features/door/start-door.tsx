import { createRoot } from 'react-dom/client';

import { startI18n, translate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { UiRoot } from '../../ui/ui-root.tsx';
import { DoorApp } from './door-app.tsx';
import { connectDoorVault } from './door-vault.ts';

/** Shows the door in `root`. Must be called while the page's first script runs, so that the vault's port is not missed. */
export async function startDoor(root: HTMLElement): Promise<void> {
  const bridge = globalThis.tavleDoor;
  if (!bridge) throw new Error('the page was opened without its bridge');
  const vault = connectDoorVault();
  const start = await bridge.state();
  applyTheme(start.settings.theme);
  await startI18n(start.settings.lang);
  createRoot(root).render(
    <ErrorBoundary fallback={<Broken />}>
      <UiRoot>
        <DoorApp bridge={bridge} vault={vault} start={start} />
      </UiRoot>
    </ErrorBoundary>,
  );
}

function Broken() {
  return (
    <EmptyState title={translate('door.broken.title')} text={translate('door.broken.text')}>
      <Button onClick={() => location.reload()}>{translate('door.broken.again')}</Button>
    </EmptyState>
  );
}
