import type { LadderRule } from '@zhulian/casework';
import type { NodeParts } from '../../node/node-parts.ts';

/** 督办阶梯 of co-checks, as the catalogue says. */
export function ladderOf(parts: Pick<NodeParts, 'rules'>): readonly LadderRule[] {
  return parts.rules.caseTypes.find((type) => type.code === 'co-check')?.ladder ?? [];
}
