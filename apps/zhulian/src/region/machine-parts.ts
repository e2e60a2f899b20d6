import { sign } from 'node:crypto';
import { catalogue, loadDivisionTable, stateCouncilCalendar } from '@zhulian/catalogue';
import type { Clock, PartyId, Signer, Timer, Transport, Verifier } from '@zhulian/exchange';
import {
  createDivisionResolver,
  createOfficeDirectory,
  type NodeConfiguration,
} from '@zhulian/node';
import {
  createVoucherPress,
  findVoucherFonts,
  type NodeKeys,
  type VoucherKey,
} from '@zhulian/service';
import {
  type CalendarDate,
  calendarDateOf,
  findProvinceOf,
  instantOf,
  partyName,
  type Words,
} from '@zhulian/vocabulary';
import { findEvidencePage } from './evidence-page.ts';
import { systemRandomness, systemTimer } from './system-ports.ts';

/** What differs between one machine and another; all else a node needs is the same everywhere. */
export interface MachineOrder {
  readonly clock: Clock;
  readonly timer?: Timer | undefined;
  readonly verifier: Verifier;
  readonly transport: Transport;
  readonly voucherKeys: () => { readonly asOf: string; readonly keys: readonly VoucherKey[] };
  readonly verifyAddress: string;
  readonly demo: boolean;
}

/** A node's parts that do not depend on its province. */
export type MachineParts = Omit<
  NodeConfiguration,
  'province' | 'party' | 'database' | 'signer' | 'voucherSigner' | 'channel' | 'witnesses' | 'trust'
> & { readonly today: () => CalendarDate };

/** One division table, one calendar, one catalogue and one press for every node of this process. */
export function machineParts(order: MachineOrder): MachineParts {
  const { clock } = order;
  const today = (): CalendarDate => calendarDateOf(instantOf(clock.nowMs()));
  const table = loadDivisionTable();
  return {
    ...order,
    timer: order.timer ?? systemTimer,
    randomness: systemRandomness,
    offices: createOfficeDirectory(table, today),
    divisionResolver: createDivisionResolver(table, today),
    calendar: stateCouncilCalendar,
    rules: catalogue,
    press: createVoucherPress({ fonts: findVoucherFonts() }),
    partyName: wordsOfParty,
    evidencePage: findEvidencePage,
    today,
  };
}

/** The two signing keys of a node as its ports want them. */
export function signersOf(keys: NodeKeys): {
  readonly signer: Signer;
  readonly voucherSigner: NodeConfiguration['voucherSigner'];
} {
  return {
    signer: keys.signer,
    voucherSigner: {
      publicKey: keys.voucher.publicKey,
      sign: (message) => sign(null, message, keys.voucher.privateKey),
    },
  };
}

/** Party names as pages show them. */
export function wordsOfParty(party: PartyId): Words {
  const province = party === 'zl:hub' ? undefined : findProvinceOf(party.slice(-2));
  return partyName(province?.slug ?? 'hub');
}
