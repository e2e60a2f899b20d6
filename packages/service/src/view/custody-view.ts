import type {
  ActionView,
  CustodyView,
  EpochView,
  HandoverView,
  StatementView,
} from '@zhulian/contract';
import { type CustodyTenure, signerOf, type VerifiedStatement } from '@zhulian/exchange';
import type { CaseCustody } from '../operations/custody/case-custody.ts';
import { epochWords, statementWords } from './custody-words.ts';
import type { CustodyViewParts } from './handover-view.ts';
import { inSentence } from './in-sentence.ts';
import { registrarsOfEpoch, registrarsView } from './registrars-view.ts';

/** 责任时间线: who was responsible from when to when, and the signed words that prove it. Nothing about a person. */
export function custodyView(
  parts: CustodyViewParts,
  order: {
    readonly custody: CaseCustody;
    readonly caseNumber: string;
    readonly isOurs: boolean;
    readonly open: HandoverView | null;
    readonly actions: readonly ActionView[];
    readonly assignable?: CustodyView['assignable'];
  },
): CustodyView {
  const { custody } = order;
  const { now, tenures, caseId } = custody.state;
  const responsible = parts.offices.name(now.office);
  const name = inSentence(responsible.name);
  return {
    caseId,
    caseNumber: order.caseNumber,
    headline: { zh: `现在由${name.zh}负责`, en: `${name.en} is responsible now` },
    responsible,
    isOurs: order.isOurs,
    epochs: tenures.map((tenure, index) =>
      epochView(parts, { custody, tenure, until: tenures[index + 1]?.since ?? null }),
    ),
    statements: statementsOf(custody).map((one) => statementView(parts, custody, one)),
    open: order.open,
    actions: order.actions,
    assignable: order.assignable ?? null,
  };
}

function epochView(
  parts: CustodyViewParts,
  order: {
    readonly custody: CaseCustody;
    readonly tenure: CustodyTenure;
    readonly until: string | null;
  },
): EpochView {
  const { tenure } = order;
  const how = howOf(tenure);
  return {
    epoch: tenure.epoch,
    office: parts.offices.name(tenure.office),
    from: tenure.since,
    until: order.until,
    how,
    words: epochWords[how],
    record: tenure.record.hash,
    registrars:
      how === 'opening'
        ? []
        : registrarsView(
            registrarsOfEpoch(order.custody.state, tenure.epoch),
            tenure.registrations,
            parts.partyName,
          ),
  };
}

function howOf({ record }: CustodyTenure): EpochView['how'] {
  const kind = record.statement.kind;
  if (kind === 'zl.custody.opening.v1') return 'opening';
  return kind === 'zl.custody.release.v1' ? 'release' : 'assign';
}

/** Each once, in the order of their moments. */
function statementsOf({ statements }: CaseCustody): readonly VerifiedStatement[] {
  return [...new Map(statements.map((one) => [one.hash, one] as const)).values()].toSorted(
    (left, right) => left.statement.at.localeCompare(right.statement.at),
  );
}

function statementView(
  parts: CustodyViewParts,
  custody: CaseCustody,
  { hash, statement }: VerifiedStatement,
): StatementView {
  const type = statement.kind.split('.')[2] as StatementView['type'];
  const offered =
    'offer' in statement
      ? custody.state.offers.find(({ offer }) => offer.hash === statement.offer)?.offer.statement
      : undefined;
  const office =
    'office' in statement
      ? statement.office
      : 'toOffice' in statement
        ? statement.toOffice
        : undefined;
  return {
    id: hash,
    type,
    epoch: 'epoch' in statement ? statement.epoch : (offered?.epoch ?? 1),
    at: statement.at,
    by: parts.partyName(signerOf(statement)),
    office: office === undefined ? null : parts.offices.name(office),
    words: statementWords[type],
    reason:
      'reason' in statement
        ? statement.reason
        : 'decision' in statement
          ? statement.decision
          : null,
  };
}
