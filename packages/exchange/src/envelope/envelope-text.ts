import { digestOf } from '../proof/digest.ts';
import { proofText } from '../proof/proof-text.ts';
import type { Digest, Envelope } from './envelope.ts';

/** What is signed of an envelope: everything but data, salt and proofs. */
export type EnvelopeHeader = Omit<Envelope, 'data' | 'salt' | 'proofs'>;

/** Hash of the header's canonical text: the envelope's name in chains, receipts and proofs. */
export function hashOfHeader(header: EnvelopeHeader): Digest {
  return digestOf(headerText(header));
}

/** Canonical text of what is signed. */
export function headerText(header: EnvelopeHeader): string {
  return `{${beforeId(header)},${afterSalt(header)}}`;
}

/**
 * Canonical text of an envelope whose header fields are known to be printable ASCII: the order of the keys is fixed, so it is a
 * template. `dataText` is already canonical.
 */
export function envelopeText(
  header: EnvelopeHeader,
  body: { readonly dataText: string; readonly salt: string; readonly proofs: Envelope['proofs'] },
): string {
  const proofs = body.proofs.map(proofText).join(',');
  return `{"data":${body.dataText},${beforeId(header)},"proofs":[${proofs}],"salt":"${body.salt}",${afterSalt(header)}}`;
}

function beforeId(header: EnvelopeHeader): string {
  return `"datacontenttype":"${header.datacontenttype}","id":"${header.id}"`;
}

function afterSalt(header: EnvelopeHeader): string {
  const { zl } = header;
  return (
    `"source":"${header.source}","specversion":"1.0","subject":"${header.subject}","time":"${header.time}",` +
    `"type":"${header.type}","zl":{"basis":"${zl.basis}","caseSeq":${zl.caseSeq},"dst":"${zl.dst}",` +
    `"payload":"${zl.payload}","prev":"${zl.prev}","purpose":"${zl.purpose}","seq":${zl.seq}}`
  );
}
