/** Options of `start`, read from the command line and the environment by `config.ts`. */
export interface StartOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly persons: number;
  /** Opens no invented matters at the first start: every desk begins empty. */
  readonly quiet: boolean;
  readonly databaseUrl: string | undefined;
  readonly say: (line: string) => void;
}

/** Options of `hub` and `node`. */
export interface ProcessOptions {
  readonly province: string;
  readonly joinFile: string;
  readonly dataDir: string;
  /** HTTPS door for peers. */
  readonly port: number;
  /** Loopback address for browsers; 0 opens none. */
  readonly sitePort: number;
  readonly persons: number;
  readonly databaseUrl: string | undefined;
  readonly say: (line: string) => void;
}
