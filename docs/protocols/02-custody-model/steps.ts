import {
  othersOf,
  type Province,
  provinces,
  type Rules,
  recordOf,
  records,
  releasesOf,
  releaseTo,
} from './rules.ts';
import {
  answerOf,
  assignedFor,
  dispatchOf,
  headOf,
  isShown,
  isVoid,
  listRegistered,
  type State,
  setAssigned,
  setDispatch,
  setOffer,
  setTenure,
  setVote,
  sideOf,
  tenureOf,
  voteOf,
} from './state.ts';

interface BetweenTwo {
  readonly from: Province;
  readonly to: Province;
  readonly epoch: number;
}

/** One step of one party: always one transaction of its own, never two parties at once. */
export type Step =
  | (BetweenTwo & {
      readonly does: 'offer' | 'accept' | 'decline' | 'hear-answer' | 'withdraw' | 'expire';
    })
  | (BetweenTwo & { readonly does: 'release' | 'cheat'; readonly record: number })
  | { readonly does: 'send' | 'lose' | 'assign'; readonly record: number }
  | { readonly does: 'register'; readonly registrar: number; readonly record: number }
  | { readonly does: 'activate' | 'learn'; readonly by: Province; readonly record: number }
  | { readonly does: 'crash'; readonly registrar: number };

type Take = (step: Step, change: (next: State) => void) => void;

/** What the steps of one state are computed from. */
interface View {
  readonly state: State;
  readonly rules: Rules;
  readonly registered: readonly number[];
  readonly headEpoch: number;
}

/** Every step that any party may take, given to `take` with what it changes. */
export function listSteps(state: State, rules: Rules, take: Take): void {
  const registered = listRegistered(state, rules);
  const view = { state, rules, registered, headEpoch: recordOf(headOf(registered)).epoch };
  for (const province of provinces) {
    const tenure = tenureOf(state, province);
    if (tenure >= 0) holderSteps(view, { province, tenure }, take);
    receiverSteps(view, province, take);
    if (rules.fault === 'withdraw-after-release') lateWithdrawals(view, province, take);
  }
  if (rules.cheater !== null) cheaterSteps(view, rules.cheater, take);
  outboxSteps(view, take);
  hubSteps(view, take);
  for (let registrar = 0; registrar < 3; registrar += 1) registrarSteps(view, registrar, take);
}

const busy: readonly string[] = ['open', 'accepted', 'released'];

/** OFFER, WITHDRAW, RELEASE: the holder alone decides, each in one transaction that reads its own rows. */
function holderSteps(
  { state, rules, registered, headEpoch }: View,
  { province: from, tenure }: { readonly province: Province; readonly tenure: number },
  take: Take,
): void {
  const { epoch } = recordOf(tenure);
  if (headEpoch > epoch) {
    take({ does: 'learn', by: from, record: headOf(registered) }, (next) =>
      setTenure(next, from, -1),
    );
  }
  if (epoch >= rules.epochMax) return;
  const isFree = othersOf(from).every((to) => !busy.includes(sideOf(state, epoch, from, to)));
  for (const to of othersOf(from)) {
    const side = sideOf(state, epoch, from, to);
    const answer = answerOf(state, epoch, from, to);
    const at = { epoch, from, to };
    if (side === 'none' && isFree) {
      take({ does: 'offer', ...at }, (next) => setOffer(next, at, { side: 'open', answer }));
    }
    if (side === 'open' && answer !== 'none') {
      take({ does: 'hear-answer', ...at }, (next) => setOffer(next, at, { side: answer, answer }));
    }
    if (side === 'open' || side === 'accepted') {
      take({ does: 'withdraw', ...at }, (next) =>
        setOffer(next, at, { side: 'withdrawn', answer }),
      );
    }
    if (side === 'open' && rules.fault === 'expiry-ends-the-duty') {
      take({ does: 'expire', ...at }, (next) => setTenure(next, from, -1));
    }
    const mayRelease =
      side === 'accepted' || (side === 'open' && rules.fault === 'release-without-consent');
    const record = releaseTo(to, tenure);
    if (mayRelease && dispatchOf(state, record) === 'none') {
      take({ does: 'release', ...at, record }, (next) => {
        setOffer(next, at, { side: 'released', answer });
        setDispatch(next, record, 'committed');
        if (rules.fault !== 'holder-not-fenced') setTenure(next, from, -1);
      });
    }
  }
}

function lateWithdrawals({ state }: View, from: Province, take: Take): void {
  for (const to of othersOf(from)) {
    const at = { epoch: from === 0 ? 1 : 2, from, to };
    if (sideOf(state, at.epoch, from, to) !== 'released') continue;
    const answer = answerOf(state, at.epoch, from, to);
    take({ does: 'withdraw', ...at }, (next) => setOffer(next, at, { side: 'withdrawn', answer }));
  }
}

