import type { App, Session } from 'electron';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import type { Log } from '../modules/log.ts';
import { isAllowedRequest } from './allowed-request.ts';

/** Before the app is ready: nothing of Chromium talks to anybody, and nothing it crashes over is written down. */
export function closeNetwork(app: App, devServer: URL | null): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-client-side-phishing-detection',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
    'disable-breakpad',
    'disable-http-cache',
  ]) {
    commandLine.appendSwitch(name);
  }
  // No name can be looked up, whatever asks for it.
  const exceptions = devServer === null ? '' : `, EXCLUDE ${devServer.hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`);
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate',
  );
}

/** Denies a session everything but its own files: other addresses, every permission, every device, every download. */
export function closeSession(session: Session, role: PageRole, devServer: URL | null, log: Log): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowedRequest(details.url, role, devServer);
    if (!allowed) log.note('request-blocked', { role, type: details.resourceType });
    answer({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.note('permission-denied', { role, permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
}
