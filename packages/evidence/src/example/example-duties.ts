import { writeCanonical } from '../canonical/read-canonical.ts';
import { exampleRule } from './example-streams.ts';

/** Two duties of the example: one answered in time, one met with silence. */
export function exampleDuties(): readonly (readonly [string, string])[] {
  const due = { on: '2026-11-09', provisional: false };
  const duty = {
    kind: 'reply',
    creditor: '441900',
    number: '44-2026-EXAMPLE-0001',
    rule: exampleRule,
    due,
  };
  const answered = {
    ...duty,
    id: 'example-a:reply',
    debtor: '520502',
    startEvidence: { event: 'exchange.stored', at: '2026-11-02T01:00:01.000Z' },
    state: 'met',
    metAt: '2026-11-05T08:00:01.000Z',
    request: 'envelopes/node-44/node-52/000000000001.json',
    answer: 'envelopes/node-52/node-44/000000000002.json',
    steps: [],
  };
  const silent = {
    ...duty,
    id: 'example-b:reply',
    debtor: '430225',
    startEvidence: { event: 'exchange.stored', at: '2026-11-02T01:00:02.000Z' },
    state: 'open',
    metAt: null,
    request: 'envelopes/node-44/node-43/000000000001.json',
    answer: null,
    steps: [
      {
        step: 0,
        code: 'handler',
        office: '430225',
        fellOn: '2026-11-05',
        firedAt: '2026-11-05T00:00:05.000Z',
      },
      {
        step: 1,
        code: 'supervisor',
        office: '430225',
        fellOn: '2026-11-09',
        firedAt: '2026-11-09T00:00:05.000Z',
      },
    ],
  };
  return [
    ['obligations/1.json', writeCanonical(answered)],
    ['obligations/2.json', writeCanonical(silent)],
  ];
}
