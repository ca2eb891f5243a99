import { app } from 'electron';
import type { Page } from './page.ts';

/**
 * The system's own dialogs, which show folders and the names of files. Electron opens them and cannot close them: neither the end of the page that asked
 * nor of their parent window does (seen with GTK). Only the print dialog goes with its page.
 */
export interface SystemDialogs {
  /** While main is asking, a dialog is open. */
  during<T>(asking: Promise<T>): Promise<T>;
  /** A page opened its file chooser, or it was closed. One whose page is gone may still be open. */
  pageChooses(page: Page, isOpen: boolean): void;
  isOpen(): boolean;
  /**
   * They go with the program: when one is open it starts anew, at the door, with these arguments. Else nothing. To be called when nothing is left to
   * save.
   */
  end(args: () => readonly string[]): void;
}

/** `exit` ends the program, soon. */
export function createSystemDialogs(exit: () => void): SystemDialogs {
  let asked = 0;
  let choosing: Page | null = null;
  let isEnding = false;
  const isOpen = (): boolean => asked > 0 || choosing !== null;
  return {
    async during(asking) {
      asked++;
      try {
        return await asking;
      } finally {
        asked--;
      }
    },
    pageChooses(page, opened) {
      if (opened) choosing = page;
      else if (choosing === page) choosing = null;
    },
    isOpen,
    end(args) {
      if (!isOpen() || isEnding) return;
      isEnding = true;
      // In an AppImage the program itself lies in a folder that goes with this process.
      const { APPIMAGE } = process.env;
      app.relaunch({ args: [...args()], ...(APPIMAGE === undefined ? {} : { execPath: APPIMAGE }) });
      exit();
    },
  };
}
