import { declineGroundOfWords, declineGrounds } from '@zhulian/casework';
import type { RefusalValue } from '@zhulian/contract';
import {
  type Digest,
  draftRelease,
  type HandoverRelease,
  judgeAcceptance,
  judgeDecline,
  judgeWithdrawal,
  type OfferState,
  sealCustodyStatement,
  type VerifiedEnvelope,
} from '@zhulian/exchange';
import {
  closeTenure,
  findOffer,
  findSnapshot,
  findTenure,
  lockCase,
  moveOffer,
  saveNotice,
  type Transaction,
} from '@zhulian/store';
import {
  granted,
  type Instant,
  instantOf,
  type Result,
  refused,
  type Words,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { inSentence } from '../../view/in-sentence.ts';
import { type CaseCustody, keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { written } from './custody-group.ts';
import { chainOf, openCustodyLetter, tellCustody } from './custody-letter.ts';

type Taken = Promise<Result<null, RefusalValue>>;

/**
 * 接收 has arrived, and this node lets go in the same transaction: release signed, own rows fenced, messages left for the
 * receiver and the three registrars. It stays accountable until two of them have registered it.
 */
export async function takeAcceptance(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Taken {
  const letter = openCustodyLetter(parts, envelope, 'zl.custody.accept.v1');
  if (!letter.ok) return letter;
  const { said } = letter.value;
  const known = await lockCaseCustody(tx, parts, said.statement.case);
  if (!known) return refused({ code: 'custody.case-unknown' });
  const judged = judgeAcceptance(known.state, said.statement);
  if (!judged.ok) return refused({ ...judged.refusal });
  if (judged.value.stage === 'accepted') return granted(null);
  const custody = together(known, [said]);
  if (!custody.ok) return refused({ ...custody.refusal });
  const at = instantOf(parts.clock.nowMs());
  const release = draftRelease(custody.value.state, { offer: said.statement.offer, at });
  if (!release.ok) return refused({ ...release.refusal });
  await keepStatements(tx, parts, { custody: custody.value, statements: [said] });
  await letGo(tx, parts, { custody: custody.value, release: release.value, of: judged.value });
  return granted(null);
}

async function letGo(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly custody: CaseCustody;
    readonly release: HandoverRelease;
    readonly of: OfferState;
  },
): Promise<void> {
  const { release } = order;
  const { case: caseId, at } = release;
  const [, tenure, snapshot] = await Promise.all([
    lockCase(tx, caseId),
    findTenure(tx, caseId),
    findSnapshot(tx, release.offer),
  ]);
  const isOurs = tenure !== undefined && (await closeTenure(tx, { caseId, epoch: tenure.epoch }));
  if (!isOurs) throw new Error(`case ${caseId} is released here and was not held`);
  const said = sealCustodyStatement(release, parts.signer);
  const custody = together(order.custody, [said]);
  if (!custody.ok) throw new Error(`case ${caseId}: ${custody.refusal.code}`);
  await keepStatements(tx, parts, { custody: custody.value, statements: [said] });
  await written(parts, moveOffer(tx, { offer: release.offer, stage: 'released', at }));
  const chain = chainOf(custody.value.state);
  const letter = { said: said, chain };
  const registrars = order.custody.state.now.registrars;
  await tellCustody(tx, parts, {
    ...letter,
    to: [release.holder],
    ...(snapshot !== undefined && { extras: { snapshot } }),
  });
  const others = registrars.filter((party) => party !== release.holder);
  await tellCustody(tx, parts, { ...letter, to: others });
}

/** 不予接收 has arrived: nothing moves, and the office that offered reads why. A ground that is not on the list is not taken. */
export async function takeDecline(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Taken {
  const letter = openCustodyLetter(parts, envelope, 'zl.custody.decline.v1');
  if (!letter.ok) return letter;
  const { said } = letter.value;
  const ground = declineGroundOfWords(said.statement.reason);
  if (ground === undefined) return refused({ code: 'custody.decline-not-listed' });
  const custody = await lockCaseCustody(tx, parts, said.statement.case);
  if (!custody) return refused({ code: 'custody.case-unknown' });
  const judged = judgeDecline(custody.state, said.statement);
  if (!judged.ok) return refused({ ...judged.refusal });
  await keepStatements(tx, parts, { custody, statements: [said] });
  const { offer, reason, at } = said.statement;
  await moveOffer(tx, { offer, stage: 'declined', at, declinedReason: reason });
  await tellOffice(tx, parts, { offer, at, ground: declineGrounds[ground] });
  return granted(null);
}

async function tellOffice(
  tx: Transaction,
  parts: NodeParts,
  said: { readonly offer: Digest; readonly at: Instant; readonly ground: Words },
): Promise<void> {
  const row = await findOffer(tx, said.offer);
  if (!row) return;
  const to = inSentence(parts.offices.name(row.toOffice).name);
  await saveNotice(tx, {
    office: row.fromOffice,
    caseId: row.caseId,
    number: row.number,
    at: said.at,
    words: {
      zh: `${to.zh}不接收办件 ${row.number}：${said.ground.zh}。仍由本单位负责`,
      en: `${to.en} does not take over matter ${row.number}: ${said.ground.en}. This office stays responsible`,
    },
    dedupe: `${said.offer}/declined`,
  });
}

/** 撤回 has arrived at the receiver: the offer is gone, and what was shown of the case with it. */
export async function takeWithdrawal(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Taken {
  const letter = openCustodyLetter(parts, envelope, 'zl.custody.withdraw.v1');
  if (!letter.ok) return letter;
  const { said } = letter.value;
  const custody = await lockCaseCustody(tx, parts, said.statement.case);
  if (!custody) return refused({ code: 'custody.case-unknown' });
  const judged = judgeWithdrawal(custody.state, said.statement);
  if (!judged.ok) return refused({ ...judged.refusal });
  await keepStatements(tx, parts, { custody, statements: [said] });
  const { offer, at } = said.statement;
  await moveOffer(tx, { offer, stage: 'withdrawn', at, forgetting: true });
  return granted(null);
}
