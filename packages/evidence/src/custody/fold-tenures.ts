import { textIn } from '../canonical/read-canonical.ts';
import { isFounded, votesFor } from './founded-assignment.ts';
import type { ShownStatement } from './shown-custody.ts';

/** 一任: who was responsible for the case, from which moment on, and on which statements that rests. */
export interface Tenure {
  readonly epoch: number;
  readonly holder: string;
  readonly office: string;
  readonly since: string;
  readonly registrars: readonly string[];
  /** Hash of the record. */
  readonly record: string;
  /** Hashes of the statements that prove it. */
  readonly rests: readonly string[];
}

/** What the statements prove together: tenures in order, or the contradiction that stands in the way. */
export interface FoldedTenures {
  readonly tenures: readonly Tenure[];
  readonly fault: TenureFault | undefined;
}

export type TenureFault = 'no-opening' | 'two-openings' | 'other-case' | 'epoch-doubled';

/**
 * The chain by its rule: epoch 1 is the opening; the next is the one record that names the record before it, is signed by its holder (a
 * release) or by the hub (an assignment), and that two of the three registrars named in the record before have registered. Two such records
 * for one place prove that registrars signed twice, and nobody can say who holds.
 */
export function foldTenures(statements: readonly ShownStatement[]): FoldedTenures {
  const valid = inOrder(statements.filter(({ signature }) => signature === 'valid'));
  const [opening, other] = valid.filter(({ word }) => word === 'opening');
  if (opening === undefined) return { tenures: [], fault: 'no-opening' };
  if (valid.some(({ body }) => body['case'] !== opening.body['case'])) {
    return { tenures: [], fault: 'other-case' };
  }
  if (other !== undefined) return { tenures: [], fault: 'two-openings' };
  const tenures = [tenureOf(opening, opening.at, [opening.hash])];
  for (;;) {
    const now = tenures.at(-1) as Tenure;
    const winners = valid
      .filter((record) => mayFollow(record, now, valid))
      .map((record) => ({ record, votes: votesFor(record, now, valid) }))
      .filter(({ votes }) => new Set(votes.map(({ signer }) => signer)).size >= 2);
    const [winner, second] = winners;
    if (winner === undefined) return { tenures, fault: undefined };
    if (second !== undefined) return { tenures, fault: 'epoch-doubled' };
    const { record, votes } = winner;
    const activation = valid.find((one) => isActivationOf(one, record, votes));
    const rests = [record, ...votes, ...(activation ? [activation] : [])].map(({ hash }) => hash);
    tenures.push(tenureOf(record, momentOf(votes, activation), rests));
  }
}

/** Each statement once, by its moment, so that nothing depends on how the files are numbered. */
function inOrder(statements: readonly ShownStatement[]): readonly ShownStatement[] {
  const byHash = new Map(statements.map((statement) => [statement.hash, statement]));
  const keyOf = ({ at, hash }: ShownStatement): string => `${at} ${hash}`;
  return [...byHash.values()].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function mayFollow(record: ShownStatement, now: Tenure, all: readonly ShownStatement[]): boolean {
  const { body, word } = record;
  if (body['prev'] !== now.record) return false;
  if (word === 'release') return body['from'] === now.holder && body['epoch'] === now.epoch + 1;
  return word === 'assign' && isFounded(body, now, all);
}

function isActivationOf(
  one: ShownStatement,
  record: ShownStatement,
  votes: readonly ShownStatement[],
): boolean {
  const { body, word } = one;
  if (word !== 'activation' || body['record'] !== record.hash) return false;
  if (body['by'] !== record.body['holder'] || body['epoch'] !== record.body['epoch']) return false;
  const cited = votes.filter(({ hash }) => citedBy(one).includes(hash));
  return new Set(cited.map(({ signer }) => signer)).size === 2;
}

function citedBy(activation: ShownStatement): readonly string[] {
  return activation.body['registrations'] as readonly string[];
}

/** The later of the two moments that the activation cites; without one, the second moment shown. */
function momentOf(
  votes: readonly ShownStatement[],
  activation: ShownStatement | undefined,
): string {
  const counted = votes.filter(
    ({ hash }) => activation === undefined || citedBy(activation).includes(hash),
  );
  const first = new Map<string, string>();
  for (const { at, signer } of counted) if (!first.has(signer)) first.set(signer, at);
  return [...first.values()].sort()[1] as string;
}

function tenureOf(record: ShownStatement, since: string, rests: readonly string[]): Tenure {
  const { body, hash } = record;
  return {
    epoch: body['epoch'] as number,
    holder: textIn(body, 'holder'),
    office: textIn(body, 'office'),
    since,
    registrars: body['registrars'] as readonly string[],
    record: hash,
    rests,
  };
}

/** 某一时刻的责任单位; undefined before the case was opened. */
export function responsibleAt(tenures: readonly Tenure[], instant: string): Tenure | undefined {
  return tenures.findLast(({ since }) => since <= instant);
}
