import type { Signer } from '../port/ports.ts';
import { digestBytes, digestOf } from '../proof/digest.ts';
import { batchSizeMax, signTogether } from '../proof/proof.ts';
import { proofText } from '../proof/proof-text.ts';
import type { Receipt } from './receipt.ts';

/**
 * 出具回执: canonical texts of signed receipts, in the order given, under one signature per 256. They are made inside the transaction
 * that makes the effect durable and stored there; a replay gets the stored bytes, never a new judgement.
 */
export function sealReceipts(receipts: readonly Receipt[], signer: Signer): readonly string[] {
  const sealed: string[] = [];
  for (let from = 0; from < receipts.length; from += batchSizeMax) {
    const batch = receipts.slice(from, from + batchSizeMax);
    const hashes = batch.map((receipt) => digestBytes(digestOf(unsignedText(receipt))));
    const proofs = signTogether('ZL-RCT-1', hashes, signer);
    for (const [index, receipt] of batch.entries()) {
      const proof = proofs[index];
      if (proof !== undefined) sealed.push(receiptText(receipt, `"proof":${proofText(proof)},`));
    }
  }
  return sealed;
}

/** Canonical text of what is signed of a receipt. */
export function unsignedText(receipt: Receipt): string {
  return receiptText(receipt, '');
}

function receiptText(receipt: Receipt, proof: string): string {
  const { at, dst, hash, kind, level, seq, source } = receipt;
  const refusal = receipt.refusal === undefined ? '' : `"refusal":"${receipt.refusal}",`;
  const promise = receipt.loggedBy === undefined ? '' : `"loggedBy":"${receipt.loggedBy}",`;
  return `{"at":"${at}","dst":"${dst}","hash":"${hash}","kind":"${kind}","level":"${level}",${promise}${proof}${refusal}"seq":${seq},"source":"${source}"}`;
}
