import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { exampleHubKey, exampleTexts, packBundle } from '../example/example-bundle.ts';
import {
  type ExampleMessage,
  exampleHead,
  exampleStream,
  guangdong,
  hunan,
} from '../example/example-streams.ts';

const said = (type: string, time: string): ExampleMessage => ({
  subject: 'co-check/example-b',
  type: 'cn.zhulian.co-check.progressed.v1',
  time,
  data: { dueOn: null, line: { at: time, type } },
});
const before: ExampleMessage = {
  ...said('co-check.closed', '2026-10-28T02:00:00.000Z'),
  subject: 'co-check/elsewhere',
  isWithheld: true,
};
const received = said('co-check.received', '2026-11-03T02:00:00.000Z');

/** What the bundle says of Hunan's silence when its stream to Guangdong is this one, shown from number `from` on. */
function silenceOf(messages: readonly ExampleMessage[], from = 1, headAt?: string) {
  const { files, hashes } = exampleStream(hunan, guangdong, messages);
  const others = [...exampleTexts()].filter(
    ([path]) => !path.startsWith('envelopes/node-43/') && !path.startsWith('heads/'),
  );
  const head = ['heads/node-43/node-44.json', exampleHead(hashes, headAt)] as const;
  const shown = files.slice(from - 1);
  const report = verifyBundle(packBundle(new Map([...others, ...shown, head])), {
    hubKey: exampleHubKey,
  });
  return report.checks.find(({ code }) => code === 'duty.silence')?.verdict;
}

describe('silence 沉默', () => {
  test('is proven by a stream that says nothing, or nothing that answers', () => {
    expect(silenceOf([])).toBe('holds');
    expect(silenceOf([before, received])).toBe('holds');
  });

  test.each(['answered', 'returned', 'forwarded', 'withdrawn', 'closed'])(
    'is refuted by a line that says %s',
    (word) => {
      const line = said(`co-check.${word}`, '2026-11-04T02:00:00.000Z');
      expect(silenceOf([before, received, line])).toBe('broken');
    },
  );

  test('cannot be said when a message on the matter itself is withheld', () => {
    expect(silenceOf([before, { ...received, isWithheld: true }])).toBe('unsaid');
  });

  test('cannot be said up to a head of the last day itself', () => {
    const lastMoment = '2026-11-09T15:59:59.999Z';
    expect(silenceOf([before, received], 1, lastMoment)).toBe('unsaid');
    expect(silenceOf([before, received], 1, '2026-11-09T16:00:00.000Z')).toBe('holds');
  });

  test('is shown from an envelope on that was written before the request, and from no later one', () => {
    expect(silenceOf([before, before, received], 2)).toBe('holds');
    expect(silenceOf([before, before, received], 3)).toBe('unsaid');
  });
});
