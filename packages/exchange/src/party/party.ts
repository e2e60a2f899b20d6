import type { PartyId } from '../envelope/envelope.ts';

/** 国家枢纽: the hub's name in the exchange. */
export const hubParty: PartyId = 'zl:hub';

const party = /^zl:(?:hub|node:[1-9]\d)$/;

/** True for `zl:hub` and for `zl:node:` with the two digits of a province (GB/T 2260). */
export function isPartyId(text: string): text is PartyId {
  return party.test(text);
}

/** 省级节点 of a province, from any division code of it: `44`, `440000` and `441900` are all `zl:node:44`. */
export function partyOf(divisionCode: string): PartyId {
  return `zl:node:${divisionCode.slice(0, 2)}`;
}

/** The two digits of a node's province; undefined for the hub. */
export function provinceOfParty(id: PartyId): string | undefined {
  return id === hubParty ? undefined : id.slice('zl:node:'.length);
}
