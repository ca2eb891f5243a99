import type { Page } from '@playwright/test';

import type { Tavle } from '../support/tavle.ts';
import { test } from '../support/test.ts';
import { measure } from './support/measure.ts';

test('a page cannot load, run, ask for or open anything that is not its own', async ({ open }) => {
  test.setTimeout(120_000);
  const { tavle, board } = await open({ citizens: 3 });
  const address = board.page.url();
  const tries = { ...(await board.page.evaluate(loadAndRun)), ...(await board.page.evaluate(askAndOpen)) };
  const navigated = await leave(board.page);
  const windows = await tavle.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length);
  const embedded = await foreignContents(tavle);
  const foreign = await tavle.app.evaluate(otherAddresses);
  const isStill = await board.page.evaluate(() => document.querySelectorAll('button').length > 0);
  const all: Readonly<Record<string, boolean>> = {
    ...tries,
    ...navigated,
    ...foreign,
    'another window': windows !== 1,
    'contents embedded': embedded > 0,
    'the page left its address': board.page.url() !== address || !isStill,
  };
  const through = Object.entries(all).flatMap(([name, isThrough]) => (isThrough ? [name] : []));
  const count = Object.keys(all).length;
  measure(
    'shell',
    `${count - through.length} of ${count} refused${through.length > 0 ? `; not: ${through.join(', ')}` : ''}`,
    through.length === 0,
  );
});

/** Contents of no address of ours. A spare page that is being made has none for a moment; what was embedded keeps its own. */
async function foreignContents({ app }: Tavle): Promise<number> {
  const count = (): Promise<number> =>
    app.evaluate(
      ({ webContents }) => webContents.getAllWebContents().filter((one) => !one.getURL().startsWith('app://')).length,
    );
  for (let look = 0; look < 20 && (await count()) > 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 250));
  return count();
}

type Tries = Readonly<Record<string, boolean>>;

/** In the page, true for what got through: foreign code, foreign files. Evaluated by a timer, since a debugger's own code may do what the page's may not. */
function loadAndRun(): Promise<Tries> {
  const world = globalThis as unknown as Record<string, unknown>;
  const later = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  const works = (work: () => unknown): Promise<boolean> =>
    later(work)
      .then((value) => Promise.resolve(value))
      .then(
        () => true,
        () => false,
      );
  const loads = (
    name: 'img' | 'script' | 'iframe' | 'link' | 'object' | 'embed' | 'video',
    source: string,
  ): Promise<boolean> =>
    later(
      () =>
        new Promise<boolean>((resolve) => {
          const element = document.createElement(name);
          element.addEventListener('load', () => resolve(name !== 'iframe'));
          element.addEventListener('loadeddata', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          setTimeout(() => resolve(false), 1500);
          try {
            if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: source });
            else if (name === 'object') Object.assign(element, { data: source });
            else Object.assign(element, { src: source });
            document.body.append(element);
          } catch {
            resolve(false);
          }
        }),
    ).then(
      (value) => value,
      () => false,
    );
  const ran = (name: string, work: () => void): Promise<boolean> =>
    later(work)
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, 200)))
      .then(() => world[name] === true);
  const inline = (): void => {
    const script = document.createElement('script');
    // A policy of the attacker's own, since plain text is refused.
    const { trustedTypes } = world as {
      trustedTypes?: { createPolicy: (name: string, rules: object) => { createScript: (text: string) => string } };
    };
    const text = 'globalThis.ranInline = true';
    script.textContent =
      trustedTypes?.createPolicy('x', { createScript: (given: string) => given }).createScript(text) ?? text;
    document.body.append(script);
  };
  const handler = (): void => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.ranHandler = true');
    image.setAttribute('src', 'x');
    document.body.append(image);
  };
  const socket = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const line = new WebSocket('wss://127.0.0.1:9/');
      line.onopen = resolve;
      line.onerror = () => reject(new Error('refused'));
    });
  const entries: readonly (readonly [string, Promise<boolean>])[] = [
    ['eval', works(() => (0, eval)('1'))],
    [
      'Function',
      works(() => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that is what is tried
        return (new Function('return 1') as () => number)();
      }),
    ],
    ['innerHTML', works(() => (document.createElement('div').innerHTML = '<b>x</b>'))],
    ['an inline script', ran('ranInline', inline)],
    ['an inline handler', ran('ranHandler', handler)],
    ['fetch abroad', works(() => fetch('https://127.0.0.1:9/'))],
    ['fetch of a file', works(() => fetch('file:///etc/passwd'))],
    ["fetch of the door's page", works(() => fetch('app://door/door.html'))],
    [
      'fetch outside the folder',
      works(() =>
        fetch('/..%2f..%2fpackage.json').then(({ ok }) => (ok ? true : Promise.reject(new Error('refused')))),
      ),
    ],
    ['a web socket', works(socket)],
    [
      'an event stream',
      works(
        () =>
          new Promise((resolve, reject) => {
            const stream = new EventSource('https://127.0.0.1:9/');
            stream.onopen = resolve;
            stream.onerror = () => reject(new Error('refused'));
          }),
      ),
    ],
    [
      'a beacon',
      works(() =>
        navigator.sendBeacon('https://127.0.0.1:9/', 'x')
          ? Promise.reject(new Error('queued, and refused by the policy'))
          : Promise.reject(new Error('refused')),
      ),
    ],
    [
      'a worker from a blob',
      works(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = () => reject(new Error('refused'));
            setTimeout(() => reject(new Error('silent')), 1500);
          }),
      ),
    ],
    ['a service worker', works(() => navigator.serviceWorker.register('/assets/x.js'))],
    ['WebAssembly', works(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))],
    ['an image from abroad', loads('img', 'https://127.0.0.1:9/x.png')],
    ['an image from a file', loads('img', 'file:///usr/share/pixmaps/debian-logo.png')],
    ['a script from abroad', loads('script', 'https://127.0.0.1:9/x.js')],
    ['a style from abroad', loads('link', 'https://127.0.0.1:9/x.css')],
    ['an object', loads('object', 'data:text/html,x')],
    ['an embedded file', loads('embed', 'data:text/html,x')],
    ['a film', loads('video', 'https://127.0.0.1:9/x.mp4')],
  ];
  return Promise.all(entries.map(async ([name, result]) => [name, await result] as const)).then((all) =>
    Object.fromEntries(all),
  );
}