/** ACCEPT, DECLINE, ACTIVATE: the receiver’s own transactions. It answers only who is shown to hold. */
function receiverSteps(view: View, to: Province, take: Take): void {
  const { state, rules, registered, headEpoch } = view;
  for (const from of othersOf(to)) {
    for (const epoch of from === 0 ? [1, 2] : [2]) {
      const side = sideOf(state, epoch, from, to);
      if (side === 'none' || answerOf(state, epoch, from, to) !== 'none') continue;
      const isHolder = registered.some(
        (id) => recordOf(id).epoch === epoch && recordOf(id).holder === from,
      );
      if (!isHolder && rules.fault !== 'chain-not-checked') continue;
      const at = { epoch, from, to };
      take({ does: 'accept', ...at }, (next) => setOffer(next, at, { side, answer: 'accepted' }));
      take({ does: 'decline', ...at }, (next) => setOffer(next, at, { side, answer: 'declined' }));
    }
  }
  const tenure = tenureOf(state, to);
  const heldEpoch = tenure < 0 ? 0 : recordOf(tenure).epoch;
  for (const { id, epoch, holder } of records) {
    if (holder !== to || epoch === 1 || epoch <= heldEpoch || epoch < headEpoch) continue;
    if (!isShown(state, id) || hasLetGo(view, id)) continue;
    if (registered.includes(id) || rules.fault === 'activation-without-registration') {
      take({ does: 'activate', by: to, record: id }, (next) => setTenure(next, to, id));
    }
  }
}

/** A tenure that was released is closed for ever: its row stays. */
function hasLetGo({ state }: View, tenure: number): boolean {
  return releasesOf(tenure).some((id) => dispatchOf(state, id) !== 'none');
}

/**
 * A cheating province offers under every record that names it, registered or not, and signs a release for everyone who accepted, whatever
 * it withdrew or released before.
 */
function cheaterSteps({ state, rules }: View, from: Province, take: Take): void {
  for (const { id, epoch, holder } of records) {
    if (holder !== from || epoch >= rules.epochMax || !isShown(state, id)) continue;
    for (const to of othersOf(from)) {
      const at = { epoch, from, to };
      const answer = answerOf(state, epoch, from, to);
      if (sideOf(state, epoch, from, to) === 'none') {
        take({ does: 'offer', ...at }, (next) => setOffer(next, at, { side: 'open', answer }));
      }
      const record = releaseTo(to, id);
      if (answer === 'accepted' && dispatchOf(state, record) === 'none') {
        take({ does: 'cheat', ...at, record }, (next) => setDispatch(next, record, 'sent'));
      }
    }
  }
}

/** The outbox is of the same transaction as the release: a crash between commit and sending delays, and loses nothing. */
function outboxSteps({ state, rules }: View, take: Take): void {
  for (const { id, kind } of records) {
    if (kind !== 'release' || dispatchOf(state, id) !== 'committed') continue;
    take({ does: 'send', record: id }, (next) => setDispatch(next, id, 'sent'));
    if (rules.fault !== 'release-outside-the-outbox') continue;
    take({ does: 'lose', record: id }, (next) => setDispatch(next, id, 'lost'));
  }
}

/** ASSIGN: once for an epoch, to anyone but the holder; past a void epoch also to the holder itself. The hub may be wrong about silence. */
function hubSteps({ state, rules, registered, headEpoch }: View, take: Take): void {
  for (const { id, kind, epoch, prev, skips } of records) {
    if (kind !== 'assign' || epoch > rules.epochMax || epoch <= headEpoch) continue;
    if (assignedFor(state, epoch) !== 0 || !registered.includes(prev)) continue;
    if (skips && (!isSkipProven(state, rules) || rules.fault === 'split-is-the-end')) continue;
    take({ does: 'assign', record: id }, (next) => setAssigned(next, epoch, id));
  }
}

function isSkipProven(state: State, rules: Rules): boolean {
  return isVoid(state, 2) || rules.fault === 'skip-without-proof';
}

/** REGISTER: the first record of an epoch that a registrar is shown, with a chain that proves the one before. */
function registrarSteps({ state, rules, registered }: View, registrar: number, take: Take): void {
  for (const { id, epoch, kind, prev, skips } of records) {
    if (kind === 'opening' || epoch > rules.epochMax || !isShown(state, id)) continue;
    const vote = voteOf(state, registrar, epoch);
    if (vote === id || (vote !== 0 && rules.fault !== 'registrar-takes-the-last')) continue;
    if (rules.fault !== 'chain-not-checked' && !registered.includes(prev)) continue;
    if (skips && !isSkipProven(state, rules)) continue;
    take({ does: 'register', registrar, record: id }, (next) =>
      setVote(next, registrar, epoch, id),
    );
  }
  if (rules.fault !== 'registrar-forgets') return;
  take({ does: 'crash', registrar }, (next) => {
    for (const epoch of [2, 3]) setVote(next, registrar, epoch, 0);
  });
}
