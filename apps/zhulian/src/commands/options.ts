/** Options of `start`, read from the command line and the environment by `config.ts`. */
export interface StartOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly persons: number;
  readonly databaseUrl: string | undefined;
  readonly say: (line: string) => void;
}
