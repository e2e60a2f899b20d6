import { hubParty, type PartyId, type VerifiedStatement } from '@zhulian/exchange';
import { describe, expect, test } from 'vitest';
import { Census } from './census.ts';
import { bitOf } from './struck-state.ts';

const guizhou: PartyId = 'zl:node:52';

/** Only what the census reads of a statement. */
function said(statement: Record<string, unknown>): VerifiedStatement {
  return { statement: { case: 'moving', ...statement } } as unknown as VerifiedStatement;
}

describe('Census 状态统计', () => {
  test('an assignment is one until two registrars have it, and the same registrar twice is one', () => {
    const census = new Census();
    const note = (statement: Record<string, unknown>): number => {
      census.note([{ kind: 'statement', statement: said(statement) }]);
      return census.present();
    };
    const word = { kind: 'zl.custody.registration.v1', record: 'r' };
    expect(note({ kind: 'zl.custody.assign.v1' })).toBe(bitOf('handover-assigned'));
    expect(note({ ...word, by: hubParty })).toBe(bitOf('handover-assigned'));
    expect(note({ ...word, by: hubParty })).toBe(bitOf('handover-assigned'));
    expect(note({ ...word, by: guizhou })).toBe(bitOf('handover-registered'));
    expect(note({ kind: 'zl.custody.activation.v1' })).toBe(bitOf('handover-active'));
  });
});
