import { groundOfWords, rotaAt } from '@zhulian/casework';
import type { RefusalValue } from '@zhulian/contract';
import { judgeOffer, type VerifiedEnvelope } from '@zhulian/exchange';
import { lockOpenOffer, moveOffer, saveNotice, saveOffer, type Transaction } from '@zhulian/store';
import { calendarDateOf, granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { inSentence } from '../../view/in-sentence.ts';
import { keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { written } from './custody-group.ts';
import { type CustodyLetter, openCustodyLetter } from './custody-letter.ts';
import { settleCustody } from './settle-custody.ts';

type OfferLetter = CustodyLetter<'zl.custody.offer.v1'>;

/** An offer has arrived: it is judged by the same rule as at home, and waits for an answer. Nothing has moved. */
export async function takeOffer(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Promise<Result<null, RefusalValue>> {
  const letter = openCustodyLetter(parts, envelope, 'zl.custody.offer.v1');
  if (!letter.ok) return letter;
  const { said, shown } = letter.value;
  const offer = said.statement;
  if (offer.to !== parts.party) return refused({ code: 'custody.not-addressee', to: offer.to });
  if (groundOfWords(offer.reason) === undefined)
    return refused({ code: 'custody.reason-not-listed' });
  const known = await lockCaseCustody(tx, parts, offer.case);
  const custody = together(known, shown);
  if (!custody.ok) return refused({ ...custody.refusal });
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const rota = rotaAt(parts.rules.dutyRota, offer.at);
  // The last day counts when it is accepted: an offer that comes late is shown as late, and not refused.
  const judged = judgeOffer(custody.value.state, offer, {
    today: today < offer.expiresOn ? today : offer.expiresOn,
    rota,
  });
  if (!judged.ok) return refused({ ...judged.refusal });
  await keepStatements(tx, parts, { custody: custody.value, statements: shown });
  await settleCustody(tx, parts, custody.value);
  await keepOffer(tx, parts, letter.value);
  return granted(null);
}

async function keepOffer(tx: Transaction, parts: NodeParts, letter: OfferLetter): Promise<void> {
  const { said, matter } = letter;
  const offer = said.statement;
  const at = instantOf(parts.clock.nowMs());
  const earlier = await lockOpenOffer(tx, { caseId: offer.case, direction: 'incoming' });
  if (earlier?.hash === said.hash) return;
  if (earlier) {
    await moveOffer(tx, { offer: earlier.hash, stage: 'expired', at, forgetting: true });
  }
  const number = matter?.number ?? '';
  parts.group?.flush();
  const row = {
    hash: said.hash,
    caseId: offer.case,
    epoch: offer.epoch,
    direction: 'incoming',
    fromOffice: offer.fromOffice,
    toOffice: offer.toOffice,
    reason: offer.reason,
    expiresOn: offer.expiresOn,
    number,
    subject: matter?.subject ?? '',
    offeredAt: offer.at,
  } as const;
  await written(parts, saveOffer(tx, row));
  const from = inSentence(parts.offices.name(offer.fromOffice).name);
  const notice = {
    office: offer.toOffice,
    caseId: null,
    number,
    at,
    words: {
      zh: `${from.zh}请本单位接收办件 ${number}，请在 ${offer.expiresOn} 前答复`,
      en: `${from.en} asks this office to take over matter ${number}; please answer by ${offer.expiresOn}`,
    },
    dedupe: `${said.hash}/offered`,
  };
  await written(parts, saveNotice(tx, notice));
}
