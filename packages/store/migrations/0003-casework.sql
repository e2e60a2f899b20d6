-- 办件: append-only case logs, their projection for lists, obligations with their ladder, drafts and answers given once.
create schema casework;

create table casework.case_file (
  id text primary key,
  number text not null,
  kind text not null,
  direction text not null default 'own' check (direction in ('own', 'incoming', 'outgoing')),
  parent_id text references casework.case_file (id),
  version integer not null check (version > 0),
  stage text not null,
  -- The one responsible office now; null only when closed.
  responsible_office text,
  -- The office of this node whose list shows the case.
  handled_at text not null,
  peer_office text,
  applicant_id text,
  subject_name text not null,
  subject_place text not null,
  due_on date,
  due_provisional boolean not null default false,
  opened_at timestamptz not null,
  closed_at timestamptz,
  check ((responsible_office is null) = (closed_at is not null))
);

create unique index case_file_number on casework.case_file (number, direction);
create index case_file_open_at_office on casework.case_file (handled_at, due_on, id) where closed_at is null;
create index case_file_of_applicant on casework.case_file (applicant_id, opened_at) where applicant_id is not null;
create index case_file_of_parent on casework.case_file (parent_id) where parent_id is not null;

create table casework.case_event (
  case_id text not null references casework.case_file (id),
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  office text not null,
  event jsonb not null,
  primary key (case_id, seq)
);

create table casework.obligation (
  id text primary key,
  case_id text not null references casework.case_file (id),
  body jsonb not null,
  debtor text not null,
  creditor text not null,
  due_on date not null,
  -- The other side's own reckoning; a difference is an alarm.
  peer_due_on date,
  state text not null,
  -- Moment at which the next rung falls due; null when the ladder is exhausted or the obligation settled.
  next_rung_at timestamptz
);

create index obligation_next_rung on casework.obligation (next_rung_at, id) where next_rung_at is not null;
create index obligation_of_case on casework.obligation (case_id);

-- Each rung fires once: the key says so, not the program.
create table casework.obligation_step (
  obligation_id text not null references casework.obligation (id),
  step integer not null,
  code text not null,
  office text not null,
  fell_on date not null,
  fired_at timestamptz not null,
  primary key (obligation_id, step)
);

create table casework.notice (
  id bigint generated always as identity primary key,
  office text not null,
  case_id text,
  number text not null,
  at timestamptz not null,
  words jsonb not null,
  dedupe text not null unique
);

create index notice_of_office on casework.notice (office, id desc);

create table casework.draft (
  person_id text not null,
  item text not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, item)
);

-- 幂等: the first answer to a key is the answer for ever.
create table casework.given_answer (
  scope text not null,
  key text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (scope, key)
);

create table casework.daily_serial (
  day date primary key,
  last integer not null
);

create table casework.complaint (
  number text primary key,
  case_id text not null references casework.case_file (id),
  person_id text not null,
  body text not null,
  at timestamptz not null,
  reply_by date not null
);

create schema certificate;

create table certificate.voucher (
  number text primary key,
  case_id text not null references casework.case_file (id),
  person_id text not null,
  qr_text text not null,
  short_code text not null unique,
  pdf bytea not null,
  issued_at timestamptz not null,
  revoked_at timestamptz
);

create index voucher_of_case on certificate.voucher (case_id);

create schema session;

create table session.session (
  -- SHA-256 of the cookie's token: a stolen table opens no session.
  token_hash text primary key,
  actor jsonb not null,
  site text not null check (site in ('desk', 'portal')),
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table session.sign_in_attempt (
  state text primary key,
  nonce text not null,
  verifier text not null,
  site text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create schema node;

create table node.setting (
  name text primary key,
  body jsonb not null
);
