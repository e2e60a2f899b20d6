import { granted, type Result, refused } from '@zhulian/vocabulary';
import { digestOf, zeroDigest } from '../proof/digest.ts';
import type { FollowedTrustList } from './follow-trust-list.ts';
import type { KeyOrder, KeyOrderRefusal } from './key-order.ts';
import type { KeyEnd, SuiteEntry, TrustEntry, TrustListV2 } from './trust-list.ts';

/**
 * 修订信任列表: the next list of the chain after an order that was verified. Keys are added and ended, never changed or taken away; an end
 * may come closer and never go further; a suite once due stays due. Certificates (`tls`) are replaced.
 */
export function amendTrustList(
  known: FollowedTrustList,
  order: KeyOrder,
): Result<TrustListV2, KeyOrderRefusal> {
  const { list, sealed } = known;
  if (order.after !== list.serial) {
    return refused({ code: 'key-order.outdated', after: order.after, serial: list.serial });
  }
  const kept = keepOthers(list.entries, order);
  const clash = order.adds.find((entry) => kept.some((one) => isClash(one, entry)));
  if (clash !== undefined) return refused({ code: 'key-order.not-allowed', kid: clash.kid });
  const ended = endKeys([...kept, ...order.adds], order);
  if (!ended.ok) return ended;
  const suites = list.kind === 'zl.trust-list.v2' ? list.suites : [];
  const due = order.suites.find((entry) => !mayReplace(suites, entry));
  if (due !== undefined) return refused({ code: 'key-order.not-allowed', kid: due.suite });
  return granted({
    kind: 'zl.trust-list.v2',
    serial: list.serial + 1,
    // The first of all continues nothing.
    prev: sealed === '' ? zeroDigest : digestOf(sealed),
    issuedAt: order.at,
    entries: ended.value,
    suites: [...suites.filter((one) => !order.suites.some(sameSuite(one))), ...order.suites],
  });
}

function keepOthers(entries: readonly TrustEntry[], order: KeyOrder): readonly TrustEntry[] {
  const renewsCertificate = order.adds.some(({ role }) => role === 'tls');
  return entries.filter(
    ({ party, role }) => !(renewsCertificate && role === 'tls' && party === order.party),
  );
}

/** A kid is given once within its party; a key that signs is listed once at all: nobody can put another's key under his own name. */
function isClash(one: TrustEntry, added: TrustEntry): boolean {
  return (one.party === added.party && one.kid === added.kid) || one.key === added.key;
}

function endKeys(
  entries: readonly TrustEntry[],
  { party, ends }: KeyOrder,
): Result<readonly TrustEntry[], KeyOrderRefusal> {
  const out = [...entries];
  for (const { kid, ended } of ends) {
    const at = out.findIndex(
      (one) => one.party === party && one.kid === kid && one.role === 'sign',
    );
    const entry = out[at];
    if (entry === undefined || !isNoFurther(entry.ended, ended)) {
      return refused({ code: 'key-order.not-allowed', kid });
    }
    out[at] = { ...entry, ended };
  }
  return granted(out);
}

/** An end that stands is replaced only by one that allows nothing more: a rotated key can still be revoked. */
function isNoFurther(standing: KeyEnd | undefined, next: KeyEnd): boolean {
  if (standing === undefined) return true;
  if (standing.cause === 'revoked' && next.cause !== 'revoked') return false;
  const { sent, received, logged } = standing.through;
  return (
    next.through.logged <= logged &&
    isWithin(next.through.sent, sent) &&
    isWithin(next.through.received, received)
  );
}

function mayReplace(suites: readonly SuiteEntry[], next: SuiteEntry): boolean {
  const standing = suites.find(sameSuite(next))?.presentsAfter;
  if (standing === undefined) return true;
  return next.presentsAfter !== undefined && isWithin(next.presentsAfter, standing);
}

/** Every lane of the first is in the second, with a number at least as high: nothing more becomes possible. */
function isWithin(
  next: Readonly<Record<string, number>>,
  standing: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(next).every(([party, seq]) => seq <= (standing[party] ?? 0));
}

function sameSuite(one: SuiteEntry): (other: SuiteEntry) => boolean {
  return (other) => other.party === one.party && other.suite === one.suite;
}
