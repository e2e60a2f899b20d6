-- 链路守护: a peer that signed two contents for one place is taken from no longer; a node that was restored from an old backup sends
-- nothing before its past is whole again; a message that cannot be taken is set aside by a named person and by nobody else.

-- The trust list's entries for the keys that signed the two bodies, so that the proof needs nothing else.
alter table exchange.equivocation add column keys jsonb not null default '[]';

-- 隔离 of what comes from one peer, from the transaction that found the two bodies until a named person ends it.
create table exchange.quarantine (
  place bigint generated always as identity primary key,
  src text not null,
  seq bigint not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text,
  reason text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (reason is null))
);

create unique index quarantine_open on exchange.quarantine (src) where ended_at is null;

-- 自封: raised when a peer shows an envelope that this node signed and no longer knows.
create table exchange.fence (
  place bigint generated always as identity primary key,
  peer text not null,
  known_seq bigint not null,
  shown_seq bigint not null,
  raised_at timestamptz not null,
  lifted_at timestamptz,
  -- 'self' when the past is whole again; else who answers for lifting it.
  lifted_by text,
  check ((lifted_at is null) = (lifted_by is null))
);

create unique index fence_open on exchange.fence ((true)) where lifted_at is null;

-- What came back from peers after a restore: received and receipted before, its effect taken again or not.
create table exchange.recovered (
  src text not null,
  seq bigint not null,
  effect text not null check (effect in ('taken-again', 'refused-then', 'refused-now')),
  at timestamptz not null default now(),
  primary key (src, seq)
);

-- 收不下: messages whose effect failed here, one row for each, while it is so; what a person needs to see before setting one aside.
create table exchange.failing (
  src text not null,
  seq bigint not null,
  subject text not null,
  type text not null,
  bytes text not null,
  error text not null,
  failures integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (src, seq)
);

-- 搁置: set aside by a named person, with a reason; ended by a replay, which is a person's act too.
create table exchange.parked (
  src text not null,
  seq bigint not null,
  parked_by text not null check (parked_by <> ''),
  reason text not null check (reason <> ''),
  parked_at timestamptz not null,
  replayed_by text,
  replayed_at timestamptz,
  primary key (src, seq),
  check ((replayed_at is null) = (replayed_by is null))
);

create index parked_open on exchange.parked (src) where replayed_at is null;
