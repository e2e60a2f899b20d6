import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  exampleEntry,
  exampleKey,
  exampleNowMs,
  exampleSigner,
  exampleTrustList,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import { digestOf, zeroDigest } from '../proof/digest.ts';
import { ed25519PublicKey } from './ed25519-key.ts';
import { type FollowedTrustList, followTrustList } from './follow-trust-list.ts';
import { sealTrustList } from './seal-trust-list.ts';
import type { TrustListV2 } from './trust-list.ts';

const hubKey = ed25519PublicKey(exampleKey('zl:hub'));
const sealBy = (list: TrustListV2): string => sealTrustList(list, exampleSigner('zl:hub'));
const entries = [exampleEntry(guangdong), exampleEntry(guizhou), exampleEntry('zl:hub')];
const issuedAt = instantOf(exampleNowMs);
const listOf = (part: Partial<TrustListV2>): TrustListV2 => ({
  kind: 'zl.trust-list.v2',
  serial: 1,
  prev: zeroDigest,
  issuedAt,
  entries,
  suites: [],
  ...part,
});

const first = sealBy(listOf({}));
const prev = digestOf(first);
const known: FollowedTrustList = { list: listOf({}), sealed: first };
const follow = (sealed: string, from: FollowedTrustList | undefined = known) => {
  const followed = followTrustList(sealed, { hubKey, known: from });
  return followed.ok ? followed.value.list.serial : followed.refusal.code;
};

describe('followTrustList 信任列表只前不后', () => {
  test('the next list that names this one is followed, and so is the same one again', () => {
    expect(follow(sealBy(listOf({ serial: 2, prev })))).toBe(2);
    expect(follow(first)).toBe(1);
  });

  test('an older serial is refused: nobody goes back', () => {
    const second: FollowedTrustList = {
      list: listOf({ serial: 2, prev }),
      sealed: sealBy(listOf({ serial: 2, prev })),
    };
    expect(follow(first, second)).toBe('trust-list.outdated');
  });

  test('another past, a skipped list and a second list of the same serial are refused', () => {
    expect(follow(sealBy(listOf({ serial: 2 })))).toBe('trust-list.forked');
    expect(follow(sealBy(listOf({ serial: 3, prev })))).toBe('trust-list.forked');
    expect(follow(sealBy(listOf({ suites: [{ party: guizhou, suite: 'ZL-SM2-SM3-JCS1' }] })))).toBe(
      'trust-list.forked',
    );
  });

  test('a list that changes a key, drops one or takes an end back is refused, whoever signed it', () => {
    const swapped = entries.map((entry) =>
      entry.party === guangdong ? { ...entry, key: exampleKey(guizhou).toString('hex') } : entry,
    );
    expect(follow(sealBy(listOf({ serial: 2, prev, entries: swapped })))).toBe('trust-list.forked');
    expect(follow(sealBy(listOf({ serial: 2, prev, entries: entries.slice(1) })))).toBe(
      'trust-list.forked',
    );
    const through = { sent: {}, received: {}, logged: 0 };
    const ended = { cause: 'revoked', at: issuedAt, through } as const;
    const [own, ...others] = entries;
    const list = listOf({ entries: own ? [{ ...own, ended }, ...others] : [] });
    const sealed = sealBy(list);
    const revived = sealBy(listOf({ serial: 2, prev: digestOf(sealed) }));
    expect(follow(revived, { list, sealed })).toBe('trust-list.forked');
  });

  test('the first version leads into the second, which names it', () => {
    const sealed = sealTrustList(exampleTrustList, exampleSigner('zl:hub'));
    const from = { list: exampleTrustList, sealed };
    expect(follow(sealBy(listOf({ serial: 2, prev: digestOf(sealed) })), from)).toBe(2);
    expect(follow(sealBy(listOf({ serial: 2, prev })), from)).toBe('trust-list.forked');
  });
});
