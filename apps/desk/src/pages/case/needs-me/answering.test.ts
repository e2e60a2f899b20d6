import { caseCommand } from '@zhulian/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incomingCase, incomingCaseAt } from '../../../fixtures/incoming-case.ts';
import {
  type AnswerDraft,
  answerCommand,
  dropDraft,
  keepDraft,
  takeDraft,
} from './answer-draft.ts';
import { incomingOf, isStepOfAnswering, openStep } from './answering-steps.ts';

const items = incomingOf(incomingCase)?.items ?? [];

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('openStep 签收、配对、答复', () => {
  test('is the step that the node allows now', () => {
    expect(openStep(incomingCase)).toBe('receive');
    expect(openStep(incomingCaseAt('received'))).toBe('pair');
    expect(openStep(incomingCaseAt('paired'))).toBe('answer');
    expect(openStep(incomingCaseAt('replied'))).toBeUndefined();
  });

  test('keeps the steps out of the header, where the other actions stand', () => {
    const inHeader = incomingCase.actions.filter(
      (action) => !isStepOfAnswering(incomingCase, action),
    );
    expect(inHeader.map((action) => action.code)).toEqual(['clarify', 'forward', 'return']);
  });
});

describe('answerCommand 逐项答复', () => {
  const anyDraft: fc.Arbitrary<AnswerDraft> = fc.record(
    Object.fromEntries(
      items.map((item) => [
        item.code,
        fc.record(
          {
            answer: fc.constantFrom('CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED'),
            note: fc.oneof(fc.constant('  '), fc.string({ unit: 'grapheme', maxLength: 40 })),
          },
          { requiredKeys: ['note'] },
        ),
      ]),
    ),
  );

  test('is made only when every item is answered and noted, and then the contract accepts it', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const command = answerCommand(items, draft);
        const isWhole = items.every((item) => {
          const given = draft[item.code];
          return (
            given?.answer === 'CONFIRMED' ||
            (given?.answer !== undefined && given.note.trim() !== '')
          );
        });
        expect(command !== undefined).toBe(isWhole);
        if (command !== undefined) expect(caseCommand.safeParse(command).success).toBe(true);
      }),
    );
  });

  test('does not send a note left over from another choice', () => {
    const draft = Object.fromEntries(
      items.map((item) => [item.code, { answer: 'CONFIRMED', note: '旧的备注' } as const]),
    );
    expect(JSON.stringify(answerCommand(items, draft))).not.toContain('旧的备注');
  });
});

describe('draft of an answer', () => {
  test('outlives the page until it is sent', () => {
    const place = shelf();
    const draft = { 'registered-here': { answer: 'DIFFERENT', note: '𠮷田' } } as const;
    keepDraft(place, 'cc-1', draft);
    expect(takeDraft(place, 'cc-1')).toEqual(draft);
    expect(takeDraft(place, 'cc-2')).toEqual({});
    dropDraft(place, 'cc-1');
    expect(takeDraft(place, 'cc-1')).toEqual({});
  });

  test('is empty when what was kept cannot be read', () => {
    const place = shelf();
    place.setItem('zhulian.answer-draft.cc-1', '{"broken');
    expect(takeDraft(place, 'cc-1')).toEqual({});
  });
});
