import type { Transaction } from '../connection/database.ts';

export type OfferStage =
  | 'offered'
  | 'accepted'
  | 'released'
  | 'active'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'superseded';

/** 移交要约 from this node or to it. */
export interface OfferRow {
  /** Hash of the signed OFFER. */
  readonly hash: string;
  readonly caseId: string;
  readonly epoch: number;
  readonly direction: 'incoming' | 'outgoing';
  readonly fromOffice: string;
  readonly toOffice: string;
  readonly stage: OfferStage;
  readonly reason: string;
  readonly declinedReason: string | null;
  readonly expiresOn: string;
  readonly number: string;
  readonly subject: string;
  readonly offeredAt: string;
  readonly settledAt: string | null;
}

const moment = (name: string) =>
  `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `hash, case_id as "caseId", epoch, direction, from_office as "fromOffice", to_office as "toOffice",
  stage, reason, declined_reason as "declinedReason", expires_on as "expiresOn", number, subject,
  ${moment('offered_at')} as "offeredAt", ${moment('settled_at')} as "settledAt"`;

/** Keeps a new offer. False when one is open for the case in this direction, or the same one is known. */
export async function saveOffer(
  tx: Transaction,
  offer: Omit<OfferRow, 'stage' | 'declinedReason' | 'settledAt'>,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into custody.offer (
       hash, case_id, epoch, direction, from_office, to_office, stage, reason, expires_on, number, subject, offered_at)
     values ($1, $2, $3, $4, $5, $6, 'offered', $7, $8, $9, $10, $11)
     on conflict do nothing
     returning hash`,
    [
      offer.hash,
      offer.caseId,
      offer.epoch,
      offer.direction,
      offer.fromOffice,
      offer.toOffice,
      offer.reason,
      offer.expiresOn,
      offer.number,
      offer.subject,
      offer.offeredAt,
    ],
  );
  return rows.length === 1;
}

/** 交接中: the case file that goes with a release; kept by the origin and by the receiver until the epoch has begun. */
export async function keepSnapshot(
  tx: Transaction,
  order: {
    readonly offer: string;
    readonly snapshot: string | null;
    /** What lists show, when it comes with the file only. */
    readonly matter?: { readonly number: string; readonly subject: string } | undefined;
  },
): Promise<void> {
  await tx.query(
    `update custody.offer
        set snapshot = $2::json, number = coalesce($3, number), subject = coalesce($4, subject)
      where hash = $1`,
    [order.offer, order.snapshot, order.matter?.number ?? null, order.matter?.subject ?? null],
  );
}

/** Character by character as it was kept. */
export async function findSnapshot(tx: Transaction, offer: string): Promise<string | undefined> {
  const [row] = await tx.query<{ snapshot: string | null }>(
    'select snapshot::text as snapshot from custody.offer where hash = $1',
    [offer],
  );
  return row?.snapshot ?? undefined;
}

/** Moves an offer on. What is over keeps neither snapshot nor name unless the case stays where the name is read. */
export async function moveOffer(
  tx: Transaction,
  order: {
    readonly offer: string;
    readonly stage: OfferStage;
    readonly at: string;
    readonly declinedReason?: string;
    /** True when the case is not, or no longer, this node's to know by name. */
    readonly forgetting?: boolean;
  },
): Promise<void> {
  await tx.query(
    `update custody.offer
        set stage = $2, declined_reason = coalesce($4, declined_reason),
            settled_at = case when $2 in ('accepted', 'released') then null else $3::timestamptz end,
            subject = case when $5 then '' else subject end,
            snapshot = case when $2 in ('offered', 'accepted', 'released') then snapshot end
      where hash = $1`,
    [order.offer, order.stage, order.at, order.declinedReason ?? null, order.forgetting ?? false],
  );
}

export async function findOffer(tx: Transaction, hash: string): Promise<OfferRow | undefined> {
  const [row] = await tx.query<OfferRow>(`select ${columns} from custody.offer where hash = $1`, [
    hash,
  ]);
  return row;
}

/** The offer that is open for a case, held for this transaction. */
export async function lockOpenOffer(
  tx: Transaction,
  place: { readonly caseId: string; readonly direction: OfferRow['direction'] },
): Promise<OfferRow | undefined> {
  const [row] = await tx.query<OfferRow>(
    `select ${columns} from custody.offer
      where case_id = $1 and direction = $2 and stage in ('offered', 'accepted', 'released')
      for update`,
    [place.caseId, place.direction],
  );
  return row;
}

/** Every offer of one case that this node knows, newest first. */
export async function listOffersOfCase(
  tx: Transaction,
  caseId: string,
): Promise<readonly OfferRow[]> {
  return tx.query<OfferRow>(
    `select ${columns} from custody.offer where case_id = $1 order by offered_at desc, hash limit 100`,
    [caseId],
  );
}

/** Hand-overs of an office, county or province: what is open first, then the newest. */
export async function listOffers(
  tx: Transaction,
  search: {
    readonly direction: OfferRow['direction'];
    readonly officePrefix: string;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<readonly OfferRow[]> {
  return tx.query<OfferRow>(
    `select ${columns} from custody.offer
      where direction = $1
        and case direction when 'incoming' then to_office else from_office end like $2 || '%'
      order by stage in ('offered', 'accepted', 'released') desc, offered_at desc, hash
      offset $3 limit $4`,
    [search.direction, search.officePrefix, search.offset, search.limit],
  );
}

/** 等本单位答复: offers to an office, county or province that can still be accepted, the nearest last day first. */
export async function listWaitingOffers(
  tx: Transaction,
  search: {
    readonly officePrefix: string;
    readonly today: string;
    readonly after: { readonly expiresOn: string; readonly hash: string };
    readonly limit: number;
  },
): Promise<readonly OfferRow[]> {
  return tx.query<OfferRow>(
    `select ${columns} from custody.offer
      where direction = 'incoming'
        and stage = 'offered'
        and to_office like $1 || '%'
        and expires_on >= $2::date
        and (expires_on, hash collate "C") > ($3::date, $4)
      order by expires_on, hash collate "C"
      limit $5`,
    [search.officePrefix, search.today, search.after.expiresOn, search.after.hash, search.limit],
  );
}

/**
 * Offers that are not settled yet, to and from an office, county or province, and those that wait for its answer: the numbers beside
 * the menu.
 */
export async function countOpenOffers(
  tx: Transaction,
  search: { readonly officePrefix: string; readonly today: string },
): Promise<{ readonly incoming: number; readonly outgoing: number; readonly waiting: number }> {
  const [row] = await tx.query<{ incoming: number; outgoing: number; waiting: number }>(
    `select count(*) filter (where direction = 'incoming')::int as incoming,
            count(*) filter (where direction = 'outgoing')::int as outgoing,
            count(*) filter (
              where direction = 'incoming' and stage = 'offered' and expires_on >= $2::date)::int as waiting
       from custody.offer
      where stage in ('offered', 'accepted', 'released')
        and case direction when 'incoming' then to_office else from_office end like $1 || '%'`,
    [search.officePrefix, search.today],
  );
  return row ?? { incoming: 0, outgoing: 0, waiting: 0 };
}
