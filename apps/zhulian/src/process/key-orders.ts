import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a rotation ended: the key that signs now and the one that ended, or why it could not be. */
export type RotationOutcome =
  | { readonly kid: string; readonly ended: string }
  | { readonly failed: string };

export type RotationCause = 'rotated' | 'revoked';

/** A slip of paper in the node's key folder: whoever may write there is its operator, and no door to the network is needed. */
export interface KeyDrop {
  /** What the operator asks for; undefined when nothing. */
  asked(): RotationCause | undefined;
  answer(outcome: RotationOutcome): void;
}

export function keyDropOf(dataDir: string, slug: string): KeyDrop {
  const { ask, told } = filesOf(dataDir, slug);
  return {
    asked() {
      if (!existsSync(ask)) return undefined;
      return readFileSync(ask, 'utf8') === 'revoked' ? 'revoked' : 'rotated';
    },
    answer(outcome) {
      writeFileSync(told, JSON.stringify(outcome), { mode: 0o600 });
      rmSync(ask, { force: true });
    },
  };
}

/** Asks the node that runs on this data directory to rotate, and waits for what it answers. */
export async function askForRotation(order: {
  readonly dataDir: string;
  readonly slug: string;
  readonly cause: RotationCause;
  readonly waitMs: number;
}): Promise<RotationOutcome> {
  const { ask, told } = filesOf(order.dataDir, order.slug);
  rmSync(told, { force: true });
  writeFileSync(ask, order.cause, { mode: 0o600 });
  const stepMs = 200;
  for (let waited = 0; waited < order.waitMs; waited += stepMs) {
    if (existsSync(told) && !existsSync(ask)) {
      return JSON.parse(readFileSync(told, 'utf8')) as RotationOutcome;
    }
    await sleep(stepMs);
  }
  return { failed: 'the node did not answer: is it running on this data directory?' };
}

function filesOf(dataDir: string, slug: string): { readonly ask: string; readonly told: string } {
  const folder = join(dataDir, 'keys');
  return { ask: join(folder, `${slug}.rotate`), told: join(folder, `${slug}.rotation.json`) };
}
