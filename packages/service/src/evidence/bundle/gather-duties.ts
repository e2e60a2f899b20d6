import {
  type CoCheckState,
  clarifyLimitDays,
  type Obligation,
  partyOf,
  replyObligationId,
} from '@zhulian/casework';
import { messageTypes } from '@zhulian/contract';
import { envelopePath } from '@zhulian/evidence';
import { canonicalise, type Envelope, type PartyId } from '@zhulian/exchange';
import {
  listObligationsOfCase,
  listStepTexts,
  type StepText,
  type Transaction,
} from '@zhulian/store';
import { findCoCheck } from '../../operations/case-log/keep-co-check.ts';
import { type BundleDraft, type BundledCase, putText } from './bundle-draft.ts';
import type { CaseStreams } from './gather-streams.ts';

/** A duty without its answer, whose debtor must be asked how far its stream has come. */
export interface SilentDuty {
  readonly debtor: PartyId;
  readonly subject: string;
  readonly requestedAt: string;
}

/** 履责事项 of the matter with their ladders; answers which of them nobody has met. */
export async function gatherDuties(
  tx: Transaction,
  draft: BundleDraft,
  order: { readonly self: PartyId; readonly matter: BundledCase; readonly streams: CaseStreams },
): Promise<readonly SilentDuty[]> {
  const { matter } = order;
  const caseIds = [matter.caseId, ...matter.coCheckIds];
  const steps = Map.groupBy(await listStepTexts(tx, caseIds), (step) => step.obligationId);
  const silent: SilentDuty[] = [];
  for (const caseId of caseIds) {
    const coCheck = caseId === matter.caseId ? undefined : await findCoCheck(tx, caseId);
    for (const { body } of await listObligationsOfCase(tx, caseId)) {
      if (!isDuty(body)) continue;
      const duty = body;
      const climbed = steps.get(duty.id) ?? [];
      const letters = coCheck && isReply(duty, coCheck) ? lettersOf(coCheck, order) : undefined;
      putDuty(draft, { duty, number: matter.number, climbed, coCheck, letters });
      if (duty.state === 'open' && letters?.silent) silent.push(letters.silent);
    }
  }
  return silent;
}

/** What waits in the same table without being owed, the end of a silence, has no rule. */
function isDuty(body: unknown): body is Obligation {
  return typeof body === 'object' && body !== null && 'rule' in body;
}

function isReply(duty: Obligation, coCheck: CoCheckState): boolean {
  return duty.id === replyObligationId(coCheck.coCheckId);
}

interface Letters {
  readonly request: string | null;
  readonly answer: string | null;
  readonly silent: SilentDuty | undefined;
}

/** Where the letter that asked lies, and the one that answered. */
function lettersOf(
  coCheck: CoCheckState,
  order: { readonly self: PartyId; readonly streams: CaseStreams },
): Letters {
  const { self, streams } = order;
  const subject = `co-check/${coCheck.coCheckId}`;
  const asker = partyOf(coCheck.from);
  const debtor = partyOf(coCheck.holder);
  const sent = streams.sent.map(({ bytes, dst, seq, subject: about }) => ({
    about,
    envelope: JSON.parse(bytes) as Envelope,
    path: envelopePath({ source: self, dst, seq }),
  }));
  const taken = streams.taken.map(({ bytes, seq, src, subject: about }) => ({
    about,
    envelope: JSON.parse(bytes) as Envelope,
    path: envelopePath({ source: src, dst: self, seq }),
  }));
  const letters = [...sent, ...taken].filter(({ about }) => about === subject);
  const request = letters.find(
    ({ envelope }) => envelope.type === messageTypes.requested && envelope.source === asker,
  );
  const answer = letters.find(({ envelope }) => envelope.source === debtor && isAnswer(envelope));
  const silent =
    request && asker === self && debtor !== self
      ? { debtor, subject, requestedAt: request.envelope.time }
      : undefined;
  return { request: request?.path ?? null, answer: answer?.path ?? null, silent };
}

function isAnswer({ data, type }: Envelope): boolean {
  const line = (data as { readonly line?: { readonly type?: string } } | null)?.line;
  return type === messageTypes.progressed && line?.type === 'co-check.answered';
}

function putDuty(
  draft: BundleDraft,
  order: {
    readonly duty: Obligation;
    readonly number: string;
    readonly climbed: readonly StepText[];
    readonly coCheck: CoCheckState | undefined;
    readonly letters: Letters | undefined;
  },
): void {
  const { climbed, coCheck, duty, letters, number } = order;
  const { amount, code, nature, unit } = duty.rule;
  const file = canonicalise({
    id: duty.id,
    kind: duty.kind,
    debtor: duty.debtor,
    creditor: duty.creditor,
    number,
    rule: { code, amount, unit, nature },
    startEvidence: { ...duty.startEvidence },
    due: { on: duty.due.on, provisional: duty.due.provisional },
    shifts: coCheck === undefined ? [] : shiftsOf(coCheck),
    state: duty.state,
    metAt: duty.metAt,
    request: letters?.request ?? null,
    answer: letters?.answer ?? null,
    steps: climbed.map(({ code: rung, fellOn, firedAt, office, step }) => ({
      step,
      code: rung,
      office,
      fellOn,
      firedAt,
    })),
  });
  if (!file.ok) throw new Error('an obligation has only words and integers');
  const place = [...draft.files.keys()].filter((path) => path.startsWith('obligations/')).length;
  putText(draft, { path: `obligations/${place + 1}.json`, text: file.value });
  for (const { text } of climbed) draft.leaves.push({ text, of: null });
}

/** 协商延期 and 中止 as far as both sides have signed them. */
function shiftsOf({ clarification, extension }: CoCheckState) {
  const pause =
    clarification?.answeredAt == null
      ? []
      : [
          {
            kind: 'pause',
            from: clarification.askedAt,
            until: clarification.answeredAt,
            limitDays: clarifyLimitDays,
          },
        ];
  const agreed =
    extension?.answer === 'agreed' && extension.answeredAt !== null
      ? [{ kind: 'extension', agreedAt: extension.answeredAt, days: extension.days }]
      : [];
  return [...pause, ...agreed];
}
