import { join } from 'node:path';
import type { Province } from '@zhulian/casework';
import {
  createEd25519Signer,
  ed25519PublicKey,
  openTrustList,
  type PartyId,
  sealTrustList,
  type TrustList,
} from '@zhulian/exchange';
import { loadNodeKeys, type NodeKeys, type VoucherKey } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { trustEntriesOf } from '../process/trust-entries.ts';

/** Keys of every party on this machine and the hub's signed list of them. */
export interface RegionKeys {
  readonly of: (party: PartyId) => NodeKeys;
  readonly trustList: TrustList;
  readonly voucherKeys: readonly VoucherKey[];
}

const keyYears = 10;

/** Loads or makes the keys of all parties, lets the hub sign the list, and opens it as any node would. */
export function loadRegionKeys(order: {
  readonly folder: string;
  readonly provinces: readonly Province[];
  readonly nowMs: number;
}): RegionKeys {
  const year = new Date(order.nowMs).getUTCFullYear();
  const load = (name: string, party: string): NodeKeys =>
    loadNodeKeys({ file: join(order.folder, `${name}.json`), party, year });
  const hub = load('hub', 'hub');
  const keys = new Map<PartyId, NodeKeys>([['zl:hub', hub]]);
  for (const province of order.provinces)
    keys.set(partyOfProvince(province), load(province.slug, province.code));

  const sealed = sealTrustList(
    {
      kind: 'zl.trust-list.v1',
      serial: 1,
      issuedAt: instantOf(order.nowMs),
      entries: [...keys].flatMap(([party, own]) => trustEntriesOf({ party, keys: own, year })),
    },
    createEd25519Signer({ kid: hub.envelope.kid, privateKey: hub.envelope.privateKey }),
  );
  const opened = openTrustList(sealed, { hubKey: ed25519PublicKey(hub.envelope.publicKey) });
  if (!opened.ok) throw new Error(`the hub's own trust list was refused: ${opened.refusal.code}`);
  return {
    of: (party) => keys.get(party) ?? hub,
    trustList: opened.value,
    voucherKeys: order.provinces.map((province) => ({
      publicKey: (keys.get(partyOfProvince(province)) ?? hub).voucher.publicKey,
      issuer: province.name,
      issuerDivision: `${province.code}0000`,
      notBefore: `${year}-01-01`,
      notAfter: `${year + keyYears}-01-01`,
    })),
  };
}

export function partyOfProvince(province: Pick<Province, 'code'>): PartyId {
  return `zl:node:${province.code}`;
}
