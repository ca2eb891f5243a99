import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import { thisComputer } from './place-world.ts';
import { sharedPlaceOf, type PlaceWorld } from './shared-place.ts';

interface Given {
  readonly environment?: Record<string, string>;
  readonly mounts?: string;
  /** Names by folder. */
  readonly names?: Record<string, readonly string[]>;
  readonly texts?: Record<string, string>;
  readonly links?: Record<string, string>;
}

function world(isWindows: boolean, given: Given): PlaceWorld {
  return {
    isWindows,
    environment: given.environment ?? {},
    home: isWindows ? 'C:\\Users\\ida' : '/home/ida',
    mounts: () => Promise.resolve(given.mounts ?? ''),
    realPath: (folder) => Promise.resolve(given.links?.[folder]),
    namesIn: (folder) => Promise.resolve(given.names?.[folder] ?? []),
    textOf: (file) => Promise.resolve(given.texts?.[file] ?? ''),
  };
}
const onWindows = (folder: string, given: Given = {}) => sharedPlaceOf(folder, world(true, given));
const elsewhere = (folder: string, given: Given = {}) => sharedPlaceOf(folder, world(false, given));
const by = (cloud: Extract<SharedPlace, { kind: 'cloud' }>['by']): SharedPlace => ({ kind: 'cloud', by: cloud });
const NETWORK: SharedPlace = { kind: 'network' };

describe('a folder on Windows', () => {
  it.each<[string, SharedPlace | null]>([
    ['C:\\Users\\ida\\Documents\\Nord', null],
    ['D:\\Tavler\\Nord', null],
    ['C:\\Users\\ida\\OneDrive\\Nord', by('onedrive')],
    ['C:\\Users\\ida\\OneDrive - Nordby Kommune\\Documents\\Nord', by('onedrive')],
    ['C:\\Users\\ida\\Om OneDrive\\Nord', null],
    ['C:\\Users\\ida\\Dropbox (Nordby)\\Nord', by('dropbox')],
    ['C:\\Users\\ida\\Google Drev\\Nord', by('google-drive')],
    ['G:\\Mit drev\\Nord', by('google-drive')],
    ['C:\\Users\\ida\\Mit drev\\Nord', null],
    ['C:\\Users\\ida\\iCloudDrive\\Nord', by('icloud')],
    ['C:\\Users\\ida\\Nextcloud2\\Nord', by('nextcloud')],
    ['\\\\fil01\\team$\\Nord', NETWORK],
    ['\\\\?\\UNC\\fil01\\team\\Nord', NETWORK],
    ['\\\\?\\C:\\Tavler\\Nord', null],
    ['\\\\wsl$\\Ubuntu\\home\\ida', null],
    ['\\\\fil01\\hjem\\OneDrive - Nordby\\Nord', by('onedrive')],
  ])('%s', async (folder, expected) => {
    expect(await onWindows(folder)).toEqual(expected);
  });

  it('is known by the variables of OneDrive, whatever it is called', async () => {
    for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
      const environment = { [name]: 'D:\\Sky' };
      expect(await onWindows('D:\\Sky\\Nord', { environment })).toEqual(by('onedrive'));
      expect(await onWindows('D:\\Skyen\\Nord', { environment })).toBeNull();
      expect(await onWindows('C:\\Nord', { environment })).toBeNull();
      expect(await onWindows('C:\\Nord', { environment: { [name]: '' } })).toBeNull();
    }
  });

  it('is known by what OneDrive leaves in a library of SharePoint', async () => {
    const library = 'C:\\Users\\ida\\Nordby Kommune\\Team - Dokumenter';
    const folder = `${library}\\Tavler\\Nord`;
    expect(await onWindows(folder, { names: { [library]: ['.849C9593-D756-4E56-8D6E-42412F2A707B'] } })).toEqual(
      by('onedrive'),
    );
    const names = { [library]: ['desktop.ini'] };
    const ini = `${library}\\desktop.ini`;
    const picture = '[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe,5';
    expect(await onWindows(folder, { names, texts: { [ini]: picture } })).toEqual(by('onedrive'));
    expect(await onWindows(folder, { names, texts: { [ini]: '[.ShellClassInfo]\r\nIconResource=shell32.dll' } })).toBe(
      null,
    );
  });

  it('on a mapped drive is known by the share it lies on', async () => {
    const links = { 'T:\\Team': '\\\\fil01\\team\\Team' };
    expect(await onWindows('T:\\Team\\Nord', { links })).toEqual(NETWORK);
  });
});

