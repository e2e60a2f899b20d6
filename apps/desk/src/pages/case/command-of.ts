import type { CaseCommand } from '@zhulian/contract';

/** Bounds of the contract, said beside the field. */
const gapCountMax = 20;
const gapLengthMax = 200;

export interface Typed {
  readonly text: string;
  readonly toOffice: string;
}

/** The command for an action and what was typed; undefined while something is still missing. */
export function commandOf(code: string, typed: Typed): CaseCommand | undefined {
  const text = typed.text.trim();
  const isLongEnough = Array.from(text).length >= 2;
  switch (code) {
    case 'accept':
    case 'register':
    case 'issue-voucher':
    case 'receive':
    case 'accept-handover':
    case 'withdraw-handover':
      return { command: code };
    case 'request-supplement': {
      const gaps = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const fits = gaps.length <= gapCountMax && gaps.every((gap) => gap.length <= gapLengthMax);
      return gaps.length === 0 || !fits ? undefined : { command: code, gaps };
    }
    case 'refuse':
    case 'return':
      return isLongEnough ? { command: code, reason: text } : undefined;
    case 'clarify':
      return isLongEnough ? { command: code, question: text } : undefined;
    case 'declare-unpaired':
      return isLongEnough ? { command: code, searched: text } : undefined;
    case 'forward': {
      const toOffice = typed.toOffice.trim();
      return isLongEnough && toOffice !== ''
        ? { command: code, toOffice, reason: text }
        : undefined;
    }
    default:
      return undefined;
  }
}
