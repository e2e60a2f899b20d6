import type { ApplyMessages } from '@zhulian/service';
import { granted } from '@zhulian/vocabulary';
import { receiver, sender, TwoExchanges } from '../scenarios/two-exchanges.ts';
import type { ModelTransaction } from '../world/model-database.ts';

type Options = Omit<ConstructorParameters<typeof TwoExchanges>[0], 'handlers'>;

/** Two exchanges whose handler can break and be mended. */
export interface Delivery {
  readonly world: TwoExchanges;
  /** Ids in the order in which they took effect in the receiver’s database. */
  effects(): readonly string[];
  /** Ids for which the handler was asked, effect or none. */
  readonly asked: string[];
  breakHandler(isBroken: boolean): void;
  /** The one level that the sender has been told of, for a number. */
  levelOf(seq: number): string | undefined;
}

export function openDelivery(options: Options = {}): Delivery {
  const asked: string[] = [];
  let isBroken = false;
  const apply: ApplyMessages<ModelTransaction> = async (tx, envelopes) =>
    envelopes.map(({ envelope }) => {
      const { id, source: src, subject, zl } = envelope;
      asked.push(id);
      if (isBroken) throw new TypeError('the handler broke');
      const effect = { src, seq: zl.seq, id, subject, caseSeq: zl.caseSeq };
      tx.changes.push({ kind: 'effect', effect });
      return granted(null);
    });
  const world = new TwoExchanges({ ...options, handlers: new Map([['known.v1', apply]]) });
  return {
    world,
    asked,
    effects: () => world.side(receiver).database.tables.effects.map(({ id }) => id),
    breakHandler: (broken) => {
      isBroken = broken;
    },
    levelOf: (seq) => world.side(sender).receiptOf(receiver, seq)?.level,
  };
}

/** Keeps every batch that goes over the link, so that a scene can push it again. */
export function recordPushes(world: TwoExchanges): Parameters<TwoExchanges['post']>[1][] {
  const carry = world.post;
  const batches: Parameters<TwoExchanges['post']>[1][] = [];
  world.post = (dst, batch) => {
    if (dst === receiver) batches.push(batch);
    return carry(dst, batch);
  };
  return batches;
}
