import { describe, expect, test } from 'vitest';
import { caseCommand } from './commands.ts';

describe('assign-custody 指定承办', () => {
  const order = {
    command: 'assign-custody',
    toOffice: '350206002',
    nonResponse: `sha256:${'ab'.repeat(32)}`,
  };

  test('takes a ground of the list and nothing that somebody typed', () => {
    expect(caseCommand.safeParse({ ...order, decision: 'holder-silent' }).success).toBe(true);
    expect(caseCommand.safeParse({ ...order, decision: '她怀孕了，不便前往' }).success).toBe(false);
  });
});
