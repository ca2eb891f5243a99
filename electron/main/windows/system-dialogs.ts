import { app } from 'electron';

/**
 * The system's own dialogs, which show folders and the names of files. Electron opens them and cannot close them: neither the end of the page that asked
 * nor of their parent window does (seen with GTK). Only the print dialog goes with its page.
 */
export interface SystemDialogs {
  /** While main is asking, a dialog is open. */
  during<T>(asking: Promise<T>): Promise<T>;
  /** A page opened its file chooser, or it was closed. */
  pageChooses(isOpen: boolean): void;
  /** They go with the program: when one is open it starts anew, at the door. Else nothing. To be called when nothing is left to save. */
  end(): void;
}

export function createSystemDialogs(beforeEnd: () => void): SystemDialogs {
  let asked = 0;
  let pageIsChoosing = false;
  return {
    async during(asking) {
      asked++;
      try {
        return await asking;
      } finally {
        asked--;
      }
    },
    pageChooses(isOpen) {
      pageIsChoosing = isOpen;
    },
    end() {
      if (asked === 0 && !pageIsChoosing) return;
      beforeEnd();
      // In an AppImage the program itself lies in a folder that goes with this process.
      const { APPIMAGE } = process.env;
      app.relaunch(APPIMAGE === undefined ? {} : { execPath: APPIMAGE });
      app.exit(0);
    },
  };
}
