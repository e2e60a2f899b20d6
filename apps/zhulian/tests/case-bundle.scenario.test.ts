import { createHash } from 'node:crypto';
import { verifyBundle } from '@zhulian/evidence';
import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silence } from '../src/commands/story-printer.ts';
import { type FamilyOutcome, tellFamilyStory } from '../src/story/family-story.ts';
import { deskOf, must, nodeOf } from '../src/story/story-desk.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let told: FamilyOutcome;
let bundle: Uint8Array;

const desk = (slug: string, post: keyof typeof cast.staff) =>
  deskOf(nodeOf(scene.region(), slug), cast.staff[post]);

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  told = await tellFamilyStory(scene.region(), { married: true, audience: silence });
  await scene.region().settle();
  const { actor, node } = desk('guangdong', 'changanClerk');
  bundle = must(await node.desk.caseBundle(actor, told.caseId), 'bundle');
});
afterAll(() => scene.close());

const verified = () => verifyBundle(bundle);

describe('案件证据包 of the family’s matter', () => {
  test('holds by itself, under the key of the hub', () => {
    const { checks, counts, hubFingerprint, verdict } = verified();
    const { publicKey } = scene.region().keys.of('zl:hub').envelope;
    expect(hubFingerprint).toBe(createHash('sha256').update(publicKey).digest('hex'));
    expect(checks.filter((check) => check.verdict === 'broken')).toEqual([]);
    expect(verdict).toBe('holds');
    expect(counts.envelopes).toBeGreaterThan(10);
    expect(counts.leaves).toBeGreaterThan(20);
  });

  test('shows the log witnessed, and every leaf in it', () => {
    const of = (code: string) => verified().checks.filter((check) => check.code === code);
    expect(of('log.witnessed').map(({ verdict }) => verdict)).toEqual(['holds']);
    expect(of('log.leaf').every(({ verdict }) => verdict === 'holds')).toBe(true);
  });

  test('proves that Hunan was silent and that Guizhou answered in time', () => {
    const replies = verified().duties.filter(({ kind }) => kind === 'reply');
    expect(replies.map(({ debtor, state }) => `${debtor.slice(0, 2)} ${state}`).toSorted()).toEqual(
      ['43 silent', '52 in-time'],
    );
  });

  test('is refused to whom the case does not concern', async () => {
    const { actor, node } = desk('guizhou', 'yachiClerk');
    expect((await node.desk.caseBundle(actor, told.caseId)).ok).toBe(false);
  });

  test('fails when any byte of it is another', () => {
    for (let at = 0; at < bundle.length; at += Math.ceil(bundle.length / 60)) {
      const changed = bundle.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(verifyBundle(changed).verdict, `byte ${at}`).toBe('broken');
    }
  });
});
