import { envelopePath, receiptPath } from '../bundle/bundle-path.ts';
import type { DutyFile } from '../bundle/open-duty.ts';
import { type OpenedBundle, shownAt } from '../bundle/opened-bundle.ts';
import { isJsonObject, type Json } from '../canonical/read-canonical.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check, ShownDuty } from '../report/report.ts';
import type { ShownEnvelope } from '../statement/open-envelope.ts';
import { computeDue, dayOf } from '../time/due-date.ts';
import { judgeSilence, partyOfOffice } from './judge-silence.ts';

/** 核履责事项: start, due date, answer or silence of every duty that the bundle states. */
export function checkDuties(bundle: OpenedBundle): {
  readonly checks: readonly Check[];
  readonly duties: readonly ShownDuty[];
} {
  const judged = bundle.duties.map(({ path, shown }) =>
    shown === undefined
      ? { checks: [checked('duty.form', 'broken', path)], duty: undefined }
      : judgeDuty(shown, path, bundle),
  );
  return {
    checks: judged.flatMap(({ checks }) => checks),
    duties: judged.flatMap(({ duty }) => duty ?? []),
  };
}

function judgeDuty(
  duty: DutyFile,
  path: string,
  bundle: OpenedBundle,
): { readonly checks: readonly Check[]; readonly duty: ShownDuty | undefined } {
  if (!namesItsFiles(duty, bundle)) {
    return { checks: [checked('duty.form', 'broken', path)], duty: undefined };
  }
  const due = dueCheck(duty, path, bundle);
  const isOwed = duty.state === 'open' && duty.request !== null;
  const silence = isOwed ? judgeSilence(duty, bundle) : undefined;
  const checks = [
    startCheck(duty, path, bundle),
    ruleCheck(duty, path, bundle),
    due.check,
    ...(duty.metAt === null ? [] : [answerCheck(duty, path, bundle)]),
    ...(silence === undefined ? [] : [checked('duty.silence', silence, path)]),
  ];
  const { creditor, debtor, id, kind, steps } = duty;
  const isProven = silence === 'holds' && due.check.verdict === 'holds';
  return {
    checks,
    duty: {
      id,
      kind,
      debtor,
      creditor,
      startedAt: duty.startEvidence.at,
      dueOn: due.on,
      nature: duty.rule.nature,
      metOn: duty.metAt === null ? null : dayOf(duty.metAt),
      state: stateOf(duty, due.on, isProven),
      steps: steps.map(({ code, firedAt, office }) => ({ code, firedAt, office })),
    },
  };
}

/** By the dates alone, whatever word the file has for it. */
function stateOf(duty: DutyFile, dueOn: string, isSilent: boolean): ShownDuty['state'] {
  if (duty.state === 'excused') return 'excused';
  if (duty.metAt === null) return isSilent ? 'silent' : 'open';
  return dayOf(duty.metAt) <= dueOn ? 'in-time' : 'late';
}

function dueCheck(
  duty: DutyFile,
  path: string,
  { calendar }: OpenedBundle,
): { readonly check: Check; readonly on: string } {
  const { amount, unit } = duty.rule;
  const limit = { amount, unit, shifts: duty.shifts ?? [] };
  const { isCovered, on, provisional } = computeDue(limit, duty.startEvidence.at, calendar);
  if (!isCovered) return { check: checked('duty.due', 'unsaid', path), on: duty.due.on };
  const isSame = on === duty.due.on && provisional === duty.due.provisional;
  const isLate = duty.metAt !== null && dayOf(duty.metAt) > on;
  const isWord = duty.metAt === null || (duty.state === 'met-late') === isLate;
  return { check: heldIf('duty.due', isSame && isWord, path), on };
}

