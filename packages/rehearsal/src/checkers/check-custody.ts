import {
  type CustodyState,
  foldCustody,
  type PartyId,
  type VerifiedStatement,
} from '@zhulian/exchange';
import type { ModelDatabase } from '../world/model-database.ts';
import type { CustodyChecker } from './custody-checker.ts';
import type { Invariant } from './violation.ts';

interface Custodies {
  readonly databases: ReadonlyMap<PartyId, ModelDatabase>;
  readonly checker: CustodyChecker;
  readonly report: (invariant: Invariant, party: PartyId, detail: string) => void;
}

const unfinished: readonly string[] = ['released', 'assigned', 'split', 'registered'];

/** Long after the last fault: all that was said proves one holder for every case, who can write, and whoever took part says the same. */
export function checkCustody({ databases, checker, report }: Custodies): void {
  for (const [caseId, seen] of checker.holders()) {
    const said = [...databases.values()].flatMap(({ tables }) => [
      ...(tables.statements.get(caseId)?.values() ?? []),
    ]);
    // A liar opened it and told nobody.
    if (said.length === 0) continue;
    const folded = foldCustody(said);
    if (!folded.ok) {
      report('I5', seen.holder, `${caseId}: ${folded.refusal.code}`);
      continue;
    }
    const { now, stage } = folded.value;
    // A liar may leave its own cases undone, and keep its word as a registrar to itself; two holders it cannot make.
    if (!isAmongHonest(folded.value, databases)) continue;
    if (now.holder !== seen.holder || now.epoch !== seen.epoch) {
      report('I4', now.holder, `${caseId}: the onlooker says ${seen.holder} ${seen.epoch}`);
    }
    if (unfinished.includes(stage)) report('converged', now.holder, `${caseId} is ${stage}`);
    const tenure = databases.get(now.holder)?.tables.tenures.get(caseId);
    if (stage !== 'released' && !(tenure?.isOpen && tenure.epoch === now.epoch)) {
      report('I4', now.holder, `${caseId}: the holder of epoch ${now.epoch} cannot write`);
    }
    compareViews({ databases, checker, report }, caseId, folded.value);
  }
}

function isAmongHonest(
  { rivals, tenures }: CustodyState,
  databases: ReadonlyMap<PartyId, ModelDatabase>,
): boolean {
  const needed = [
    ...tenures.flatMap(({ holder, registrars }) => [holder, ...registrars]),
    ...rivals.map(({ record }) => record.statement.holder),
  ];
  return needed.every((party) => databases.has(party));
}

/** Whoever held the case knows who holds it now, and nobody else can write. */
function compareViews({ databases, report }: Custodies, caseId: string, all: CustodyState): void {
  const { now, tenures } = all;
  for (const party of new Set(tenures.map(({ holder }) => holder))) {
    const tables = databases.get(party)?.tables;
    const known: readonly VerifiedStatement[] = [
      ...(tables?.statements.get(caseId)?.values() ?? []),
    ];
    const view = foldCustody(known);
    const theirs = view.ok ? view.value.now : undefined;
    if (theirs?.epoch !== now.epoch || theirs.holder !== now.holder) {
      report(
        'I8',
        party,
        `${caseId}: ${now.holder} holds epoch ${now.epoch}, here ${theirs?.epoch}`,
      );
    }
    if (party !== now.holder && tables?.tenures.get(caseId)?.isOpen) {
      report('I4', party, `${caseId}: still writes under ${now.holder}`);
    }
  }
}
