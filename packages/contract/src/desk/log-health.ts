import type { Words } from '@zhulian/vocabulary';

/** GET /api/v1/log: health of this node's evidence log, for the page of links. Parties and numbers only. */
export interface LogHealthView {
  /** The newest checkpoint; null for a log without leaves. */
  readonly checkpoint: { readonly size: number; readonly at: string } | null;
  /** Milliseconds that the oldest leaf has waited for its place; null when nothing waits. */
  readonly waitingMs: number | null;
  /** Who cosigns, and the newest checkpoint that each has; nulls when it has not yet cosigned any. */
  readonly witnesses: readonly {
    readonly name: Words;
    readonly size: number | null;
    readonly at: string | null;
  }[];
  /** Promises in receipts of peers: still to be seen kept, and not kept. */
  readonly promises: readonly {
    readonly peer: Words;
    readonly open: number;
    readonly broken: number;
  }[];
  /** 失信证据 that this node holds, the newest first. */
  readonly misbehaviour: readonly {
    readonly accused: Words;
    readonly kind: 'split-view' | 'inconsistent-log' | 'promise-broken';
    readonly at: string;
  }[];
}
