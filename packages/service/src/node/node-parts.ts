import type { CaseType, DutyTurn, LegalBasis, Province, ServiceItem } from '@zhulian/casework';
import type { OfficeName } from '@zhulian/contract';
import type { Clock, PartyId, Randomness, Signer, Verifier } from '@zhulian/exchange';
import type { Database } from '@zhulian/store';
import type { Words, WorkingCalendar } from '@zhulian/vocabulary';
import type { Tell } from '../link/tell-through.ts';
import type { CustodyGroup } from '../operations/custody/custody-group.ts';

/** The catalogue as it is handed to a node: services never import it. */
export interface Rules {
  readonly serviceItems: readonly ServiceItem[];
  readonly caseTypes: readonly CaseType[];
  readonly provinces: readonly Province[];
  readonly legalBases: readonly LegalBasis[];
  /** Who witnesses hand-overs, by year. */
  readonly dutyRota: readonly DutyTurn[];
}

/** Names and successions of offices and places, as of a day. Made from the catalogue's division table. */
export interface OfficeDirectory {
  name(office: string): OfficeName;
  /** 区划名称 from the province down. */
  place(code: string): Words;
  /** The living office for a division code as it stands on papers; undefined when none can be found. */
  resolve(codeOnPapers: string, township: string | undefined): ResolvedPlace | undefined;
  /** Living offices whose name has `text`, inside one division or anywhere. */
  search(
    text: string,
    place: { readonly within?: string; readonly limit: number },
  ): readonly OfficeName[];
}

export interface ResolvedPlace {
  readonly office: string;
  /** Present when the code on the papers has died: what they say and what it is today. */
  readonly note: Words | null;
}

/** What the operations of one provincial node are made of; each takes the few it uses. */
export interface NodeParts {
  readonly province: Province;
  readonly party: PartyId;
  readonly rules: Rules;
  readonly calendar: WorkingCalendar;
  readonly offices: OfficeDirectory;
  readonly database: Database;
  /** A connection of its own for audit intents: they outlive the reader's rollback. */
  readonly audit: Database;
  readonly clock: Clock;
  /** 错峰: over how long after eight in the morning a node spreads its rungs. Nothing is spread where it is absent. */
  readonly ladderSpreadMs?: number;
  readonly randomness: Randomness;
  /** Signs what this node says of who is responsible; the same key as its envelopes. */
  readonly signer: Signer;
  readonly verifier: Verifier;
  /** Leaves messages in the outbox, in the caller's transaction. */
  readonly tell: Tell;
  /** 成组: what letters about responsibility that are received together share; absent everywhere else. */
  readonly group?: CustodyGroup;
  /** Rings the exchange after a commit; losing the ring costs latency, never a message. */
  readonly wake: () => void;
}

/** What the clockwork needs of a node: everything but the citizens' register and its audit. */
export type ClockworkParts = Pick<
  NodeParts,
  | 'database'
  | 'clock'
  | 'ladderSpreadMs'
  | 'calendar'
  | 'rules'
  | 'offices'
  | 'party'
  | 'province'
  | 'tell'
  | 'wake'
>;
