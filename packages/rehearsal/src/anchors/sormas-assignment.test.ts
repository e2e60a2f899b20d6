import { type VerifiedStatement, zeroDigest } from '@zhulian/exchange';
import { expect, test } from 'vitest';
import {
  caseId,
  fold,
  minute,
  opening,
  registered,
  registrars,
  seal,
  stranger,
} from './handover-cast.ts';
import { agreed } from './handover-story.ts';

test('SORMAS#10526: a node that is switched off leaves no case behind: proven silence and two registrars move it on', () => {
  const assignment = seal({
    kind: 'zl.custody.assign.v1',
    case: caseId,
    epoch: 2,
    prev: opening.hash,
    holder: stranger,
    office: '430502',
    registrars,
    decision: '协调决定〔2026〕3号',
    nonResponse: zeroDigest,
    votes: [],
    at: minute(35),
  });
  const votes = registrars
    .slice(1)
    .map((by, index) => registered(assignment, by, minute(40 + index)));
  const holds = (known: readonly VerifiedStatement[]) =>
    expect(fold(known).now.holder).toBe(stranger);
  // Neither the dead holder nor the third registrar says a word, and what was offered before is over.
  holds([...agreed, assignment, ...votes]);
  expect(fold([...agreed, assignment, ...votes]).offers.map(({ stage }) => stage)).toEqual([
    'lapsed',
  ]);
  // Where only the holder can let go, the case stays with the dead.
  expect(() => holds([...agreed, ...votes])).toThrow('expected');
  expect(() => holds([...agreed, assignment, ...votes.slice(1)])).toThrow('expected');
});
