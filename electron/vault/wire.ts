/** One end of a line to a page; Electron's and Node's message ports are made into this. */
export interface Wire {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
}
