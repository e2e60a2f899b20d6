import { provinces, type Rules, recordOf } from './rules.ts';
import { answerOf, headOf, isVoid, listRegistered, type State, sideOf, tenureOf } from './state.ts';
import type { Step } from './steps.ts';

/** What must hold in every state; the sentence of the first that does not. */
export function findViolation(state: State, rules: Rules): string | undefined {
  const registered = listRegistered(state, rules);
  return (
    findDoubleHolder(registered) ??
    findFalseTenure(state, rules, registered) ??
    findSecondWriter(state, rules, registered)
  );
}

/** What a step must not do; checked on each of them, because a state does not remember how it came about. */
export function findWrongStep(
  change: { readonly before: State; readonly step: Step; readonly after: State },
  rules: Rules,
): string | undefined {
  const { before, step, after } = change;
  const registered = listRegistered(after, rules);
  if (listRegistered(before, rules).some((id) => !registered.includes(id))) {
    return 'who was responsible is no longer provable';
  }
  if (step.does === 'release' && answerOf(before, step.epoch, step.from, step.to) !== 'accepted') {
    return 'an office gets a case that it has not accepted';
  }
  if (step.does === 'withdraw' && sideOf(before, step.epoch, step.from, step.to) === 'released') {
    return 'one offer is both withdrawn and released';
  }
  return undefined;
}

/** One record for an epoch, and every registered record follows a registered one without a gap that is not proven void. */
function findDoubleHolder(registered: readonly number[]): string | undefined {
  const epochs = registered.map((id) => recordOf(id).epoch);
  const doubled = epochs.find((epoch, index) => epochs.indexOf(epoch) !== index);
  if (doubled !== undefined) return `epoch ${doubled} has two holders`;
  for (const { prev, skips } of registered.map(recordOf)) {
    if (prev >= 0 && !registered.includes(prev)) return 'a holder follows nobody';
    if (skips && epochs.includes(2)) return 'an epoch that was skipped has a holder';
  }
  return undefined;
}

/** An honest province writes only under a record that names it and that two registrars have. */
function findFalseTenure(
  state: State,
  rules: Rules,
  registered: readonly number[],
): string | undefined {
  const isFalse = provinces.some((province) => {
    const tenure = tenureOf(state, province);
    if (tenure < 0 || province === rules.cheater) return false;
    return recordOf(tenure).holder !== province || !registered.includes(tenure);
  });
  return isFalse ? 'an office writes without being responsible' : undefined;
}

/**
 * Two honest provinces never both write, but for one thing that no protocol can prevent: a silent holder from whom the hub took the
 * case writes on until it hears of it. Its lines carry an epoch that everyone else knows is over.
 */
function findSecondWriter(
  state: State,
  rules: Rules,
  registered: readonly number[],
): string | undefined {
  const tenures = provinces
    .filter((province) => province !== rules.cheater)
    .map((province) => tenureOf(state, province))
    .filter((tenure) => tenure >= 0)
    .sort((left, right) => recordOf(left).epoch - recordOf(right).epoch);
  for (const older of tenures.slice(0, -1)) {
    const successor = registered.find((id) => recordOf(id).prev === older);
    if (successor === undefined || recordOf(successor).kind !== 'assign') {
      return 'two offices write to one case';
    }
  }
  return undefined;
}

/** A state in which nothing more need happen: the responsible office can write, or the model ends here. */
export function isSettled(state: State, rules: Rules): boolean {
  const head = headOf(listRegistered(state, rules));
  const { holder } = recordOf(head);
  if (tenureOf(state, holder) === head) return true;
  // The epoch that would resolve a void last one is outside the model. A cheater may let its own tenure lie; but what it
  // did must not hold the case for ever.
  return isVoid(state, rules.epochMax) || (holder === rules.cheater && !isVoid(state, 2));
}
