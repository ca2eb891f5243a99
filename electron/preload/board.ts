import { contextBridge, ipcRenderer } from 'electron';
import { type BoardBridge, pageChannels } from '../../shared/ipc/bridge.ts';
import { bridgeFor, forwardPort } from './channels.ts';

const { invoke, send } = bridgeFor<'board'>();
const bridge: BoardBridge = {
  settings: invoke('settings.read'),
  saveSettings: invoke('settings.save'),
  lock: send('board.lock'),
  onClosing: (listener) => void ipcRenderer.on(pageChannels.closing, () => listener()),
  closingDone: send('board.closingDone'),
  onAction: (listener) => void ipcRenderer.on(pageChannels.action, (_event, actionId: string) => listener(actionId)),
  painted: send('page.painted'),
};

contextBridge.exposeInMainWorld('tavleBoard', bridge);
forwardPort();
