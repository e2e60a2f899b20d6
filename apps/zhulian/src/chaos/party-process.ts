import { createEd25519Signer, type PartyId, type Transport } from '@zhulian/exchange';
import {
  type ApplyMessages,
  createExchange,
  createHttpsSideChannel,
  createHttpsTransport,
  createLogKeeper,
  type Exchange,
  httpsReceiver,
} from '@zhulian/service';
import {
  createIncomingStore,
  createOutgoingStore,
  type Database,
  enqueueOutbox,
  openNodePools,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf } from '@zhulian/vocabulary';
import { benchMessage, benchType } from '../bench/bench-message.ts';
import {
  type BenchParty,
  loadBenchParty,
  receiver,
  sender,
  trustOf,
} from '../bench/bench-party.ts';
import { openLinkServer } from '../process/link-server.ts';
import { systemRandomness, systemTimer, wallClock } from '../region/system-ports.ts';
import type { PartyAnswer, PartyOrder, PartyRequest } from './chaos-wire.ts';
import { watchWrites } from './write-points.ts';

const met = new Map<string, number>();
let armed: { point: string; left: number } | undefined;

/** Counts every write point, and dies at the one that is armed: nothing after this line runs. */
function meet(point: string): void {
  met.set(point, (met.get(point) ?? 0) + 1);
  if (armed?.point !== point) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}

/** The effect of a message: a row that nothing keeps from standing there twice, so that a second effect is seen. */
const apply: ApplyMessages<Transaction> = async (tx, envelopes) => {
  await tx.query(
    `insert into chaos.effect (src, seq, id)
     select src, seq, id from unnest($1::text[], $2::bigint[], $3::text[]) as effect (src, seq, id)`,
    [
      envelopes.map(({ envelope }) => envelope.source),
      envelopes.map(({ envelope }) => envelope.zl.seq),
      envelopes.map(({ envelope }) => envelope.id),
    ],
  );
  return envelopes.map(() => granted(null));
};

/** What the driver may change while the party runs. */
interface Weather {
  aheadMs: number;
  isCut: boolean;
}

async function runParty(order: PartyOrder): Promise<void> {
  const { peer, self } = order;
  const pools = openNodePools({ address: order.address, name: 'chaos', connectionsMax: 12 });
  const database = watchWrites(pools.serving, meet);
  const parties = new Map<PartyId, BenchParty>();
  for (const party of [sender, receiver]) {
    parties.set(party, await loadBenchParty(order.keysFolder, party));
  }
  const own = await loadBenchParty(order.keysFolder, self);
  const weather: Weather = { aheadMs: order.clockAheadMs, isCut: false };
  const parts = {
    self,
    clock: { nowMs: () => wallClock.nowMs() + weather.aheadMs },
    timer: systemTimer,
    signer: createEd25519Signer(own.keys.envelope),
    verifier: trustOf(parties),
  };
  const exchange = createExchange<Transaction>({
    ...parts,
    randomness: systemRandomness,
    outgoing: createOutgoingStore(database),
    incoming: createIncomingStore(database),
    transport: createLink(order, { own, other: parties.get(peer) ?? own, weather }),
    handlers: new Map([[benchType, apply]]),
    limits: { tickMs: 500 },
  });
  const channel = createHttpsSideChannel({
    self,
    own: own.certificate,
    addressOf: () => undefined,
  });
  const log = createLogKeeper({ ...parts, database, channel, witnesses: () => [] });
  const fingerprintOfParty = (party: PartyId) => parties.get(party)?.certificate.fingerprint;
  await openLinkServer({
    port: order.port,
    certificate: own.certificate,
    plugins: [httpsReceiver({ exchange: createDoor(exchange, weather), fingerprintOfParty })],
  });
  exchange.start();
  log.start();
  process.on('message', (asked: PartyRequest) => {
    if (asked.kind === 'arm') armed = { point: asked.point, left: asked.nth };
    else if (asked.kind === 'cut') weather.isCut = asked.isCut;
    else if (asked.kind === 'clock') weather.aheadMs = asked.aheadMs;
    else void answer(asked, { database, exchange, peer, nowMs: parts.clock.nowMs });
  });
  tell({ kind: 'ready' });
}

/** The way out: HTTPS to the peer's process, unless it is cut; before and after a push are points to die at. */
function createLink(
  order: PartyOrder,
  link: { readonly own: BenchParty; readonly other: BenchParty; readonly weather: Weather },
): Transport {
  const { fingerprint } = link.other.certificate;
  const address = { url: `https://127.0.0.1:${order.peerPort}`, fingerprint };
  const https = createHttpsTransport({ own: link.own.certificate, addressOf: () => address });
  return {
    async push(dst, batch) {
      if (link.weather.isCut) throw new Error('the link is cut');
      meet('push · before');
      const given = await https.push(dst, batch);
      meet('push · answered');
      return given;
    },
  };
}

/** The way in; dying after the answer was made and before it left is the oldest of all faults. */
function createDoor(exchange: Exchange, weather: Weather): Pick<Exchange, 'receive'> {
  return {
    async receive(batch) {
      if (weather.isCut) throw new Error('the link is cut');
      meet('receive · before');
      const given = await exchange.receive(batch);
      meet('receive · answered');
      return given;
    },
  };
}

interface Answering {
  readonly database: Database;
  readonly exchange: Exchange;
  readonly peer: PartyId;
  readonly nowMs: () => number;
}

async function answer(
  asked: Extract<PartyRequest, { request: number }>,
  parts: Answering,
): Promise<void> {
  const { request } = asked;
  try {
    const value =
      asked.kind === 'points'
        ? Object.fromEntries(met)
        : asked.kind === 'waiting'
          ? await countWaiting(parts.database)
          : await send(asked.ids, parts);
    tell({ kind: 'answer', request, value });
  } catch {
    tell({ kind: 'failed', request });
  }
}

/** A business action with an idempotency key: asked again after an unknown outcome, it happens once. */
async function send(
  ids: readonly string[],
  { database, exchange, nowMs, peer }: Answering,
): Promise<number> {
  await database.transact(async (tx) => {
    const fresh = await tx.query<{ id: string }>(
      'insert into chaos.sent (id) select unnest($1::text[]) on conflict do nothing returning id',
      [ids],
    );
    const createdAt = instantOf(nowMs());
    await enqueueOutbox(
      tx,
      fresh.map(({ id }) =>
        benchMessage({ id, dst: peer, subject: `case/${id.slice(0, 12)}`, createdAt }),
      ),
    );
  });
  exchange.wake(peer);
  return ids.length;
}

async function countWaiting(database: Database): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(
    `select ((select count(*) from exchange.outbox) + (select count(*) from exchange.awaiting_receipt))::int as waiting`,
  );
  return row?.waiting ?? 0;
}

function tell(said: PartyAnswer): void {
  process.send?.(said);
}

// A fault of the database is the world's, and the world is what is being tried here.
process.on('unhandledRejection', () => undefined);
await runParty(JSON.parse(process.argv[2] ?? '{}') as PartyOrder);
