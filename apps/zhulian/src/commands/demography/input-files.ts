import { readFileSync } from 'node:fs';
import { type ProblemDocument, problemOf } from '@zhulian/contract';
import type { Result } from '@zhulian/vocabulary';
import { UsageError } from '../../config.ts';

/** Input that a rule refused; thrown to leave the command at once, before anything runs. */
export class InputRefused extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument, file: string | undefined) {
    const { title, remedy } = problem;
    const where = file === undefined ? '' : `${file}\n`;
    super(`${where}${title.zh} · ${title.en}\n${remedy.zh} · ${remedy.en}\n[${problem.code}]`);
    this.problem = problem;
  }
}

const bytesMost = 64 * 1024 * 1024;

/** Bytes of a file named on the command line. */
export function readInput(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new UsageError(`读不到文件 cannot read ${file} (${why})`);
  }
  if (bytes.length > bytesMost) throw new UsageError(`${file}: 超过 64 MiB · over 64 MiB`);
  return bytes;
}

/** The value, or the end of the command in words. `file` is the one that was being read. */
export function grantedOr<Value>(
  outcome: Result<Value, { readonly code: string }>,
  file?: string,
): Value {
  if (outcome.ok) return outcome.value;
  throw new InputRefused(problemOf({ ...outcome.refusal }, 'demography'), file);
}

/** One of a few words of an option, translated. */
export function choiceOf<Choice>(
  name: string,
  text: string,
  choices: Readonly<Record<string, Choice>>,
): Choice {
  const choice = Object.hasOwn(choices, text) ? choices[text] : undefined;
  if (choice === undefined)
    throw new UsageError(`--${name} 只认 knows ${Object.keys(choices).join(' | ')}`);
  return choice;
}
