/** A failure whose message is a sentence for the person at the keyboard: shown without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Runs a verb: a `Failure` ends it with its sentence, anything else with its stack, both with exit code 1. */
export async function runVerb(verb: () => Promise<number>): Promise<void> {
  try {
    process.exit(await verb());
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exit(1);
  }
}

/** Progress goes to stderr: stdout belongs to the answer of the verb. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
