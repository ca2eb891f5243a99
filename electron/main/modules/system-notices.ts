import { Notification } from 'electron';
import type { Notifier } from './reminders.ts';

/** The system's own notifications, called by the program's name. They make no sound: somebody may be in a talk. */
export const systemNotices: Notifier = (body, onClick) => {
  if (!Notification.isSupported()) return null;
  const notice = new Notification({ title: 'Tavle', body, silent: true });
  notice.on('click', onClick);
  return { show: () => notice.show(), close: () => notice.close() };
};