/** A duty that began with a delivery began at the moment of its receipt, for both sides. */
function startCheck(duty: DutyFile, path: string, bundle: OpenedBundle): Check {
  const request = shownAt(bundle.envelopes, duty.request);
  if (request === undefined || duty.startEvidence.event !== 'exchange.stored') {
    return checked('duty.start', 'unsaid', path);
  }
  const moments = ['STORED', 'APPLIED']
    .flatMap((level) => shownAt(bundle.receipts, receiptPath(request, level)) ?? [])
    .filter(({ hash, signature }) => hash === request.hash && signature === 'valid')
    .map(({ at }) => at);
  if (moments.length === 0) return checked('duty.start', 'unsaid', path);
  return heldIf('duty.start', moments.includes(duty.startEvidence.at), path);
}

/** When an answer was given: by its line, by its envelope, or by the receipt for it. */
function momentsOf(answer: ShownEnvelope, { receipts }: OpenedBundle): readonly Json[] {
  const line = isJsonObject(answer.data) ? answer.data['line'] : undefined;
  const said = isJsonObject(line) ? [line['at'] ?? null] : [];
  const received = ['STORED', 'APPLIED', 'REFUSED'].flatMap(
    (level) => shownAt(receipts, receiptPath(answer, level))?.at ?? [],
  );
  return [...said, answer.time, ...received];
}

function answerCheck(duty: DutyFile, path: string, bundle: OpenedBundle): Check {
  const { envelopes } = bundle;
  if (duty.answer === null) return checked('duty.answer', 'unsaid', path);
  const answer = shownAt(envelopes, duty.answer);
  const request = shownAt(envelopes, duty.request);
  const isDebtors =
    answer?.signature === 'valid' &&
    answer.source === partyOfOffice(duty.debtor) &&
    envelopePath(answer) === duty.answer &&
    (request === undefined || answer.subject === request.subject) &&
    momentsOf(answer, bundle).includes(duty.metAt ?? '');
  return heldIf('duty.answer', isDebtors, path);
}

/** What a duty calls its request and its answer is in the bundle, between its creditor and its debtor. */
function namesItsFiles(duty: DutyFile, { envelopes }: OpenedBundle): boolean {
  const [creditor, debtor] = [partyOfOffice(duty.creditor), partyOfOffice(duty.debtor)];
  const [request, answer] = [shownAt(envelopes, duty.request), shownAt(envelopes, duty.answer)];
  const isAsked = duty.request === null || (request?.source === creditor && request.dst === debtor);
  return isAsked && (duty.answer === null || answer?.source === debtor);
}

/** Rule and offices are those that the request itself states, where it states them. */
function ruleCheck(duty: DutyFile, path: string, { envelopes }: OpenedBundle): Check {
  const data = shownAt(envelopes, duty.request)?.data;
  const letter = isJsonObject(data) ? data['letter'] : undefined;
  const stated = isJsonObject(letter) ? letter['rule'] : undefined;
  if (!isJsonObject(letter) || !isJsonObject(stated)) return checked('duty.rule', 'unsaid', path);
  const { amount, code, nature, unit } = duty.rule;
  const isRule = Object.entries({ amount, code, nature, unit }).every(
    ([name, value]) => stated[name] === value,
  );
  const debtors = [letter['to'], ...forwardedTo(duty, envelopes)];
  const isBetween = letter['from'] === duty.creditor && debtors.includes(duty.debtor);
  return heldIf('duty.rule', isRule && isBetween, path);
}

/** 转办: offices to which a debtor's own lines have passed the matter on. */
function forwardedTo(
  duty: DutyFile,
  envelopes: OpenedBundle['envelopes'],
): readonly (Json | undefined)[] {
  const request = shownAt(envelopes, duty.request);
  return envelopes.flatMap(({ shown }) => {
    if (shown?.subject !== request?.subject || !isJsonObject(shown?.data)) return [];
    const { line } = shown.data;
    return isJsonObject(line) && line['type'] === 'co-check.forwarded' ? [line['to']] : [];
  });
}
