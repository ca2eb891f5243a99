import { contextBridge } from 'electron';
import type { DoorBridge } from '../../shared/ipc/bridge.ts';
import { bridgeFor, forwardPort } from './channels.ts';

const { invoke, send } = bridgeFor<'door'>();
const bridge: DoorBridge = {
  state: invoke('door.state'),
  chooseFolder: invoke('door.chooseFolder'),
  saveSettings: invoke('settings.save'),
  forgetPath: invoke('door.forgetPath'),
  painted: send('page.painted'),
};

contextBridge.exposeInMainWorld('tavleDoor', bridge);
forwardPort();
