import {
  type CustodyState,
  custodyMessageType,
  findContradictions,
  type Json,
  judgeAcceptance,
  judgeDecline,
  judgeOffer,
  judgeWithdrawal,
  openCustodyChain,
  type VerifiedEnvelope,
  type VerifiedStatement,
} from '@zhulian/exchange';
import type { ApplyMessages } from '@zhulian/service';
import { calendarDateOf, epochMsOf, granted, type Instant, refused } from '@zhulian/vocabulary';
import type { ModelTransaction, Tables } from '../../world/model-database.ts';
import { type CustodyNode, type CustodyWork, custodyWork } from './custody-work.ts';
import { type RivalRecord, register, release, settleCustody } from './settle-custody.ts';

const kinds = [
  'opening',
  'offer',
  'accept',
  'decline',
  'withdraw',
  'release',
  'assign',
  'registration',
  'activation',
] as const;

/** What a node does with each letter about responsibility: judge it by what it knows and is shown, keep it, draw what follows. */
export function custodyHandlers(
  node: CustodyNode,
  tables: Tables,
): ReadonlyMap<string, ApplyMessages<ModelTransaction>> {
  const apply: ApplyMessages<ModelTransaction> = async (tx, envelopes, at) =>
    envelopes.map((opened) => {
      const code = take(custodyWork(node, tables, tx, epochMsOf(at)), opened, at);
      return code === undefined ? granted(null) : refused({ code });
    });
  return new Map(
    kinds.map((kind) => [custodyMessageType(`zl.custody.${kind}.v1`), apply] as const),
  );
}

/** A refusal's code, or undefined when the letter has had its effect. */
function take(work: CustodyWork, opened: VerifiedEnvelope, at: Instant): string | undefined {
  const { data, id, source, subject, zl } = opened.envelope;
  const caseId = subject.slice('custody/'.length);
  const { chain, said } = data as { readonly chain: Json; readonly said: string };
  const read = openCustodyChain(chain, {
    verifier: work.node.verifier,
    caseId,
    known: work.textsOf(caseId),
  });
  if (!read.ok) return read.refusal.code;
  const { statements } = read.value;
  const statement = statements.find(({ hash }) => hash === said);
  const state = work.stateOf(caseId, statements);
  if (statement === undefined || state === undefined) return 'custody.chain-malformed';
  const code = judge(work, statement, state, at);
  if (code !== undefined) return code;
  const effect = { src: source, seq: zl.seq, id, subject, caseSeq: zl.caseSeq };
  work.write({ kind: 'effect', effect });
  work.keep(statements);
  follow(work, statement, caseId);
  return undefined;
}

/** Whether the party that is told may refuse: only what is asked of it, never what has been done. */
function judge(
  work: CustodyWork,
  { statement }: VerifiedStatement,
  state: CustodyState,
  at: Instant,
): string | undefined {
  const known = work.stateOf(statement.case);
  switch (statement.kind) {
    case 'zl.custody.offer.v1': {
      const measure = { today: calendarDateOf(at), rota: work.rotaAt(statement.at) };
      const judged = judgeOffer(state, statement, measure);
      return judged.ok ? undefined : judged.refusal.code;
    }
    case 'zl.custody.accept.v1': {
      if (known === undefined) return 'custody.offer-unknown';
      const judged = judgeAcceptance(known, statement);
      return judged.ok ? undefined : judged.refusal.code;
    }
    case 'zl.custody.decline.v1': {
      if (known === undefined) return 'custody.offer-unknown';
      const judged = judgeDecline(known, statement);
      return judged.ok ? undefined : judged.refusal.code;
    }
    case 'zl.custody.withdraw.v1': {
      const judged = judgeWithdrawal(state, statement);
      return judged.ok || judged.refusal.code === 'custody.offer-withdrawn'
        ? undefined
        : judged.refusal.code;
    }
    case 'zl.custody.opening.v1':
    case 'zl.custody.release.v1':
    case 'zl.custody.assign.v1':
    case 'zl.custody.registration.v1':
    case 'zl.custody.activation.v1':
      return undefined;
  }
}

function follow(work: CustodyWork, said: VerifiedStatement, caseId: string): void {
  const { kind } = said.statement;
  if (kind === 'zl.custody.release.v1' || kind === 'zl.custody.assign.v1') {
    const shown = work.stateOf(caseId);
    const { prev } = (said as RivalRecord).statement;
    const before = shown?.tenures.find(({ record }) => record.hash === prev);
    if (shown !== undefined && before?.registrars.includes(work.node.party)) {
      register(work, said as RivalRecord, shown);
    }
  }
  // Some offices let go as soon as the other has accepted, some when a clerk comes by.
  if (kind === 'zl.custody.accept.v1' && isPrompt(caseId)) release(work, caseId);
  settleCustody(work, caseId);
  for (const contradiction of findContradictions([...work.knownOf(caseId).values()])) {
    work.write({ kind: 'contradiction', caseId, of: contradiction.kind });
  }
}

function isPrompt(caseId: string): boolean {
  return caseId.charCodeAt(caseId.length - 1) % 2 === 0;
}
