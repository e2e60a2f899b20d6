import { envelopePath, receiptPath } from '../bundle/bundle-path.ts';
import { type Json, type JsonObject, writeCanonical } from '../canonical/read-canonical.ts';
import { hexOf, joined, utf8 } from '../hash/bytes.ts';
import { digestOf, hashBy } from '../hash/hash.ts';
import { base64url, proofOf, prove, proveTogether } from './example-signer.ts';

export const guangdong = 'zl:node:44';
export const guizhou = 'zl:node:52';
export const hunan = 'zl:node:43';
const zeroDigest = `sha256:${'0'.repeat(64)}`;

export interface ExampleMessage {
  readonly subject: string;
  readonly type: string;
  readonly time: string;
  readonly data: Json;
  /** Shown as a header only. */
  readonly isWithheld?: true;
}

/** A stream of invented envelopes, chained and signed together, as files of a bundle. */
export function exampleStream(
  source: string,
  dst: string,
  messages: readonly ExampleMessage[],
): { readonly files: readonly (readonly [string, string])[]; readonly hashes: readonly string[] } {
  let prev = zeroDigest;
  const drafts = messages.map((message, index) => {
    const salt = Uint8Array.from({ length: 32 }, (_, at) => (at * 7 + index) & 255);
    const committed = joined(Uint8Array.of(2), salt, utf8(writeCanonical(message.data)));
    const header: JsonObject = {
      datacontenttype: 'application/json',
      id: `EX-${source.slice(-2)}-${dst.slice(-2)}-${index + 1}`,
      source,
      specversion: '1.0',
      subject: message.subject,
      time: message.time,
      type: message.type,
      zl: {
        basis: 'population-law-2021-14',
        caseSeq: index + 1,
        dst,
        payload: `sha256:${hexOf(hashBy.sha256(committed))}`,
        prev,
        purpose: 'birth-registration',
        seq: index + 1,
      },
    };
    const text = writeCanonical(header);
    prev = digestOf(text);
    return { message, header, text, salt, hash: prev };
  });
  const texts = drafts.map(({ text }) => text);
  const proofs =
    texts.length === 1
      ? [proofOf(texts[0] ?? '', source, 'ZL-ENV-1')]
      : proveTogether(texts, source, 'ZL-ENV-1');
  const files = drafts.map(({ header, message, salt }, index) => {
    const shown = message.isWithheld ? {} : { data: message.data, salt: base64url(salt) };
    const envelope = { ...header, ...shown, proofs: [proofs[index] ?? {}] };
    return [envelopePath({ source, dst, seq: index + 1 }), writeCanonical(envelope)] as const;
  });
  return { files, hashes: drafts.map(({ hash }) => hash) };
}

/** The receiver's receipt for one place of a stream. */
export function exampleReceipt(
  place: { readonly source: string; readonly dst: string; readonly seq: number },
  said: { readonly hash: string; readonly level: string; readonly at: string },
): readonly [string, string] {
  const loggedBy = new Date(Date.parse(said.at) + 5_000).toISOString();
  const receipt = {
    kind: 'zl.receipt.v2',
    source: place.dst,
    dst: place.source,
    seq: place.seq,
    ...said,
    loggedBy,
  };
  const text = writeCanonical(prove(receipt, place.dst, 'ZL-RCT-1'));
  return [receiptPath(place, said.level), text];
}

/** The limit of reply that the requests state. */
export const exampleRule: JsonObject = {
  code: 'reply-limit',
  amount: 5,
  unit: 'working',
  nature: 'cooperation',
};

const requested = 'cn.zhulian.co-check.requested.v1';
const progressed = 'cn.zhulian.co-check.progressed.v1';
const [asked, also] = ['co-check/example-a', 'co-check/example-b'];

const message = (subject: string, type: string, time: string, data: Json): ExampleMessage => ({
  subject,
  type,
  time,
  data,
});
const told = (subject: string, type: string, time: string): ExampleMessage =>
  message(subject, progressed, time, { dueOn: null, line: { at: time, type } });
const elsewhere = (time: string): ExampleMessage => ({
  ...message('co-check/elsewhere', progressed, time, 'withheld'),
  isWithheld: true,
});
const letterTo = (subject: string, to: string): ExampleMessage =>
  message(subject, requested, '2026-11-02T01:00:00.000Z', {
    letter: { from: '441900', to, rule: exampleRule },
  });

/** Guangdong asks Guizhou, which answers, and Hunan, which takes note and stays silent. */
export function exampleStreams(): readonly (readonly [string, string])[] {
  const toGuizhou = exampleStream(guangdong, guizhou, [letterTo(asked, '520502')]);
  const toHunan = exampleStream(guangdong, hunan, [letterTo(also, '430225')]);
  const fromGuizhou = exampleStream(guizhou, guangdong, [
    told(asked, 'co-check.received', '2026-11-02T03:00:00.000Z'),
    told(asked, 'co-check.answered', '2026-11-05T08:00:00.000Z'),
  ]);
  const fromHunan = exampleStream(hunan, guangdong, [
    elsewhere('2026-10-28T02:00:00.000Z'),
    told(also, 'co-check.received', '2026-11-03T02:00:00.000Z'),
    elsewhere('2026-11-06T02:00:00.000Z'),
  ]);
  return [
    ...[toGuizhou, toHunan, fromGuizhou, fromHunan].flatMap(({ files }) => files),
    applied(
      { source: guangdong, dst: guizhou, seq: 1 },
      toGuizhou.hashes,
      '2026-11-02T01:00:01.000Z',
    ),
    applied({ source: guangdong, dst: hunan, seq: 1 }, toHunan.hashes, '2026-11-02T01:00:02.000Z'),
    applied(
      { source: guizhou, dst: guangdong, seq: 2 },
      fromGuizhou.hashes,
      '2026-11-05T08:00:01.000Z',
    ),
    ['heads/node-43/node-44.json', exampleHead(fromHunan.hashes)],
  ];
}

function applied(
  place: { readonly source: string; readonly dst: string; readonly seq: number },
  hashes: readonly string[],
  at: string,
): readonly [string, string] {
  return exampleReceipt(place, { hash: hashes[place.seq - 1] ?? '', level: 'APPLIED', at });
}

/** How far Hunan says that its stream to Guangdong had come, the day after the last day. */
export function exampleHead(hashes: readonly string[], at = '2026-11-10T02:00:00.000Z'): string {
  const head = {
    kind: 'zl.stream-head.v1',
    source: hunan,
    dst: guangdong,
    seq: hashes.length,
    hash: hashes.at(-1) ?? zeroDigest,
    nonce: '0123456789abcdef0123456789abcdef',
    at,
  };
  return writeCanonical(prove(head, hunan, 'ZL-SHD-1'));
}
