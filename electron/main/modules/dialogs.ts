import { app, type BaseWindow, dialog } from 'electron';
import path from 'node:path';
import type {
  Lang,
  ComparisonEnding,
  NewFilePurpose,
  PaperPurpose,
  SnapshotEnding,
} from '../../../shared/ipc/bridge.ts';
import { isoDateOf } from '../../../shared/lib/iso-date.ts';
import { type TextKey, texts } from './texts.ts';

type Words = (typeof texts)[Lang];

const FOLDERS = {
  create: 'chooseCreate',
  open: 'chooseOpen',
  copies: 'chooseCopies',
} as const satisfies Record<string, TextKey>;

/** The system's folder chooser; null when it was cancelled. `purpose` sets its title. */
export async function chooseFolder(
  window: BaseWindow,
  lang: Lang,
  purpose: keyof typeof FOLDERS,
): Promise<string | null> {
  const words = texts[lang];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[FOLDERS[purpose]],
    properties:
      purpose !== 'open'
        ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
        : ['openDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

type DatedPurpose =
  'minutes-pdf' | PaperPurpose | `snapshot-${SnapshotEnding}` | `${'comparison' | 'figure'}-${ComparisonEnding}`;
/** Many are made, and none replaces another: the name bears the minute. */
function minuteOf(now: Date): string {
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
  return `${isoDateOf(now)} ${time}`;
}

const DATED = {
  snapshot: { title: 'saveSnapshot', name: 'snapshotFile' },
  poster: { title: 'savePoster', name: 'posterFile' },
  labels: { title: 'saveLabels', name: 'labelsFile' },
  visit: { title: 'saveVisitList', name: 'visitListFile' },
  comparison: { title: 'saveComparison', name: 'comparisonFile' },
  figure: { title: 'saveFigure', name: 'figureFile' },
  minutes: { title: 'saveMinutes', name: 'minutesFile' },
} as const satisfies Record<string, { readonly title: TextKey; readonly name: TextKey }>;

const isDated = (purpose: NewFilePurpose): purpose is DatedPurpose =>
  /^(snapshot|poster|labels|visit|comparison|figure|minutes)-/.test(purpose);

const NEW_FILES = {
  'recovery-key': { title: 'saveRecoveryKey', name: 'recoveryKeyFile' },
  'follow-ups': { title: 'saveFollowUps', name: 'followUpsFile' },
  'access-log-csv': { title: 'saveAccessLog', name: 'accessLogCsv' },
  'access-log-json': { title: 'saveAccessLog', name: 'accessLogJson' },
  'citizen-access': { title: 'saveCitizenAccess', name: 'citizenAccessFile' },
  'import-refused': { title: 'saveImportRefused', name: 'importRefusedFile' },
  'erasure-certificate': { title: 'saveErasureCertificate', name: 'erasureCertificateFile' },
} as const satisfies Record<Exclude<NewFilePurpose, DatedPurpose>, { readonly title: TextKey; readonly name: TextKey }>;

/** The system's dialog for a file that leaves the board; null when it was cancelled. `purpose` sets its title and the name it proposes. */
export async function chooseNewFile(window: BaseWindow, lang: Lang, purpose: NewFilePurpose): Promise<string | null> {
  const words = texts[lang];
  const { title, name } = isDated(purpose) ? datedFile(words, purpose) : namedFile(words, purpose);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    // Says what it is, and of which program; not of which board.
    defaultPath: path.join(documentsFolder(), name),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

function namedFile(words: Words, purpose: keyof typeof NEW_FILES): { readonly title: string; readonly name: string } {
  const { title, name } = NEW_FILES[purpose];
  // A paper, and the same as data beside it.
  if (purpose === 'citizen-access') return { title: words[title], name: `${words[name]} ${minuteOf(new Date())}.pdf` };
  return { title: words[title], name: words[name] };
}

function datedFile(words: Words, purpose: DatedPurpose): { readonly title: string; readonly name: string } {
  const [kind, ending] = purpose.split('-') as [keyof typeof DATED, string];
  const { title, name } = DATED[kind];
  return { title: words[title], name: `${words[name]} ${minuteOf(new Date())}.${ending}` };
}

/** Where people keep their documents, as far as the system says. */
export function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}
