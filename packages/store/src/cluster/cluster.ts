/** A PostgreSQL server that node databases are opened on: the embedded one, or one that the operator runs. */
export interface Cluster {
  /** The directory of a Unix socket, an address, or a name. */
  readonly host: string;
  readonly port: number;
  readonly tls?: boolean;
  /** A role that may create databases and roles. No serving pool ever enters with it. */
  readonly admin: { readonly user: string; readonly password: string; readonly database: string };
  /** Seed of the serving roles' passwords; never leaves this machine. */
  readonly secret: string;
  /** Orderly: running statements end, memory is written. Harmless when stopped already; an operator's server is left alone. */
  stop(): Promise<void>;
}

/** One line for the operator's log. */
export type ClusterLog = (event: {
  readonly code: string;
  readonly [detail: string]: string | number;
}) => void;
