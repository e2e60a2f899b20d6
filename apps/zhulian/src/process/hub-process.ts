import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PartyId } from '@zhulian/exchange';
import { createHub, openTrustRegister, type TrustRegister } from '@zhulian/hub';
import {
  createHttpsSideChannel,
  createHttpsTransport,
  httpsQuestions,
  httpsReceiver,
  loadNodeCertificate,
  loadNodeKeys,
  openDemoClock,
} from '@zhulian/service';
import { openNodeDatabase, startCluster } from '@zhulian/store';
import { dutyWitnesses } from '../region/duty-witnesses.ts';
import { machineParts, signersOf } from '../region/machine-parts.ts';
import { wallClock } from '../region/system-ports.ts';
import { writeLinkEvent } from './link-log.ts';
import { openLinkServer } from './link-server.ts';
import type { Running } from './running.ts';
import { trustEntriesOf } from './trust-entries.ts';
import type { JoinFile } from './trust-follower.ts';
import { loadToken, trustRoutes } from './trust-routes.ts';

/** `zhulian hub`: the trust list, the directory and the last rung of every ladder, in a process of its own. */
export async function runHub(order: {
  readonly dataDir: string;
  readonly port: number;
  readonly demo: boolean;
}): Promise<Running & { readonly joinFile: string }> {
  const dataDir = resolve(order.dataDir);
  const cluster = await startCluster({ dataDir });
  const database = await openNodeDatabase({ cluster, name: 'hub' });
  const { keys, certificate, year } = await loadIdentity(dataDir);
  const url = `https://127.0.0.1:${order.port}`;
  const entries = trustEntriesOf({
    party: 'zl:hub',
    keys,
    year,
    fingerprint: certificate.fingerprint,
  });
  const register = await openTrustRegister({
    database: database.serving,
    keys,
    nowMs: wallClock.nowMs,
    own: { party: 'zl:hub', url, entries },
  });
  const parts = machineParts({
    clock: await openDemoClock(database.serving, wallClock),
    verifier: register.verifier,
    transport: createHttpsTransport({ own: certificate, addressOf: () => undefined }),
    voucherKeys: () => ({ asOf: register.list().issuedAt, keys: [] }),
    verifyAddress: '',
    demo: order.demo,
  });
  const { addressOf, fingerprintOfParty, isPresent } = peersOf(register);
  const channel = createHttpsSideChannel({ self: 'zl:hub', own: certificate, addressOf });
  const witnesses = dutyWitnesses('zl:hub', { clock: parts.clock, isPresent });
  const hub = createHub({
    ...parts,
    ...signersOf(keys),
    database,
    channel,
    witnesses,
    observe: writeLinkEvent,
  });
  const token = loadToken(join(dataDir, 'enrolment-token'));
  const operator = loadToken(join(dataDir, 'operator-token'));
  const server = await openLinkServer({
    port: order.port,
    certificate,
    plugins: [
      trustRoutes(register, { enrolment: token, operator }),
      httpsReceiver({ exchange: hub.exchange, fingerprintOfParty }),
      httpsQuestions({ answer: hub.answer, fingerprintOfParty }),
    ],
  });
  const joinFile = join(dataDir, 'join.json');
  const hubKey = Buffer.from(keys.envelope.publicKey).toString('hex');
  const file: JoinFile = { hubUrl: url, hubKey, fingerprint: certificate.fingerprint, token };
  writeFileSync(joinFile, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  hub.start();
  return {
    url,
    joinFile,
    async stop() {
      hub.stop();
      await server.close();
      await channel.close();
      await database.close();
      await cluster.stop();
    },
  };
}

async function loadIdentity(dataDir: string) {
  const nowMs = wallClock.nowMs();
  const year = new Date(nowMs).getUTCFullYear();
  const keys = loadNodeKeys({ file: join(dataDir, 'keys', 'hub.json'), party: 'hub', year });
  const certificate = await loadNodeCertificate({
    file: join(dataDir, 'keys', 'hub-tls.json'),
    name: 'zl:hub',
    hosts: ['127.0.0.1', 'localhost'],
    nowMs,
  });
  return { keys, certificate, year };
}

/** How the hub itself knows and reaches those that have joined. */
function peersOf(register: TrustRegister) {
  const fingerprintOfParty = (party: PartyId) =>
    register.list().entries.find((entry) => entry.party === party && entry.role === 'tls')?.key;
  const addressOf = (party: PartyId) => {
    const url = register.addresses()[party];
    const fingerprint = fingerprintOfParty(party);
    return url === undefined || fingerprint === undefined ? undefined : { url, fingerprint };
  };
  const isPresent = (party: PartyId) => fingerprintOfParty(party) !== undefined;
  return { addressOf, fingerprintOfParty, isPresent };
}
