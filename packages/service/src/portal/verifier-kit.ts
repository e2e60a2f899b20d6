import { paperTwinKeyIdOf } from '@zhulian/certificate';
import type { VerifierKit } from '@zhulian/contract';
import { listRevokedVouchers } from '@zhulian/store';
import { instantOf, type Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';

/** One voucher key of the trust list. */
export interface VoucherKey {
  readonly publicKey: Uint8Array;
  readonly issuer: Words;
  /** Six-digit division whose papers this key may sign. */
  readonly issuerDivision: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface VerifierKeys {
  /** Voucher keys of all provinces, as the hub's trust list of that moment names them. */
  readonly voucherKeys: () => { readonly asOf: string; readonly keys: readonly VoucherKey[] };
}

/** Everything a browser needs to verify a paper with no network, each part with the moment it is from. */
export async function verifierKitOf(parts: NodeParts & VerifierKeys): Promise<VerifierKit> {
  const { asOf, keys } = parts.voucherKeys();
  const revoked = await parts.database.transact((tx) => listRevokedVouchers(tx, 10_000));
  return {
    keysAsOf: asOf,
    keys: keys.map((key) => ({
      kidHex: Buffer.from(paperTwinKeyIdOf(key.publicKey)).toString('hex'),
      publicKeyHex: Buffer.from(key.publicKey).toString('hex'),
      issuer: key.issuer,
      issuerDivision: key.issuerDivision,
      notBefore: key.notBefore,
      notAfter: key.notAfter,
    })),
    statusAsOf: instantOf(parts.clock.nowMs()),
    revoked,
  };
}
