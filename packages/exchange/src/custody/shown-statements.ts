import type { Digest } from '../envelope/envelope.ts';
import type {
  CustodyKind,
  CustodyRegistration,
  CustodyStatement,
  Registrars,
  StatementOf,
  VerifiedStatement,
} from './custody-statement.ts';

/** The statements of one case that somebody shows, each once, in an order that does not depend on how they came. */
export interface ShownStatements {
  readonly isOfOneCase: boolean;
  listOf<Kind extends CustodyKind>(kind: Kind): readonly VerifiedStatement<StatementOf<Kind>>[];
  /** What the named registrars registered for an epoch. */
  registrationsOf(
    epoch: number,
    registrars: Registrars,
  ): readonly VerifiedStatement<CustodyRegistration>[];
}

export function sortStatements(statements: Iterable<VerifiedStatement>): ShownStatements {
  const byHash = new Map<Digest, VerifiedStatement>();
  for (const shown of statements) byHash.set(shown.hash, shown);
  const ordered = [...byHash.values()].sort(byMoment);
  const byKind = new Map<CustodyKind, VerifiedStatement[]>();
  for (const shown of ordered) {
    const { kind } = shown.statement;
    const alike = byKind.get(kind);
    if (alike === undefined) byKind.set(kind, [shown]);
    else alike.push(shown);
  }
  const listOf = <Kind extends CustodyKind>(kind: Kind) =>
    (byKind.get(kind) ?? []) as unknown as readonly VerifiedStatement<StatementOf<Kind>>[];
  return {
    isOfOneCase: new Set(ordered.map(({ statement }) => statement.case)).size <= 1,
    listOf,
    registrationsOf: (epoch, registrars) =>
      listOf('zl.custody.registration.v1').filter(
        ({ statement }) => statement.epoch === epoch && registrars.includes(statement.by),
      ),
  };
}

function byMoment(
  left: VerifiedStatement<CustodyStatement>,
  right: VerifiedStatement<CustodyStatement>,
): -1 | 0 | 1 {
  const { at } = left.statement;
  if (at !== right.statement.at) return at < right.statement.at ? -1 : 1;
  if (left.hash === right.hash) return 0;
  return left.hash < right.hash ? -1 : 1;
}
