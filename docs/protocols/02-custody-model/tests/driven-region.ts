import {
  type CustodyKind,
  type CustodyRegistration,
  type CustodyState,
  draftActivation,
  draftRelease,
  foldCustody,
  type HandoverAcceptance,
  type HandoverOffer,
  judgeAcceptance,
  judgeAssignment,
  judgeDecline,
  judgeOffer,
  judgeRegistration,
  judgeWithdrawal,
  openCustodyChain,
  type VerifiedStatement,
  writeCustodyChain,
  zeroDigest,
} from '@zhulian/exchange';
import { type CalendarDate, type Instant, instantOf } from '@zhulian/vocabulary';
import { type Province, recordOf } from '../rules.ts';
import type { Step } from '../steps.ts';
import {
  measure,
  officeOfProvince,
  partyOfProvince,
  registrarParties,
  registrars,
  rota,
  seal,
  startMs,
  verifier,
} from './driven-cast.ts';

interface Between {
  readonly from: Province;
  readonly to: Province;
  readonly epoch: number;
}

interface Granted<Value> {
  readonly ok: boolean;
  readonly value?: Value;
  readonly refusal?: { readonly code: string };
}

function must<Value>(outcome: Granted<Value>, what: string): Value {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.refusal?.code}`);
  return outcome.value as Value;
}

/**
 * The real functions of the exchange in the places of three provinces, three registrars and the hub. Every step of the model is
 * taken with them: each party judges by what reached it and signs with its own key.
 */
export class DrivenRegion {
  readonly #logs: VerifiedStatement[][] = [[], [], []];
  readonly #offers = new Map<string, VerifiedStatement<HandoverOffer>>();
  readonly #answers = new Map<string, VerifiedStatement>();
  readonly #records = new Map<number, VerifiedStatement>();
  readonly #slots = new Map<string, VerifiedStatement<CustodyRegistration>>();
  #moment = 0;

  readonly #cheater: Province | null;

  constructor(cheater: Province | null) {
    this.#cheater = cheater;
    const opening = seal({
      kind: 'zl.custody.opening.v1',
      case: 'model',
      epoch: 1,
      holder: partyOfProvince(0),
      office: officeOfProvince(0),
      registrars,
      at: this.#now(),
    });
    this.#records.set(0, opening);
    this.#logs[0]?.push(opening);
  }

  /** What everything that was ever registered proves: who is responsible. */
  region(): CustodyState {
    return must(foldCustody([...this.#records.values(), ...this.#slots.values()]), 'the region');
  }

  hasHeard(province: Province): boolean {
    return this.#logOf(province).length > 0;
  }

  /** What a province’s own log proves to it. */
  seenBy(province: Province): CustodyState {
    return this.#stateOf(province);
  }

  /** Takes one step of the model; throws when the real functions would not. */
  take(step: Step): void {
    switch (step.does) {
      case 'offer':
        return this.#offer(step);
      case 'accept':
      case 'decline':
        return this.#answer(step, step.does);
      case 'hear-answer':
        return this.#hear(step);
      case 'withdraw':
        return this.#withdraw(step);
      case 'release':
        return step.from === this.#cheater ? this.#cheat(step) : this.#release(step);
      case 'cheat':
        return this.#cheat(step);
      case 'assign':
        return this.#assign(step.record);
      case 'register':
        return this.#register(step);
      case 'activate':
        return this.#activate(step.by, step.record);
      case 'learn':
        this.#logOf(step.by).push(...this.#chainOf(step.record), ...this.#slotsOf(step.record));
        return;
      default:
        return;
    }
  }

  /** Whether the province’s own rules would let it do this now. */
  mayWithdraw(at: {
    readonly from: Province;
    readonly to: Province;
    readonly epoch: number;
  }): boolean {
    const offer = this.#offers.get(keyOf(at));
    if (offer === undefined) return false;
    const order = {
      case: 'model',
      offer: offer.hash,
      by: partyOfProvince(at.from),
      at: this.#now(),
    };
    const judged = judgeWithdrawal(this.#stateOf(at.from), order);
    return judged.ok && judged.value.stage !== 'withdrawn';
  }

  mayRelease(at: {
    readonly from: Province;
    readonly to: Province;
    readonly epoch: number;
  }): boolean {
    const offer = this.#offers.get(keyOf(at));
    if (offer === undefined) return false;
    return draftRelease(this.#stateOf(at.from), { offer: offer.hash, at: this.#now() }).ok;
  }

  /** What a registrar answers to a record that was shown: the code of its refusal, or its verdict. */
  verdictOn(registrar: number, record: number): string {
    const state = must(foldCustody(this.#chainOf(record)), 'a shown chain');
    const outcome = this.#judge(registrar, record, state);
    return outcome.ok ? outcome.value.verdict : outcome.refusal.code;
  }

  #now(): Instant {
    this.#moment += 1;
    return instantOf(startMs + this.#moment * 1000);
  }

  #logOf(province: Province): VerifiedStatement[] {
    return this.#logs[province] ?? [];
  }

  #stateOf(province: Province): CustodyState {
    return must(foldCustody(this.#logOf(province)), 'a log');
  }

  #recordOf(id: number): VerifiedStatement {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`record ${id} was never signed`);
    return record;
  }

  #slotsOf(id: number): readonly VerifiedStatement<CustodyRegistration>[] {
    const { hash } = this.#recordOf(id);
    return [...this.#slots.values()].filter(({ statement }) => statement.record === hash);
  }

  /** What travels with a record: the records before it with their registrations, its consent, the votes that it cites. */
  #chainOf(id: number): readonly VerifiedStatement[] {
    const { prev, skips } = recordOf(id);
    const before = prev < 0 ? [] : [...this.#chainOf(prev), ...this.#slotsOf(prev)];
    const consent = [...this.#offers.values(), ...this.#answers.values()];
    const votes = skips
      ? [...this.#slots.values()].filter(({ statement }) => statement.epoch === 2)
      : [];
    return [...before, ...votes, this.#recordOf(id), ...(prev < 0 ? [] : consent)];
  }

  #offer({ from, to, epoch }: { from: Province; to: Province; epoch: number }): void {
    // The cheater that the region knows opened the case, and offers under its opening whatever has become of it.
    const { record } =
      from === this.#cheater ? { record: this.#recordOf(0) } : this.#stateOf(from).now;
    const offer = seal({
      kind: 'zl.custody.offer.v1',
      case: 'model',
      epoch: epoch + 1,
      prev: record.hash,
      from: partyOfProvince(from),
      fromOffice: officeOfProvince(from),
      to: partyOfProvince(to),
      toOffice: officeOfProvince(to),
      snapshot: zeroDigest,
      reason: '移交',
      expiresOn: '2026-12-07' as CalendarDate,
      registrars,
      at: this.#now(),
    });
    if (from !== this.#cheater) {
      must(judgeOffer(this.#stateOf(from), offer.statement, measure), 'offer');
    }
    this.#offers.set(keyOf({ from, to, epoch }), offer);
    this.#logOf(from).push(offer);
  }

  #answer(step: Between, does: 'accept' | 'decline'): void {
    const offer = this.#offers.get(keyOf(step));
    if (offer === undefined) throw new Error('an answer to nothing');
    const id = [...this.#records].find(([, { hash }]) => hash === offer.statement.prev)?.[0] ?? 0;
    // The offer travels with what proves that its maker holds, and with nothing else.
    const records: readonly CustodyKind[] = [
      'zl.custody.opening.v1',
      'zl.custody.release.v1',
      'zl.custody.assign.v1',
      'zl.custody.registration.v1',
    ];
    const shown = [...this.#chainOf(id), ...this.#slotsOf(id)].filter(({ statement }) =>
      records.includes(statement.kind),
    );
    const state = must(foldCustody([...shown, offer]), 'a shown offer');
    must(judgeOffer(state, offer.statement, measure), 'an offer that arrives');
    const said = {
      case: 'model',
      offer: offer.hash,
      by: partyOfProvince(step.to),
      office: officeOfProvince(step.to),
      at: this.#now(),
    };
    const judged = does === 'accept' ? judgeAcceptance : judgeDecline;
    must(judged(state, said), does);
    const answer =
      does === 'accept'
        ? seal({ ...said, kind: 'zl.custody.accept.v1' })
        : seal({ ...said, kind: 'zl.custody.decline.v1', reason: '不属于本地' });
    this.#answers.set(keyOf(step), answer);
  }

  #hear(step: { from: Province; to: Province; epoch: number }): void {
    const answer = this.#answers.get(keyOf(step));
    if (answer === undefined) throw new Error('nothing was answered');
    const said = answer.statement as HandoverAcceptance;
    const isYes = answer.statement.kind === 'zl.custody.accept.v1';
    if (step.from !== this.#cheater) {
      must((isYes ? judgeAcceptance : judgeDecline)(this.#stateOf(step.from), said), 'hear');
    }
    this.#logOf(step.from).push(answer);
  }

  #withdraw(step: { from: Province; to: Province; epoch: number }): void {
    const offer = this.#offers.get(keyOf(step));
    if (offer === undefined) throw new Error('nothing was offered');
    const order = {
      case: 'model',
      offer: offer.hash,
      by: partyOfProvince(step.from),
      at: this.#now(),
    };
    if (step.from !== this.#cheater) {
      must(judgeWithdrawal(this.#stateOf(step.from), order), 'withdraw');
    }
    this.#logOf(step.from).push(seal({ ...order, kind: 'zl.custody.withdraw.v1' }));
  }

  #release(step: { from: Province; to: Province; epoch: number; record: number }): void {
    const offer = this.#offers.get(keyOf(step));
    const order = { offer: offer?.hash ?? zeroDigest, at: this.#now() };
    const release = seal(must(draftRelease(this.#stateOf(step.from), order), 'release'));
    this.#records.set(step.record, release);
    this.#logOf(step.from).push(release);
  }

  /** The cheater asks nobody: it signs whatever the offer and the acceptance allow in form. */
  #cheat(step: { from: Province; to: Province; epoch: number; record: number }): void {
    const offer = this.#offers.get(keyOf(step));
    const acceptance = this.#answers.get(keyOf(step));
    if (offer === undefined || acceptance === undefined)
      throw new Error('no consent to cheat with');
    const { epoch, prev, from, to, toOffice } = offer.statement;
    const release = seal({
      kind: 'zl.custody.release.v1',
      case: 'model',
      epoch,
      prev,
      from,
      holder: to,
      office: toOffice,
      registrars,
      offer: offer.hash,
      acceptance: acceptance.hash,
      at: this.#now(),
    });
    this.#records.set(step.record, release);
  }

  #assign(id: number): void {
    const { epoch, holder, prev } = recordOf(id);
    const state = must(
      foldCustody([...this.#chainOf(prev), ...this.#slotsOf(prev), ...this.#slots.values()]),
      'the hub’s view',
    );
    const assignment = seal({
      kind: 'zl.custody.assign.v1',
      case: 'model',
      epoch,
      prev: this.#recordOf(prev).hash,
      holder: partyOfProvince(holder),
      office: officeOfProvince(holder),
      registrars,
      decision: '协调决定',
      nonResponse: state.voidVotes.length > 0 ? null : zeroDigest,
      votes: state.voidVotes.map(({ hash }) => hash),
      at: this.#now(),
    });
    must(judgeAssignment(state, assignment.statement, rota), 'assign');
    this.#records.set(id, assignment);
  }

  #judge(registrar: number, id: number, state: CustodyState): ReturnType<typeof judgeRegistration> {
    const record = this.#recordOf(id);
    return judgeRegistration(state, record as Parameters<typeof judgeRegistration>[1], {
      self: registrarParties[registrar] ?? 'zl:hub',
      opening: this.#recordOf(0).hash,
      slot: this.#slots.get(`${registrar} ${recordOf(id).epoch}`),
      at: this.#now(),
      rotaAt: () => rota,
    });
  }

  #register(step: { registrar: number; record: number }): void {
    const sent = writeCustodyChain(this.#chainOf(step.record));
    const { state } = must(openCustodyChain(sent, { verifier, caseId: 'model' }), 'a sent chain');
    const outcome = must(this.#judge(step.registrar, step.record, state), 'register');
    if (outcome.verdict !== 'register') throw new Error('the place was taken');
    const slot = `${step.registrar} ${recordOf(step.record).epoch}`;
    this.#slots.set(slot, seal(outcome.registration));
  }

  #activate(by: Province, id: number): void {
    const log = this.#logOf(by);
    log.push(...this.#chainOf(id), ...this.#slotsOf(id));
    const order = { by: partyOfProvince(by), at: this.#now() };
    log.push(seal(must(draftActivation(this.#stateOf(by), order), 'activate')));
  }
}

function keyOf(at: {
  readonly from: Province;
  readonly to: Province;
  readonly epoch: number;
}): string {
  return `${at.epoch} ${at.from} ${at.to}`;
}
