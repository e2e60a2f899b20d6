import { join } from 'node:path';
import type { Province } from '@zhulian/casework';
import type { PartyId } from '@zhulian/exchange';
import { openTrustRegister, type TrustRegister } from '@zhulian/hub';
import { loadNodeKeys, type NodeKeys, type VoucherKey } from '@zhulian/service';
import { type Database, Fault } from '@zhulian/store';
import { trustEntriesOf } from '../process/trust-entries.ts';

/** Keys of every party on this machine and the hub's book of them. */
export interface RegionKeys {
  readonly of: (party: PartyId) => NodeKeys;
  readonly trust: TrustRegister;
  readonly voucherKeys: readonly VoucherKey[];
}

const keyYears = 10;
/** Where a node of this process would listen if it listened: nobody asks. */
const nowhere = 'https://127.0.0.1:0';

/** Loads or makes the keys of all parties and enters them into the hub's book, which is kept in the hub's database. */
export async function loadRegionKeys(order: {
  readonly folder: string;
  readonly provinces: readonly Province[];
  readonly hubDatabase: Database;
  readonly nowMs: () => number;
}): Promise<RegionKeys> {
  const year = new Date(order.nowMs()).getUTCFullYear();
  const load = (name: string, party: string): NodeKeys =>
    loadNodeKeys({ file: join(order.folder, `${name}.json`), party, year });
  const hub = load('hub', 'hub');
  const keys = new Map<PartyId, NodeKeys>([['zl:hub', hub]]);
  for (const province of order.provinces)
    keys.set(partyOfProvince(province), load(province.slug, province.code));
  const lineOf = (party: PartyId, own: NodeKeys) => ({
    party,
    url: nowhere,
    entries: trustEntriesOf({ party, keys: own, year }),
  });
  const trust = await openTrustRegister({
    database: order.hubDatabase,
    keys: hub,
    nowMs: order.nowMs,
    own: lineOf('zl:hub', hub),
  });
  for (const [party, own] of keys) {
    const enrolled = await trust.enrol(lineOf(party, own));
    if (!enrolled.ok) {
      throw new Fault(
        enrolled.refusal.code,
        `${party} 的密钥与枢纽登记的不符 · the keys of ${party} are not those the hub knows`,
        { retryable: false },
      );
    }
  }
  return {
    of: (party) => keys.get(party) ?? hub,
    trust,
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
