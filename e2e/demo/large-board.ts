import { randomUUID } from 'node:crypto';

import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import { INVENTED_CONSULTANTS, inventCaseload } from './invented-caseload.ts';
import { giveRecoveryKey } from './recovery-key.ts';
import { INVENTED_PERSON } from './seed-board.ts';

const HEADER =
  'Sagsnr;Navn;Fødselsdato;Modersmål;Virksomhedskonsulent;Tavle;Status siden;Næste opfølgning;Danskuddannelse;Erhvervserfaring;Særlige hensyn;Kørekort;Timer om ugen';

export interface LargeBoardOptions {
  readonly folder: string;
  readonly passphrase: string;
  readonly citizens: number;
}

/** A board of many invented people without pictures, brought in as a consultant would: by one file. Returns its folder. */
export async function importLargeBoard({ folder, passphrase, citizens }: LargeBoardOptions): Promise<string> {
  const vault = createVaultInProcess();
  const name = `Tavle med ${String(citizens)}`;
  const { path } = await vault
    .door()
    .mustCall('vault.create', { folder, name, person: INVENTED_PERSON, passphrase, lang: 'da' });
  const board = vault.board();
  await giveRecoveryKey(board, passphrase);
  for (const consultant of INVENTED_CONSULTANTS) {
    await board.mustCall('command.run', {
      id: randomUUID(),
      name: 'consultant.add',
      payload: { id: randomUUID(), ...consultant, limit: null },
    });
  }
  const bytes = Uint8Array.from(Buffer.from(fileOf(citizens), 'utf8'));
  const { importId, questions } = await board.mustCall('import.open', { fileName: 'stor.csv', bytes });
  const answers = questions.map(({ line }) => ({ line, answer: 'different' as const }));
  await board.mustCall('import.adjust', { importId, adjustment: { answers } });
  const { taken } = await board.mustCall('import.commit', { importId });
  if (taken !== citizens) throw new Error(`${String(taken)} of ${String(citizens)} arrived`);
  await vault.close();
  return path;
}

function fileOf(citizens: number): string {
  const rows = inventCaseload(citizens, isoDateOf(new Date())).map((one) =>
    [
      one.caseNumber,
      one.name,
      one.birthDate,
      one.motherTongue,
      one.consultant,
      one.lane,
      one.laneSince,
      one.nextDate ?? '',
      one.danishEducation,
      one.workExperience,
      one.considerations,
      one.drivingLicence,
      one.weeklyHours ?? '',
    ].join(';'),
  );
  return [HEADER, ...rows].join('\r\n');
}
