import { app } from 'electron';
import path from 'node:path';
import { startApp } from './modules/app.ts';
import { EXIT_BAD_ARGUMENT, readCommandLine } from './modules/command-line.ts';
import { developmentServer } from './modules/development.ts';
import { closeNetwork } from './security/network.ts';
import { keepSharedMemoryOffDisk } from './security/shared-memory.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { speakAs } from './modules/chromium-language.ts';
import { openLog } from './modules/log.ts';
import type { SecondStart } from './modules/second-start-schema.ts';
import { openSettings } from './modules/settings.ts';

// The order matters: what was asked for, where things live, who else runs there, what Chromium must know before it is ready, then the app.
const started = readCommandLine(app, process.argv);
if (started === null) {
  app.exit(EXIT_BAD_ARGUMENT);
} else {
  if (started.userDataDir !== null) app.setPath('userData', started.userDataDir);
  const userData = app.getPath('userData');
  const handedOver: SecondStart = { board: started.board };
  if (!app.requestSingleInstanceLock(handedOver)) {
    app.exit(0);
  } else {
    const log = openLog(path.join(userData, 'logs'));
    const settings = openSettings(userData);
    const devServer = developmentServer(app, process.env);
    speakAs(app, started.lang ?? settings.read().lang, process);
    closeNetwork(app, devServer);
    keepSharedMemoryOffDisk(app);
    // A board that is opening draws behind the door, which covers it wholly; otherwise it would wait to be seen before it paints.
    app.commandLine.appendSwitch('disable-backgrounding-occluded-windows');
    registerAppScheme();
    void app.whenReady().then(() => startApp({ arguments: started, settings, devServer, log }));
  }
}
