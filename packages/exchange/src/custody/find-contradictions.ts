import type { CustodyStatement, VerifiedStatement } from './custody-statement.ts';
import { signerOf } from './custody-statement.ts';

/**
 * 自相矛盾的种类: two statements that one party must never both have signed. `double-release`: two records that let one epoch go; also two
 * assignments by the hub. `double-registration`: a registrar took two records for one epoch.
 */
export type ContradictionKind =
  | 'double-opening'
  | 'double-release'
  | 'double-registration'
  | 'accepted-and-declined'
  | 'withdrawn-and-released';

/** 矛盾的证明: the two texts, which prove by themselves that their signer lied. Show them to anybody. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly first: VerifiedStatement;
  readonly second: VerifiedStatement;
}

/** What two verified statements prove together about their signer; undefined when one party may have said both. */
export function contradictionOf(
  { statement: left, hash }: VerifiedStatement,
  { statement: right, hash: other }: VerifiedStatement,
): ContradictionKind | undefined {
  if (hash === other || left.case !== right.case || signerOf(left) !== signerOf(right)) {
    return undefined;
  }
  return sameKind(left, right) ?? differentKind(left, right) ?? differentKind(right, left);
}

/** Every contradiction within a set of statements of one case, each once. */
export function findContradictions(
  statements: readonly VerifiedStatement[],
): readonly Contradiction[] {
  const signers = statements.map(({ statement }) => signerOf(statement));
  const found: Contradiction[] = [];
  for (const [index, first] of statements.entries()) {
    for (let other = index + 1; other < statements.length; other += 1) {
      if (signers[other] !== signers[index]) continue;
      const second = statements[other] as VerifiedStatement;
      const kind = contradictionOf(first, second);
      if (kind !== undefined) found.push({ kind, first, second });
    }
  }
  return found;
}

/** 重复移交: two records by one signer for one epoch of a case. */
export function findDoubleRelease(
  statements: readonly VerifiedStatement[],
): Contradiction | undefined {
  return findContradictions(statements).find(({ kind }) => kind === 'double-release');
}

function sameKind(left: CustodyStatement, right: CustodyStatement): ContradictionKind | undefined {
  switch (left.kind) {
    case 'zl.custody.opening.v1':
      return right.kind === left.kind ? 'double-opening' : undefined;
    case 'zl.custody.release.v1':
    case 'zl.custody.assign.v1':
      return right.kind === left.kind && right.epoch === left.epoch ? 'double-release' : undefined;
    case 'zl.custody.registration.v1':
      return right.kind === left.kind && right.epoch === left.epoch && right.record !== left.record
        ? 'double-registration'
        : undefined;
    default:
      return undefined;
  }
}

function differentKind(
  left: CustodyStatement,
  right: CustodyStatement,
): ContradictionKind | undefined {
  if (left.kind === 'zl.custody.accept.v1' && right.kind === 'zl.custody.decline.v1') {
    return left.offer === right.offer ? 'accepted-and-declined' : undefined;
  }
  if (left.kind === 'zl.custody.withdraw.v1' && right.kind === 'zl.custody.release.v1') {
    return left.offer === right.offer ? 'withdrawn-and-released' : undefined;
  }
  return undefined;
}
