-- 交换: outbox rows commit with the business change; one contiguous stream per peer; receipts for ever.
create schema exchange;

-- 发件箱. A queue: the sealer takes and deletes what it sees committed, lowest position first. A row that commits late is still
-- there at the next look, so nothing is skipped and no long transaction elsewhere holds the lane back; of two messages
-- whose transactions waited for each other on one case, the later has the higher position.
create table exchange.outbox (
  dst text not null,
  position bigint generated always as identity,
  id text not null unique,
  subject text not null,
  type text not null,
  basis text not null,
  purpose text not null,
  -- json, not jsonb: what was written is sealed character by character, a NUL in a name too.
  data json not null,
  created_at timestamptz not null,
  primary key (dst, position)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- 已封发报文. Only ever grows. Envelopes stay in the row: squeezing them would cost more than the disk they take.
create table exchange.stream_out (
  dst text not null,
  seq bigint not null check (seq > 0),
  hash text not null,
  subject text not null,
  case_seq bigint not null check (case_seq > 0),
  bytes text not null,
  outbox_id text not null,
  sealed_at timestamptz not null,
  primary key (dst, seq),
  unique (dst, subject, case_seq)
) with (toast_tuple_target = 8160);

-- Sealed and without a final receipt: small rows beside the large ones, gone when the receipt is there.
create table exchange.awaiting_receipt (
  dst text not null,
  seq bigint not null,
  sealed_at timestamptz not null,
  primary key (dst, seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- 回执 of our peers, as they signed them.
create table exchange.receipt_in (
  peer text not null,
  seq bigint not null,
  level text not null check (level in ('STORED', 'APPLIED', 'REFUSED')),
  bytes text not null,
  at timestamptz not null,
  primary key (peer, seq, level)
) with (toast_tuple_target = 8160);

-- 已收报文 with the receipt we gave. The key is the permanent dedupe; a settled row never changes.
create table exchange.stream_in (
  src text not null,
  seq bigint not null check (seq > 0),
  hash text not null,
  subject text not null,
  case_seq bigint not null check (case_seq > 0),
  bytes text not null,
  state text not null check (state in ('held', 'applied', 'refused')),
  receipt text not null,
  at timestamptz not null,
  primary key (src, seq)
) with (toast_tuple_target = 8160);

-- Not unique: a peer that uses a place of a subject twice is refused by rule, and the refusal is kept as a row.
create index stream_in_of_subject on exchange.stream_in (src, subject, case_seq);
create index stream_in_held on exchange.stream_in (src, subject, case_seq) where state = 'held';

-- Two bodies that a peer signed for one place: proof of equivocation.
create table exchange.equivocation (
  src text not null,
  seq bigint not null,
  first text not null,
  second text not null,
  seen_at timestamptz not null default now()
);

create unique index equivocation_once on exchange.equivocation (src, seq, md5(second));
