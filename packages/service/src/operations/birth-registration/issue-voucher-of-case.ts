import { type BirthRegistrationState, recordVoucher } from '@zhulian/casework';
import { composePaperTwin, issueVoucher, type PaperTwinSigner } from '@zhulian/certificate';
import type { Pearl, RefusalValue } from '@zhulian/contract';

import { saveVoucher, type Transaction } from '@zhulian/store';
import {
  calendarDateOf,
  granted,
  instantOf,
  maskIdentityNumber,
  type Result,
  refused,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import type { Actor } from '../../session/actor.ts';
import type { VoucherPress } from '../../voucher/create-voucher-press.ts';
import { standardVoucherWords } from '../../voucher/words/voucher-words.ts';
import { orStale } from '../case-log/as-refusal.ts';
import { authorOf } from '../case-log/author-of.ts';
import {
  findBirthRegistration,
  keepBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { findCustodyFault } from '../custody/find-custody-fault.ts';

/** The press and the key that make a registration into paper. */
export interface VoucherOffice {
  readonly press: VoucherPress;
  readonly voucherSigner: PaperTwinSigner;
  /** Where a reader finds the offline verifier, as printed. */
  readonly verifyAddress: string;
  readonly pearlsOf: (state: BirthRegistrationState) => readonly Pearl[];
}

/** No public rule on the life of the paper was found; two years is the region's proposal (未核实). */
const validDays = 730;

/**
 * 发证. Prints first, outside any transaction, then records the voucher and its bytes together. A character that no font
 * can draw stops the issue and says which; the registration stands, and the paper can be issued again at any time.
 */
export async function issueVoucherOfCase(
  parts: NodeParts & VoucherOffice,
  actor: Actor,
  order: {
    readonly caseId: string;
    /** What the caller writes down in the transaction that records the paper. */
    readonly whenIssued: (tx: Transaction, version: number) => Promise<void>;
  },
): Promise<Result<{ readonly version: number }, RefusalValue>> {
  const { caseId } = order;
  const state = await parts.database.transact((tx) => findBirthRegistration(tx, caseId));
  if (!state?.registeredAt) return refused({ code: 'case.not-registered' });
  const paper = await print(parts, state);
  if (!paper.ok) return paper;
  return orStale(
    parts.database.transact(async (tx) => {
      const now = await findBirthRegistration(tx, caseId);
      if (now?.version !== state.version) return refused({ code: 'case.version-stale' });
      const fault = await findCustodyFault(tx, parts, caseId);
      if (fault !== undefined) return refused(fault);
      const at = instantOf(parts.clock.nowMs());
      const { voucher, qrText, pdf } = paper.value;
      const events = recordVoucher(state, {
        at,
        by: authorOf(actor),
        voucherNumber: voucher.number,
      });
      if (!events.ok) return refused({ ...events.refusal });
      const next = await keepBirthRegistration(tx, parts, { before: state, events: events.value });
      const { number, shortCode } = voucher;
      await saveVoucher(tx, {
        number,
        caseId,
        personId: state.applicantId,
        qrText,
        shortCode,
        pdf,
        issuedAt: at,
      });
      await order.whenIssued(tx, next.version);
      return granted({ version: next.version });
    }),
  );
}

async function print(parts: NodeParts & VoucherOffice, state: BirthRegistrationState) {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const [holder, other] = state.subjects.map((subject) => ({
    name: subject.name,
    maskedNumber: maskIdentityNumber(subject.number),
  }));
  const voucher = issueVoucher({
    number: state.number,
    holder: holder ?? { name: '', maskedNumber: '' },
    otherParent: other ?? null,
    authority: { division: state.office.slice(0, 6), name: parts.offices.name(state.office).name },
    registeredOn: calendarDateOf(state.registeredAt ?? state.submittedAt),
    ground: state.ground === 'undertaking' ? 'undertaking' : 'confirmation',
    expectedOrBornOn: null,
    issuedOn: today,
    purpose: null,
    status: {
      list: Number(today.slice(0, 4)),
      index: Number(state.number.replaceAll('-', '').slice(-8)),
    },
    validDays,
    random: parts.randomness.bytes(15),
  });
  if (!voucher.ok) return refused<RefusalValue>({ ...voucher.refusal });
  const qrText = composePaperTwin(voucher.value, parts.voucherSigner);
  const printed = await parts.press.printVoucher(voucher.value, {
    qrText,
    shortCode: voucher.value.shortCode,
    pearls: parts.pearlsOf(state),
    words: { ...standardVoucherWords, verifyAddress: parts.verifyAddress },
  });
  if (!printed.ok) return refused<RefusalValue>({ ...printed.refusal });
  return granted({ voucher: voucher.value, qrText, pdf: printed.value });
}
