import { catalogue } from '@zhulian/catalogue';
import type { PartyId } from '@zhulian/exchange';
import { createHub } from '@zhulian/hub';
import { createNode, type ProvincialNode } from '@zhulian/node';
import {
  createHttpsSideChannel,
  createHttpsTransport,
  httpsQuestions,
  httpsReceiver,
} from '@zhulian/service';
import { type NodeDatabase, openNodePools } from '@zhulian/store';
import { openLinkServer } from '../../process/link-server.ts';
import { dutyWitnesses } from '../../region/duty-witnesses.ts';
import { machineParts, signersOf } from '../../region/machine-parts.ts';
import { partyOfProvince } from '../../region/region-keys.ts';
import { wallClock } from '../../region/system-ports.ts';
import { type BenchParty, loadBenchParty, trustOf } from '../bench-party.ts';
import { createHandoverClerk, type HandoverClerk } from './handover-clerk.ts';
import type { HandoverAnswer, HandoverPartyOrder, HandoverRequest } from './handover-wire.ts';
import { watchDoor } from './watch-door.ts';

/** One party of the hand-over bench in a process of its own: the product's node or hub, and a clerk who presses the buttons. */
async function runHandoverParty(order: HandoverPartyOrder): Promise<void> {
  const { self } = order;
  const parties = new Map<PartyId, BenchParty>();
  for (const party of Object.keys(order.ports) as PartyId[]) {
    parties.set(party, await loadBenchParty(order.folder, party));
  }
  const own = await loadBenchParty(order.folder, self);
  const database = openNodePools({ address: order.address, name: 'bench', connectionsMax: 8 });
  const peers = peersOf(order, parties);
  const links = { own: own.certificate, addressOf: peers.addressOf };
  const clock = { nowMs: wallClock.nowMs, advanceTo: () => Promise.resolve() };
  const parts = {
    ...machineParts({
      clock,
      verifier: trustOf(parties),
      transport: createHttpsTransport(links),
      voucherKeys: () => ({ asOf: '2026-01-01', keys: [] }),
      verifyAddress: '/',
      demo: true,
    }),
    ...signersOf(own.keys),
    database,
    channel: createHttpsSideChannel({ ...links, self }),
    witnesses: dutyWitnesses(self, { clock, isPresent: (party) => parties.has(party) }),
  };
  const trust = () => Promise.reject(new Error('nobody asks for a bundle here'));
  const province = catalogue.provinces.find((one) => partyOfProvince(one) === self);
  const node =
    province === undefined ? undefined : createNode({ ...parts, province, party: self, trust });
  const clerk = node && (await createHandoverClerk(node, database));
  const party = node ?? createHub(parts);
  await openLinkServer({
    port: order.ports[self] ?? 0,
    certificate: own.certificate,
    plugins: [
      httpsReceiver({ exchange: watchDoor(party.exchange, clerk?.hear), ...peers }),
      httpsQuestions({ answer: party.answer, ...peers }),
    ],
  });
  process.on('disconnect', () => process.exit(1));
  party.start();
  serve({ clerk, node, database });
  tell({ kind: 'ready' });
}

function peersOf(order: HandoverPartyOrder, parties: ReadonlyMap<PartyId, BenchParty>) {
  const fingerprintOfParty = (party: PartyId) => parties.get(party)?.certificate.fingerprint;
  const addressOf = (party: PartyId) => {
    const port = order.ports[party];
    const fingerprint = fingerprintOfParty(party);
    return port === undefined || fingerprint === undefined
      ? undefined
      : { url: `https://127.0.0.1:${port}`, fingerprint };
  };
  return { addressOf, fingerprintOfParty };
}

function serve(served: {
  readonly clerk: HandoverClerk | undefined;
  readonly node: ProvincialNode | undefined;
  readonly database: NodeDatabase;
}): void {
  process.on('message', (asked: HandoverRequest) => {
    if (asked.kind === 'stop') {
      served.node?.stop();
      void served.database.close().finally(() => process.exit(0));
      return;
    }
    const { request } = asked;
    const work = served.clerk?.answer(asked) ?? Promise.reject(new Error('the hub has no clerk'));
    work.then(
      (value) => tell({ kind: 'answer', request, value }),
      (error: unknown) => tell({ kind: 'failed', request, reason: String(error) }),
    );
  });
}

function tell(said: HandoverAnswer): void {
  process.send?.(said);
}

await runHandoverParty(JSON.parse(process.argv[2] ?? '{}') as HandoverPartyOrder);
