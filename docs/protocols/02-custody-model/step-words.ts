import { type Province, recordOf } from './rules.ts';
import type { Step } from './steps.ts';

const letterOf = (province: Province): string => 'ABC'[province] ?? '';

function recordWords(id: number): string {
  const { kind, epoch, holder, skips } = recordOf(id);
  const name = kind === 'release' ? 'RELEASE' : kind === 'assign' ? 'ASSIGN' : 'OPENING';
  return `${name}(${epoch}→${letterOf(holder)}${skips ? ', skipping 2' : ''})`;
}

/** One step as a line of the trace that a person reads. */
export function describeStep(step: Step): string {
  switch (step.does) {
    case 'accept':
    case 'decline':
      return `${letterOf(step.to)} ${step.does}s`;
    case 'offer':
    case 'withdraw':
    case 'expire':
    case 'hear-answer':
      return `${letterOf(step.from)} ${step.does} ${letterOf(step.to)}`;
    case 'release':
    case 'cheat':
      return `${letterOf(step.from)} signs ${recordWords(step.record)}`;
    case 'send':
    case 'lose':
      return `${step.does} ${recordWords(step.record)}`;
    case 'assign':
      return `hub signs ${recordWords(step.record)}`;
    case 'register':
      return `w${step.registrar + 1} registers ${recordWords(step.record)}`;
    case 'activate':
    case 'learn':
      return `${letterOf(step.by)} ${step.does}s ${recordWords(step.record)}`;
    case 'crash':
      return `w${step.registrar + 1} crashes`;
  }
}
