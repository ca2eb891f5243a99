import { contextBridge, ipcRenderer } from 'electron';
import { pageChannels, type WallBridge } from '../../shared/ipc/bridge.ts';
import type { WallState } from '../../shared/ipc/wall.ts';
import { bridgeFor, forwardPort } from './channels.ts';

const { invoke, send } = bridgeFor<'wall'>();
const bridge: WallBridge = {
  settings: invoke('settings.read'),
  state: invoke('wall.state'),
  onState: (listener) => void ipcRenderer.on(pageChannels.wall, (_event, state: WallState) => listener(state)),
  steer: send('wall.steer'),
  names: send('wall.names'),
  shows: send('wall.shows'),
  choosing: send('wall.choosing'),
  painted: send('page.painted'),
};

contextBridge.exposeInMainWorld('tavleWall', bridge);
forwardPort();
