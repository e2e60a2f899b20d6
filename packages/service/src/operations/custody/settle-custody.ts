import {
  type CaseFile,
  closeTenure,
  findCase,
  findTenure,
  handOnCase,
  lockOpenOffer,
  moveOffer,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { beginEpoch } from './begin-epoch.ts';
import type { CaseCustody } from './case-custody.ts';
import { written } from './custody-group.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import { offerOf } from './offer-of.ts';
import { putInForce } from './put-in-force.ts';
import { composeSnapshot } from './snapshot.ts';

/**
 * What follows here from what two registrars have: whoever held the case lets it go from its lists, whoever holds it now
 * begins. Called after every new statement, in its transaction; again is harmless.
 */
export async function settleCustody(
  tx: Transaction,
  parts: NodeParts,
  custody: CaseCustody,
): Promise<void> {
  const { now, caseId } = custody.state;
  const fresh = await putInForce(tx, parts, custody);
  if (fresh.length > 0 && now.holder !== parts.party) await leaveCase(tx, parts, custody);
  if (now.holder !== parts.party || now.activation !== undefined || now.epoch === 1) return;
  const tenure = await findTenure(tx, caseId);
  if ((tenure?.epoch ?? 0) >= now.epoch) return;
  await beginEpoch(tx, parts, custody);
}

/** 移交生效 at whoever held the case: fenced if it was not, out of its lists, its duties with the new holder. */
async function leaveCase(tx: Transaction, parts: NodeParts, custody: CaseCustody): Promise<void> {
  const { caseId, now } = custody.state;
  const at = instantOf(parts.clock.nowMs());
  const [tenure, file, ...offers] = await Promise.all([
    findTenure(tx, caseId),
    findCase(tx, caseId),
    lockOpenOffer(tx, { caseId, direction: 'outgoing' }),
    lockOpenOffer(tx, { caseId, direction: 'incoming' }),
  ]);
  // An assignment fences an office that never let go.
  if (tenure?.isOpen) await closeTenure(tx, { caseId, epoch: tenure.epoch });
  if (file && now.record.statement.kind === 'zl.custody.assign.v1') {
    await sendAssignedFile(tx, parts, { custody, file });
  }
  if (file) await written(parts, handOnCase(tx, { caseId, toOffice: now.office }));
  for (const open of offers) {
    // One for an epoch that is still to come has lost nothing.
    if (!open || open.epoch > now.epoch) continue;
    const stage = open.hash === offerOf(now) ? 'active' : 'superseded';
    await written(parts, moveOffer(tx, { offer: open.hash, stage, at, forgetting: true }));
    if (stage === 'superseded' && open.direction === 'outgoing') {
      await tellLoser(tx, parts, { custody, offer: open.hash });
    }
  }
}

/** 送交案卷: the hub has no file to send; whoever held the case sends it as soon as it knows, and fenced. */
async function sendAssignedFile(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly custody: CaseCustody; readonly file: CaseFile },
): Promise<void> {
  const { number, subjectName } = order.file;
  const { caseId, now } = order.custody.state;
  const snapshot = await composeSnapshot(tx, { caseId, number });
  if (!snapshot.ok) return;
  await tellCustody(tx, parts, {
    to: [now.holder],
    said: now.record,
    chain: chainOf(order.custody.state),
    extras: { snapshot: snapshot.value.text, matter: { number, subject: subjectName } },
  });
}

/** Whoever accepted an offer that an assignment overtook learns it from the registrations that won. */
async function tellLoser(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly custody: CaseCustody; readonly offer: string },
): Promise<void> {
  const { state } = order.custody;
  const offer = state.offers.find((one) => one.offer.hash === order.offer)?.offer.statement;
  const [said] = state.now.registrations;
  if (offer === undefined || said === undefined) return;
  await tellCustody(tx, parts, { to: [offer.to], said, chain: chainOf(state) });
}
