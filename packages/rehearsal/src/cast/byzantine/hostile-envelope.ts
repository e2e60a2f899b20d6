import { createHash, hash } from 'node:crypto';
import type { PartyId, Signer } from '@zhulian/exchange';

/** What an attacker with a registered key writes. It knows the protocol from its document and uses none of our code to speak it. */
export interface HostileOrder {
  readonly source: PartyId;
  readonly dst: PartyId;
  readonly seq: number;
  readonly prev: string;
  readonly caseSeq: number;
  readonly subject: string;
  readonly type: string;
  readonly time: string;
  readonly id: string;
  /** Text that stands where canonical JSON should. */
  readonly dataText: string;
  /** Something more inside the envelope, such as `"priority":1,`. */
  readonly extra?: string;
  readonly suite?: string;
}

/** An envelope as text, properly committed to and signed, whatever its content is. */
export function hostileEnvelope(order: HostileOrder, signer: Pick<Signer, 'kid' | 'sign'>): string {
  const {
    dataText,
    dst,
    extra = '',
    id,
    source,
    subject,
    suite = 'ZL-ED25519-SHA256-JCS1',
  } = order;
  const salt = Buffer.alloc(32, 7);
  const payload = createHash('sha256').update(Uint8Array.of(2)).update(salt).update(dataText);
  const before = `"datacontenttype":"application/json","id":"${id}"`;
  const after =
    `"source":"${source}","specversion":"1.0","subject":"${subject}","time":"${order.time}","type":"${order.type}",` +
    `"zl":{"basis":"rehearsal","caseSeq":${order.caseSeq},"dst":"${dst}","payload":"sha256:${payload.digest('hex')}",` +
    `"prev":"${order.prev}","purpose":"rehearsal","seq":${order.seq}}`;
  const digest = hash('sha256', `{${before},${after}}`, 'buffer');
  const { kid } = signer;
  const head = Buffer.from(`ZL-ENV-1\0${suite}\0${kid}\0`, 'latin1');
  const sig = Buffer.from(signer.sign(Buffer.concat([head, digest]))).toString('base64url');
  const proofs = `"proofs":[{"kid":"${kid}","sig":"${sig}","suite":"${suite}"}]`;
  const saltText = `"salt":"${salt.toString('base64url')}"`;
  return `{"data":${dataText},${before},${extra}${proofs},${saltText},${after}}`;
}

/** 恶意内容: bytes that have stopped, poisoned or divided other systems. */
export const hostileContents: readonly string[] = [
  '{"isUnwelcome":false,"isUnwelcome":true}',
  '"\\ud800"',
  '"e\u0301"',
  '{"number":1e400}',
  '{"number":-0}',
  '{"number":1.5}',
  '{"number":9007199254740993}',
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `"${'x'.repeat(300_000)}"`,
  '{"__proto__":{"isUnwelcome":false}}',
  '{"名":1}',
  '{ "spaced": 1 }',
  'null,"data":1',
  '"=HYPERLINK(\\"http://example.invalid\\")"',
  '"<svg onload=alert(1)>\u202e"',
];
