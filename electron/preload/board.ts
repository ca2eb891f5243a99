import { contextBridge, ipcRenderer } from 'electron';
import { type BoardBridge, pageChannels, type Protection } from '../../shared/ipc/bridge.ts';
import type { WallState } from '../../shared/ipc/wall.ts';
import { bridgeFor, forwardPort } from './channels.ts';
import { tellFileChoosers } from './file-choosers.ts';

const { invoke, send } = bridgeFor<'board'>();
const bridge: BoardBridge = {
  settings: invoke('settings.read'),
  saveSettings: invoke('settings.save'),
  lock: send('board.lock'),
  show: send('board.show'),
  copied: send('board.copied'),
  protection: invoke('protection.read'),
  onProtection: (listener) =>
    void ipcRenderer.on(pageChannels.protection, (_event, protection: Protection) => listener(protection)),
  chooseNewFile: invoke('board.chooseNewFile'),
  chooseCopyPlace: invoke('board.chooseCopyPlace'),
  remind: send('board.remind'),
  doorLook: invoke('doorLook.read'),
  saveDoorLook: invoke('doorLook.save'),
  wall: {
    displays: invoke('wall.displays'),
    open: invoke('wall.open'),
    state: invoke('wall.state'),
    onState: (listener) => void ipcRenderer.on(pageChannels.wall, (_event, state: WallState | null) => listener(state)),
    steer: send('wall.steer'),
    names: send('wall.names'),
  },
  onClosing: (listener) => void ipcRenderer.on(pageChannels.closing, () => listener()),
  closingDone: send('board.closingDone'),
  onAction: (listener) => void ipcRenderer.on(pageChannels.action, (_event, actionId: string) => listener(actionId)),
  painted: send('page.painted'),
};

contextBridge.exposeInMainWorld('tavleBoard', bridge);
forwardPort();
tellFileChoosers();
