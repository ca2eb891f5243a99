import { contextBridge, ipcRenderer } from 'electron';
import { type DoorBridge, type DoorReason, pageChannels } from '../../shared/ipc/bridge.ts';
import { bridgeFor, forwardPort } from './channels.ts';

const { invoke, send } = bridgeFor<'door'>();
// What main tells before the page listens is kept for it.
let told: DoorReason | undefined;
let tell: (reason: DoorReason) => void = () => undefined;
ipcRenderer.on(pageChannels.reason, (_event, reason: DoorReason) => {
  told = reason;
  tell(reason);
});

const bridge: DoorBridge = {
  state: invoke('door.state'),
  chooseFolder: invoke('door.chooseFolder'),
  saveSettings: invoke('settings.save'),
  forgetPath: invoke('door.forgetPath'),
  onReason(listener) {
    tell = listener;
    if (told !== undefined) listener(told);
  },
  onOffer: (listener) => void ipcRenderer.on(pageChannels.offer, () => listener()),
  painted: send('page.painted'),
};

contextBridge.exposeInMainWorld('tavleDoor', bridge);
forwardPort();