describe('a folder on Linux or macOS', () => {
  it.each<[string, SharedPlace | null]>([
    ['/home/ida/Tavler/Nord', null],
    ['/home/ida/OneDrive/Nord', by('onedrive')],
    ['/Users/ida/Library/CloudStorage/OneDrive-Nordby/Nord', by('onedrive')],
    ['/Users/ida/Library/CloudStorage/Dropbox/Nord', by('dropbox')],
    ['/Users/ida/Library/CloudStorage/GoogleDrive-ida@nordby.dk/My Drive', by('google-drive')],
    ['/Users/ida/Library/CloudStorage/Box-Box/Nord', by('other')],
    ['/Users/ida/Library/Mobile Documents/com~apple~CloudDocs/Nord', by('icloud')],
    ['/home/ida/Nextcloud/Nord', by('nextcloud')],
    ['/home/ida/Synologydrive/Nord', by('other')],
  ])('%s', async (folder, expected) => {
    expect(await elsewhere(folder)).toEqual(expected);
  });

  it.each<[string, SharedPlace]>([
    ['.dropbox.cache', by('dropbox')],
    ['.dropbox', by('dropbox')],
    ['.tmp.driveupload', by('google-drive')],
    ['.shortcut-targets-by-id', by('google-drive')],
    ['.sync_1a2b3c4d5e6f.db', by('nextcloud')],
    ['._sync_1a2b3c4d5e6f.db', by('nextcloud')],
    ['.nextcloudsync.log', by('nextcloud')],
    ['.owncloudsync.log', by('nextcloud')],
    ['.stfolder', by('other')],
    ['.SynologyWorkingDirectory', by('other')],
  ])('in or below a folder with %s', async (marker, expected) => {
    const names = { '/data/fælles': ['Nord', marker] };
    expect(await elsewhere('/data/fælles/Nord', { names })).toEqual(expected);
    expect(await elsewhere('/data/andet/Nord', { names })).toBeNull();
  });

  it('is not taken for a client’s because the client keeps its own files in the home', async () => {
    expect(await elsewhere('/home/ida/Nord', { names: { '/home/ida': ['.dropbox'] } })).toBeNull();
  });

  it.each<[string, SharedPlace | null]>([
    ['ext4', null],
    ['fuseblk', null],
    ['vfat', null],
    ['cifs', NETWORK],
    ['smb3', NETWORK],
    ['nfs', NETWORK],
    ['nfs4', NETWORK],
    ['davfs', NETWORK],
    ['fuse.sshfs', NETWORK],
    ['fuse.gvfsd-fuse', NETWORK],
    ['fuse.rclone', by('other')],
    ['fuse.onedriver', by('onedrive')],
    ['fuse.google-drive-ocamlfuse', by('google-drive')],
  ])('on a file system of the kind %s', async (kind, expected) => {
    const mounts = `/dev/sda1 / ext4 rw 0 0\n//fil01/team /mnt/team\\040drev ${kind} rw 0 0\ntmpfs /mnt/team\\040drev/her tmpfs rw 0 0\n`;
    expect(await elsewhere('/mnt/team drev/Nord', { mounts })).toEqual(expected);
    expect(await elsewhere('/mnt/team drevet/Nord', { mounts })).toBeNull();
    expect(await elsewhere('/mnt/team drev/her/Nord', { mounts })).toBeNull();
    const links = { '/home/ida/team': '/mnt/team drev' };
    expect(await elsewhere('/home/ida/team/Nord', { mounts, links })).toEqual(expected);
  });
});

describe('this computer', () => {
  it('is asked in earnest', async () => {
    const { folder, remove } = makeTemporaryFolder();
    try {
      const plain = path.join(folder, 'Tavler', 'Nord');
      expect(await sharedPlaceOf(plain, thisComputer)).toBeNull();
      const library = path.join(folder, 'Team - Dokumenter');
      mkdirSync(library);
      const picture = Buffer.from('IconResource=C:\\Programs\\OneDrive.exe,5', 'utf16le');
      writeFileSync(path.join(library, 'desktop.ini'), picture);
      expect(await sharedPlaceOf(path.join(library, 'Nord'), thisComputer)).toEqual(by('onedrive'));
      if (process.platform === 'win32') return;
      symlinkSync(library, path.join(folder, 'Genvej'));
      expect(await sharedPlaceOf(path.join(folder, 'Genvej', 'Nord'), thisComputer)).toEqual(by('onedrive'));
    } finally {
      remove();
    }
  });
});
