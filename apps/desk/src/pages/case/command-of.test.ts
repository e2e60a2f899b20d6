import { caseCommand } from '@zhulian/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionTexts } from './action-words.ts';
import { commandOf } from './command-of.ts';

describe('commandOf', () => {
  test('makes no command that the contract would not take', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(actionTexts)),
        fc.string({
          unit: fc.constantFrom('补', '𠮷', 'a', '\n', ' '),
          maxLength: 480,
          size: 'max',
        }),
        fc.string({ maxLength: 16 }),
        (code, text, toOffice) => {
          const command = commandOf(code, { text, toOffice });
          if (command !== undefined)
            expect(caseCommand.safeParse(command)).toMatchObject({ success: true });
        },
      ),
    );
  });

  test('names every gap of a supplement, one per line', () => {
    expect(commandOf('request-supplement', { text: ' 居住证 \n\n现住址', toOffice: '' })).toEqual({
      command: 'request-supplement',
      gaps: ['居住证', '现住址'],
    });
  });

  test('waits for the reason', () => {
    expect(commandOf('return', { text: ' ', toOffice: '' })).toBeUndefined();
    expect(commandOf('forward', { text: '人在外镇', toOffice: '' })).toBeUndefined();
  });
});
