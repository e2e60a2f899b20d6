import type { Instant, Words } from '@zhulian/vocabulary';
import {
  type BirthRegistrationState,
  type CoCheckOfCase,
  type Handover,
  isConfirmed,
  isPending,
} from '../birth-registration/birth-registration-state.ts';
import { listCoChecksNeeded } from '../birth-registration/open-co-checks.ts';
import type { OfficeId } from '../office/office.ts';
import { provinceWords } from '../office/province-words.ts';
import { shortDay } from '../words/short-day.ts';
import {
  donePearl,
  dueNote,
  findObligation,
  isMetLate,
  named,
  nothing,
  nowPearl,
  type Pearl,
  type PearlLight,
  pearlToCome,
} from './pearl.ts';

/** English names the step, not its outcome: the same word stands under what is done and what is to come. */
const labels = {
  submitted: { zh: '提交', en: 'Sent' },
  supplement: { zh: '补正', en: 'Supplement' },
  accepted: { zh: '受理', en: 'Acceptance' },
  undertaking: { zh: '告知承诺', en: 'Undertaking' },
  registered: { zh: '登记', en: 'Registration' },
  issued: { zh: '发证', en: 'Voucher' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  refused: { zh: '不予登记', en: 'Not registered' },
} as const satisfies Record<string, Words>;

/** The string of a birth registration: what is done or late, the one `now`, what is to come, in that order. */
export function birthRegistrationPearls(
  state: BirthRegistrationState,
  light: PearlLight,
): readonly Pearl[] {
  const history = historyOf(state, light);
  if (state.closedAt !== null) return history;
  const [now, ...rest] = stepsAhead(state, light);
  return now === undefined ? history : [...history, asNow(now), ...rest.map(asToCome)];
}

/** A step ahead as both of what it may become: the present step or a later one. */
interface StepAhead {
  readonly now: Pearl;
  readonly toCome: Pearl;
}

const asNow = (step: StepAhead): Pearl => step.now;
const asToCome = (step: StepAhead): Pearl => step.toCome;

function historyOf(state: BirthRegistrationState, light: PearlLight): readonly Pearl[] {
  const pearls: Pearl[] = [donePearl('submitted', labels.submitted, { at: state.submittedAt })];
  if (state.supplementedAt !== null) {
    pearls.push(donePearl('supplement', labels.supplement, { at: state.supplementedAt }));
  }
  if (state.acceptedAt !== null) {
    const late = isMetLate(light.obligations, 'accept');
    const what = named(light, officeAt(state, state.acceptedAt));
    pearls.push(donePearl('accepted', labels.accepted, { at: state.acceptedAt, late, what }));
  }
  const settled = state.coChecks.filter((coCheck) => !isPending(coCheck)).map(settledPearl);
  pearls.push(...settled);
  pearls.push(...state.handovers.map((handover) => handoverPearl(handover, light)));
  if (state.undertaking !== null) {
    pearls.push(donePearl('undertaking', labels.undertaking, { at: state.undertaking.signedAt }));
  }
  if (state.registeredAt !== null) {
    const late = isMetLate(light.obligations, 'decide');
    pearls.push(donePearl('registered', labels.registered, { at: state.registeredAt, late }));
  }
  if (state.issuedAt !== null) {
    pearls.push(donePearl('issued', labels.issued, { at: state.issuedAt }));
  }
  if (state.closedAt !== null && state.issuedAt === null) {
    const code = state.refusal === null ? 'withdrawn' : 'refused';
    pearls.push(donePearl(code, labels[code], { at: state.closedAt }));
  }
  return pearls.toSorted(byTime);
}

/** 移交 into another office's hands; the string goes on there. */
function handoverPearl({ at, epoch, to }: Handover, light: PearlLight): Pearl {
  const place = provinceWords(to);
  const label = { zh: `移交${place.zh}`, en: `Handed to ${place.en}` };
  return donePearl(`handover/${epoch}`, label, { at, what: named(light, to) });
}

/** Who was responsible when that happened. */
function officeAt(state: BirthRegistrationState, at: Instant): OfficeId {
  return state.handovers.find((handover) => handover.at > at)?.from ?? state.office;
}

/** Steps in the order of time; the sort is stable, so that steps of one moment keep their order. */
function byTime(left: Pearl, right: Pearl): number {
  return (left.at ?? '').localeCompare(right.at ?? '');
}

function settledPearl(coCheck: CoCheckOfCase): Pearl {
  const { answeredAt, silentAt, silentSince } = coCheck;
  const code = `co-check/${coCheck.coCheckId}`;
  const place = provinceWords(coCheck.to);
  if (answeredAt === null || silentAt === null) {
    const at = answeredAt ?? silentAt ?? coCheck.openedAt;
    if (answeredAt !== null) {
      return donePearl(code, answerLabel(place), { at, what: answerNote(coCheck) });
    }
    return { ...silentPearl(code, place, silentSince ?? at), note: silentNote(silentSince) };
  }
  const what = answerNote(coCheck);
  return donePearl(code, answerLabel(place), { at: answeredAt, late: true, what });
}

function silentPearl(code: string, place: Words, at: string): Pearl {
  const label = { zh: `${place.zh}未答复`, en: `No answer from ${place.en}` };
  return { code, label, state: 'late', note: nothing, at };
}

function silentNote(since: CoCheckOfCase['silentSince']): Words {
  const on = since === null ? '' : shortDay(since);
  return { zh: `${on} 到期，不影响办理`, en: `due ${on}, costs you nothing` };
}

function answerLabel(place: Words): Words {
  return { zh: `${place.zh}答复`, en: `${place.en} answered` };
}

function answerNote(coCheck: CoCheckOfCase): Words {
  return isConfirmed(coCheck)
    ? { zh: '一致', en: 'confirmed' }
    : { zh: '未能核对一致', en: 'not all confirmed' };
}

function stepsAhead(state: BirthRegistrationState, light: PearlLight): readonly StepAhead[] {
  const decide = findObligation(light.obligations, 'decide');
  const decideNote = decide ? dueNote(decide, light.today) : nothing;
  const steps: StepAhead[] = [];
  if (state.stage === 'incomplete') {
    const note = { zh: '请您补充，之后继续', en: 'waiting for your supplement' };
    steps.push(step('supplement', labels.supplement, light, { note }));
  }
  if (state.acceptedAt === null) {
    steps.push(step('accepted', labels.accepted, light, { kind: 'accept' }));
  }
  if (state.registeredAt === null) {
    if (state.undertaking === null) steps.push(...coChecksAhead(state, light, decideNote));
    if (state.stage === 'undertaking') {
      const note = { zh: '可凭承诺登记', en: 'may be registered on an undertaking' };
      steps.push(step('undertaking', labels.undertaking, light, { note }));
    }
    steps.push(step('registered', labels.registered, light, { kind: 'decide' }, decideNote));
  }
  const atOnce = { zh: '登记后即时', en: 'at once' };
  steps.push(step('issued', labels.issued, light, { note: atOnce }, atOnce));
  return steps;
}

function coChecksAhead(
  state: BirthRegistrationState,
  light: PearlLight,
  note: Words,
): readonly StepAhead[] {
  const open = state.coChecks.filter(isPending);
  const asked: readonly { readonly code: string; readonly to: OfficeId }[] =
    state.coChecks.length > 0
      ? open.map(({ coCheckId, to }) => ({ code: `co-check/${coCheckId}`, to }))
      : listCoChecksNeeded(state).map(({ role, to }) => ({ code: `co-check/${role}`, to }));
  return asked.map(({ code, to }) => {
    const place = provinceWords(to);
    const label = { zh: `等${place.zh}答复`, en: `${place.en} to answer` };
    const reply = light.obligations.find(
      ({ kind, caseId }) => kind === 'reply' && code === `co-check/${caseId}`,
    );
    const due = reply ? dueNote(reply, light.today) : note;
    return step(code, label, light, { note: due }, asked.length > 1 ? besideNote(due) : nothing);
  });
}

/** Co-checks run side by side; on the string one stands behind the other, so each that is not the present one says so. */
function besideNote(due: Words): Words {
  return {
    zh: due.zh === '' ? '同时在问' : `同时在问 ${due.zh}`,
    en: due.en === '' ? 'asked at once' : `asked at once · ${due.en}`,
  };
}

function step(
  code: string,
  label: Words,
  light: PearlLight,
  due: Parameters<typeof nowPearl>[3],
  toComeNote: Words = nothing,
): StepAhead {
  return { now: nowPearl(code, label, light, due), toCome: pearlToCome(code, label, toComeNote) };
}