/** In the page, true for what got through: permissions, devices, windows, embedded pages. */
async function askAndOpen(): Promise<Tries> {
  const granted = (work: () => Promise<unknown>): Promise<boolean> =>
    Promise.race([
      Promise.resolve()
        .then(work)
        .then(
          // Nothing to choose from is nothing given.
          (value) => value !== 'denied' && value !== false && !(Array.isArray(value) && value.length === 0),
          () => false,
        ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 3000)),
    ]);
  const navigatorOf = navigator as unknown as Record<
    string,
    Record<string, (...given: unknown[]) => Promise<unknown>> | undefined
  >;
  const device = (name: string, method: string, ...given: unknown[]): Promise<boolean> =>
    granted(() => navigatorOf[name]?.[method]?.(...given) ?? Promise.reject(new Error('not there')));
  const frame = document.createElement('iframe');
  frame.src = 'data:text/html,x';
  const webview = document.createElement('webview');
  webview.setAttribute('src', 'https://127.0.0.1:9/');
  document.body.append(frame, webview);
  return {
    camera: await granted(() => navigator.mediaDevices.getUserMedia({ video: true })),
    microphone: await granted(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    'the screen': await granted(() => navigator.mediaDevices.getDisplayMedia()),
    place: await granted(
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ),
    notifications: await granted(async () => ((await Notification.requestPermission()) === 'granted' ? true : false)),
    'reading the clipboard': await granted(() => navigator.clipboard.readText()),
    USB: await device('usb', 'requestDevice', { filters: [] }),
    serial: await device('serial', 'requestPort'),
    HID: await device('hid', 'requestDevice', { filters: [] }),
    bluetooth: await device('bluetooth', 'requestDevice', { acceptAllDevices: true }),
    MIDI: await device('requestMIDIAccess', 'call', navigator),
    'kept storage': await granted(() => navigator.storage.persist()),
    'window.open': window.open('https://127.0.0.1:9/') !== null,
    'window.open of an own page': window.open('app://board/board.html') !== null,
    'an embedded page that can be read':
      frame.contentDocument !== null && frame.contentDocument.body.textContent === 'x',
    'a webview': 'loadURL' in webview,
    'an opener': window.opener !== null,
  };
}

/** Tries to go elsewhere, in every way a page has. */
async function leave(page: Page): Promise<Tries> {
  const address = page.url();
  const goes = async (work: () => void): Promise<boolean> => {
    await page.evaluate(work);
    await page.waitForTimeout(150);
    return page.url() !== address;
  };
  return {
    'location abroad': await goes(() => void (location.href = 'https://127.0.0.1:9/')),
    'location to a file': await goes(() => void (location.href = 'file:///etc/passwd')),
    'location to the door': await goes(() => void (location.href = 'app://door/door.html')),
    'location to data': await goes(() => void (location.href = 'data:text/html,x')),
    'a link in a new window': await goes(() =>
      Object.assign(document.createElement('a'), { href: 'https://127.0.0.1:9/', target: '_blank' }).click(),
    ),
    'a download': await goes(() =>
      Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x.txt' }).click(),
    ),
    'a form sent abroad': await goes(() => {
      const form = Object.assign(document.createElement('form'), { action: 'https://127.0.0.1:9/', method: 'post' });
      document.body.append(form);
      form.submit();
    }),
  };
}

/** In main: pages that have our preload but are not ours. True where a call of theirs was answered. */
async function otherAddresses({ WebContentsView, app }: typeof Electron.CrossProcessExports): Promise<Tries> {
  const answered: Record<string, boolean> = {};
  for (const address of ['data:text/html,<p>x', 'about:blank']) {
    const view = new WebContentsView({
      webPreferences: { preload: `${app.getAppPath()}/dist/preload/board.cjs`, sandbox: true, contextIsolation: true },
    });
    await view.webContents.loadURL(address);
    const asked = (await view.webContents.executeJavaScript(
      "globalThis.tavleBoard.settings().then(() => 'answered', () => 'refused')",
    )) as unknown;
    answered[`a call from ${address.slice(0, 11)}`] = asked !== 'refused';
    view.webContents.close();
  }
  return answered;
}
