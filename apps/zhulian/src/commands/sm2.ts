import { UsageError } from '../config.ts';
import { conformSm2 } from '../conform/conform-sm2.ts';
import { isOpensslHere } from '../conform/openssl-sm2.ts';
import { systemRandomness } from '../region/system-ports.ts';

export interface Sm2Options {
  readonly what: string;
  readonly cases: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** `zhulian sm2 conform --cases N`: our SM2 against the OpenSSL command line, both ways. Ends with 1 when they differ. */
export async function sm2(options: Sm2Options): Promise<number> {
  const { cases, json, say } = options;
  if (options.what !== 'conform') throw new UsageError('sm2 conform [--cases N --json]');
  if (!isOpensslHere()) {
    say('本机没有会 SM2 的 openssl · no openssl that speaks SM2 is installed here');
    return 2;
  }
  const outcome = conformSm2({
    cases,
    randomness: systemRandomness,
    onProgress: (done) => {
      if (!json && done % 1_000 === 0) console.error(`${done} / ${cases}`);
    },
  });
  const { mismatches, oursHeld, spoiltRefused, theirsHeld } = outcome;
  say(
    json
      ? JSON.stringify(outcome)
      : `${cases} 例：我签彼验 ${oursHeld}，彼签我验 ${theirsHeld}，改坏的拒绝 ${spoiltRefused}，不一致 ${mismatches} · cases: ours held, theirs held, spoilt refused, mismatches`,
  );
  return mismatches === 0 ? 0 : 1;
}
