-- 交换: outbox rows commit with the business change; one contiguous stream per peer; receipts for ever.
create schema exchange;

create table exchange.outbox (
  -- Commit order for the sealer: the transaction first, then the place within it. A plain serial would skip rows.
  txid xid8 not null default pg_current_xact_id(),
  place bigint generated always as identity,
  id text primary key,
  dst text not null,
  subject text not null,
  type text not null,
  basis text not null,
  purpose text not null,
  data jsonb not null,
  created_at timestamptz not null
);

create index outbox_in_order on exchange.outbox (dst, txid, place);

create table exchange.stream_out (
  dst text not null,
  seq bigint not null check (seq > 0),
  hash text not null,
  subject text not null,
  case_seq bigint not null check (case_seq > 0),
  bytes text not null,
  outbox_id text not null unique,
  sealed_at timestamptz not null,
  -- True once an APPLIED or REFUSED receipt is stored.
  settled boolean not null default false,
  primary key (dst, seq)
) with (fillfactor = 85);

create index stream_out_unsettled on exchange.stream_out (dst, seq) where not settled;

-- Head of each lane and last number of each subject in it: kept beside the rows, in the sealing transaction.
create table exchange.lane_out (
  dst text primary key,
  seq bigint not null,
  hash text not null,
  last_receipt_at timestamptz
);

create table exchange.subject_out (
  dst text not null,
  subject text not null,
  case_seq bigint not null,
  primary key (dst, subject)
);

create table exchange.receipt_in (
  peer text not null,
  seq bigint not null,
  level text not null check (level in ('STORED', 'APPLIED', 'REFUSED')),
  bytes text not null,
  at timestamptz not null,
  primary key (peer, seq, level)
);

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
  primary key (src, seq),
  -- Two bodies for one place of a subject's stream cannot both be kept.
  unique (src, subject, case_seq)
);

create index stream_in_held on exchange.stream_in (src, subject, case_seq) where state = 'held';

create table exchange.equivocation (
  src text not null,
  seq bigint not null,
  first text not null,
  second text not null,
  seen_at timestamptz not null default now(),
  primary key (src, seq, second)
);
