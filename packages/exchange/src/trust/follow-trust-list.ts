import type { KeyObject } from 'node:crypto';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import { digestOf } from '../proof/digest.ts';
import { openTrustList } from './open-trust-list.ts';
import type { TrustEntry, TrustList, TrustListRefusal } from './trust-list.ts';

/** A list that a node follows, with the text that the hub signed. */
export interface FollowedTrustList {
  readonly list: TrustList;
  readonly sealed: string;
}

/**
 * 跟随信任列表: takes the next list of the chain, or the same one again. It must carry the next serial, name the signed text of the list
 * before, and keep every key of it; a hub that shows two pasts is refused by everyone who knows one of them.
 */
export function followTrustList(
  sealed: string,
  opening: { readonly hubKey: KeyObject; readonly known?: FollowedTrustList | undefined },
): Result<FollowedTrustList, TrustListRefusal> {
  const { hubKey, known } = opening;
  const knownSerial = known?.list.serial ?? 0;
  const opened = openTrustList(sealed, { hubKey, knownSerial });
  if (!opened.ok) return opened;
  const list = opened.value;
  if (known === undefined) return granted({ list, sealed });
  const { serial } = list;
  const isSame = serial === knownSerial && sealed === known.sealed;
  const isFirstVersion = list.kind === 'zl.trust-list.v1' && known.list.kind === list.kind;
  const isNext =
    serial === knownSerial + 1 &&
    list.kind === 'zl.trust-list.v2' &&
    list.prev === digestOf(known.sealed) &&
    known.list.entries.every((entry) => isKeptBy(entry, list));
  if (!isSame && !isNext && !(isFirstVersion && serial > knownSerial)) {
    return refused({ code: 'trust-list.forked', serial });
  }
  return granted({ list, sealed });
}

/** A key may gain an end and nothing else; an end may come closer and never go away. Certificates come and go. */
function isKeptBy(entry: TrustEntry, list: TrustList): boolean {
  if (entry.role === 'tls') return true;
  const kept = list.entries.find(
    ({ party, kid, role }) => party === entry.party && kid === entry.kid && role === entry.role,
  );
  return kept !== undefined && kept.key === entry.key && !(entry.ended && !kept.ended);
}
