import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPartyId, type KeyOrder, type KeyReach } from '@zhulian/exchange';
import { pinnedConnector } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { Agent, request } from 'undici';
import { UsageError } from '../config.ts';
import { askForRotation, type RotationCause } from '../process/key-orders.ts';
import { type JoinFile, readJoinFile } from '../process/trust-follower.ts';
import { wallClock } from '../region/system-ports.ts';

export interface KeysOptions {
  readonly what: string;
  readonly dataDir: string;
  readonly province: string;
  readonly party: string;
  readonly kid: string;
  /** JSON with the last places of the key; empty: nothing that the key signed is believed any more. */
  readonly throughFile: string;
  readonly isStolen: boolean;
  readonly say: (line: string) => void;
}

/** A node answers within three looks at the hub, twice. */
const waitMs = 60_000;

/** `zhulian keys rotate` at a province, `zhulian keys revoke` at the hub. */
export async function keys(options: KeysOptions): Promise<number> {
  switch (options.what) {
    case 'rotate':
      return rotate(options);
    case 'revoke':
      return revoke(options);
    default:
      throw new UsageError(
        'keys rotate --province SLUG --data DIR [--stolen] · keys revoke --data HUBDIR --party ID --kid KID',
      );
  }
}

async function rotate({ dataDir, province, isStolen, say }: KeysOptions): Promise<number> {
  if (!province) throw new UsageError('--province SLUG 必填 · is needed');
  const cause: RotationCause = isStolen ? 'revoked' : 'rotated';
  const outcome = await askForRotation({ dataDir, slug: province, cause, waitMs });
  if ('failed' in outcome) {
    say(`没有换成 · not rotated: ${outcome.failed}`);
    return 1;
  }
  say(
    `现在用 ${outcome.kid} 签名，${outcome.ended} 已停用 · ${outcome.kid} signs now, ${outcome.ended} has ended`,
  );
  return 0;
}

/** For a party that cannot order itself any more: its key is lost or in strange hands. The hub's operator is asked by telephone. */
async function revoke({ dataDir, kid, party, say, throughFile }: KeysOptions): Promise<number> {
  if (!isPartyId(party) || !kid)
    throw new UsageError('--party zl:node:NN --kid KID 必填 · are needed');
  const join_ = readJoinFile(join(dataDir, 'join.json'));
  const token = readFileSync(join(dataDir, 'operator-token'), 'utf8');
  const through: KeyReach = throughFile
    ? (JSON.parse(readFileSync(throughFile, 'utf8')) as KeyReach)
    : { sent: {}, received: {}, logged: 0 };
  const at = instantOf(wallClock.nowMs());
  const ended = { cause: 'revoked', at, through } as const;
  const order: KeyOrder = {
    kind: 'zl.key-order.v1',
    party,
    after: await serialOf(join_),
    at,
    adds: [],
    ends: [{ kid, ended }],
    suites: [],
  };
  const { status, text } = await ask(join_, 'operator-orders', { token, body: { order } });
  say(status === 200 ? `${kid} 已吊销 · is revoked` : `枢纽不同意 · the hub refused: ${text}`);
  return status === 200 ? 0 : 1;
}

async function serialOf(hub: JoinFile): Promise<number> {
  const { text } = await ask(hub, 'lists?after=0');
  const { lists } = JSON.parse(text) as { readonly lists: readonly string[] };
  return lists.reduce(
    (highest, sealed) => Math.max(highest, (JSON.parse(sealed) as { serial: number }).serial),
    0,
  );
}

async function ask(
  hub: JoinFile,
  path: string,
  order?: { readonly token: string; readonly body: unknown },
): Promise<{ readonly status: number; readonly text: string }> {
  const dispatcher = new Agent({ connect: pinnedConnector({ fingerprint: hub.fingerprint }) });
  const answer = await request(`${hub.hubUrl}/trust/v2/${path}`, {
    dispatcher,
    method: order ? 'POST' : 'GET',
    headers: order
      ? { authorization: `Bearer ${order.token}`, 'content-type': 'application/json' }
      : {},
    ...(order && { body: JSON.stringify(order.body) }),
  });
  const text = await answer.body.text();
  await dispatcher.close();
  return { status: answer.statusCode, text };
}
