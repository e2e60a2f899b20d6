import { createHash } from 'node:crypto';

/** 轨迹: what happened, in order, reduced to one hash. Two runs of one seed must agree on it. */
export class Trace {
  readonly #hash = createHash('sha256');
  #lines: string[] = [];
  readonly #keep: boolean;

  /** With `keep` the lines can be read afterwards: for looking at one failing seed. */
  constructor(keep: boolean) {
    this.#keep = keep;
  }

  note(line: string): void {
    this.#lines.push(line);
    if (!this.#keep && this.#lines.length >= 256) this.#flush();
  }

  lines(): readonly string[] {
    return this.#lines;
  }

  digest(): string {
    this.#flush();
    return this.#hash.copy().digest('hex');
  }

  #flush(): void {
    if (this.#lines.length === 0) return;
    this.#hash.update(`${this.#lines.join('\n')}\n`);
    if (!this.#keep) this.#lines = [];
  }
}
