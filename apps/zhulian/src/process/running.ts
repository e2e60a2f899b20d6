/** A process that serves until it is stopped. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}
