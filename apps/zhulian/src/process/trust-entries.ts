import type { PartyId, TrustEntry } from '@zhulian/exchange';
import type { NodeKeys } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';

const keyYears = 10;

/** The lines of the trust list that speak for one party: its keys and, between processes, its certificate. */
export function trustEntriesOf(order: {
  readonly party: PartyId;
  readonly keys: NodeKeys;
  readonly year: number;
  readonly fingerprint?: string;
}): readonly TrustEntry[] {
  const { party, keys, year, fingerprint } = order;
  const span = {
    notBefore: instantOf(Date.UTC(year - 1, 0, 1)),
    notAfter: instantOf(Date.UTC(year + keyYears, 0, 1)),
  };
  const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');
  return [
    { party, kid: keys.envelope.kid, role: 'sign', key: hex(keys.envelope.publicKey), ...span },
    {
      party,
      kid: keys.second.kid,
      role: 'sign',
      suite: 'ZL-SM2-SM3-JCS1',
      key: keys.second.publicKey,
      ...span,
    },
    { party, kid: keys.voucher.kid, role: 'voucher', key: hex(keys.voucher.publicKey), ...span },
    ...(fingerprint === undefined
      ? []
      : [
          {
            party,
            kid: `${keys.envelope.kid}-tls`,
            role: 'tls' as const,
            key: fingerprint,
            ...span,
          },
        ]),
  ];
}
