import type { Cloud } from '../../../shared/domain/shared-place.ts';

/** By what a client's folder is known. A sign too many costs a sentence that was not needed, one too few may cost a board. */
export interface CloudSigns {
  readonly by: Cloud;
  /** Variables of the environment that name such a folder. */
  readonly variables?: readonly string[];
  /** Name of a folder on the way. */
  readonly folder?: RegExp;
  /** Name of what the client puts into the folder it looks after. */
  readonly marker?: RegExp;
  /** Kind of file system, as Linux names it. */
  readonly mount?: RegExp;
}

/** Whoever comes first is named. */
export const CLOUD_SIGNS: readonly CloudSigns[] = [
  {
    by: 'onedrive',
    variables: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'],
    folder: /^OneDrive([ -].+)?$/i,
    // Also in libraries of SharePoint, whose folder bears the name of the organisation.
    marker: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i,
    mount: /^fuse\.onedriver$/,
  },
  { by: 'dropbox', folder: /^Dropbox( \(.+\)|-.+)?$/i, marker: /^\.dropbox(\.cache)?$/ },
  {
    by: 'google-drive',
    folder: /^(Google ?(Drive|Drev)|GoogleDrive-.+)$/i,
    marker: /^(\.tmp\.drive(down|up)load|\.shortcut-targets-by-id)$/,
    mount: /^fuse\.google-drive-ocamlfuse$/,
  },
  { by: 'icloud', folder: /^(iCloud ?Drive( \(.+\))?|com~apple~CloudDocs|Mobile Documents)$/i },
  {
    by: 'nextcloud',
    folder: /^(Nextcloud|ownCloud)\d*$/i,
    marker: /^(\._?sync_[0-9a-f]+\.db|\.(nextcloud|owncloud)sync\.log)$/,
  },
  {
    by: 'other',
    folder: /^(CloudStorage|pCloud ?Drive|MEGA(sync)?|SynologyDrive|Seafile|Proton ?Drive|Box(-Box| Sync))$/i,
    marker: /^\.(stfolder|SynologyWorkingDirectory)$/,
    mount: /^fuse\.(rclone|pcloud.*)$/,
  },
];

/** What a client of OneDrive writes into a folder's `desktop.ini`, so that it bears its picture. */
export const ONEDRIVE_PICTURE = /\\OneDrive\.exe/i;

/** On Windows a client's own drive, known by the first folder in it. */
export const GOOGLE_DRIVE_ROOT = /^(My Drive|Mit drev|Shared drives)$/i;

/** Kinds of file systems that lie on another computer, as Linux names them. */
export const NETWORK_MOUNT =
  /^(cifs|smb3?|smbfs|nfs\d?|ncpfs|afs|ceph|davfs|9p|glusterfs|fuse\.(sshfs|davfs2?|glusterfs|ceph|gvfsd-fuse|smbnetfs))$/;

/** On Windows a computer's name before the share's; not what is this computer itself in another guise. */
export const NETWORK_PATH = /^\\\\(?:\?\\UNC\\)?(?![.?]\\|wsl(?:\$|\.localhost)\\)[^\\]+\\[^\\]+/i;
