-- 登记: people of one province's register, first form. No column for pregnancy, contraception, number of births or
-- marital status exists here, and none may be added. 访问: who asked for whose data, written before any of it leaves.
create extension if not exists btree_gist;

create schema registry;

create table registry.person (
  -- Random, never derived from a number, never the same in two provinces.
  id uuid primary key,
  declared_sex text not null check (declared_sex in ('0', '1', '2', '9')),
  declared_birth_date date,
  -- Years of birth by declaration and by number, for finding only.
  birth_years smallint[] not null,
  recorded_at timestamptz not null
);

create table registry.name (
  person_id uuid not null references registry.person (id) on delete cascade,
  position smallint not null check (position >= 0),
  name text not null check (name <> ''),
  -- Position 0 is the name in use, the others are 曾用名.
  until date,
  -- How the name compares and sounds, computed by soundOf at saving; for finding only.
  comparable text collate "C" not null,
  sound text collate "C" not null,
  fuzzy_sound text collate "C" not null,
  recorded_at timestamptz not null,
  primary key (person_id, position),
  check (position > 0 or until is null)
);

create index name_comparable on registry.name (comparable);
create index name_fuzzy_sound on registry.name (fuzzy_sound);

create table registry.identifier (
  person_id uuid not null references registry.person (id) on delete cascade,
  position smallint not null check (position >= 0),
  kind text not null
    check (kind in ('citizen-number', 'hong-kong-macao-taiwan-permit', 'foreigner-card', 'other')),
  -- As printed. A number that fails its check digit is flagged and kept.
  number text not null,
  flags text[] not null,
  recorded_on date not null,
  replaced_on date,
  -- 18 characters after the upgrade of old numbers; null for placeholders, which match no one. Not unique: two people
  -- may carry one number in real registers, and a unique index would tell a stranger that a number exists.
  comparable text collate "C",
  recorded_at timestamptz not null,
  primary key (person_id, position),
  check (replaced_on is null or recorded_on <= replaced_on)
);

create index identifier_comparable on registry.identifier (comparable) where comparable is not null;

create table registry.household (
  id uuid primary key,
  number text not null,
  township text not null check (township ~ '^\d{9}$'),
  recorded_at timestamptz not null
);

create table registry.household_member (
  household_id uuid not null references registry.household (id) on delete cascade,
  person_id uuid not null references registry.person (id) on delete cascade,
  -- GB/T 4761 as in the household book. Deliberately without an index: nobody is found, sorted or counted by it.
  relation_to_head text not null
    check (relation_to_head in ('02', '10', '20', '30', '40', '50', '60', '70', '80')),
  primary key (person_id, household_id)
);

create index household_member_of_household on registry.household_member (household_id);

create table registry.kinship (
  id bigint generated always as identity primary key,
  person_id uuid not null references registry.person (id) on delete cascade,
  relation text not null
    check (relation in ('mother-of', 'father-of', 'guardian-of', 'couple-in-case')),
  relative_id uuid references registry.person (id) on delete cascade,
  relative_name text,
  relative_number text,
  declared_on date not null,
  case_id text,
  recorded_at timestamptz not null,
  check ((relative_id is null) <> (relative_name is null)),
  -- Two people act together in one case. Without a case there is no couple.
  check (relation <> 'couple-in-case' or case_id is not null)
);

create index kinship_of_person on registry.kinship (person_id);
create index kinship_of_relative on registry.kinship (relative_id) where relative_id is not null;

create table registry.residence (
  person_id uuid not null references registry.person (id) on delete cascade,
  kind text not null check (kind in ('registered', 'current', 'former')),
  division_as_written text not null check (division_as_written ~ '^\d{6,12}$'),
  township_as_written text,
  -- The township in force that answers for it; null until somebody has resolved it.
  township text check (township ~ '^\d{9}$'),
  -- Days on which it held, the last one excluded.
  stay daterange not null check (not isempty(stay) and not lower_inf(stay)),
  recorded_at timestamptz not null,
  constraint residence_kind_overlaps exclude using gist (person_id with =, kind with =, stay with &&)
);

create index residence_of_person on registry.residence (person_id);

create schema access;

-- 访问意图: written and committed on a connection of its own before the data leave. Never changed, never removed.
create table access.lookup_intent (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  office text not null,
  case_id text,
  purpose text not null,
  basis text not null,
  fields text[] not null check (cardinality(fields) > 0),
  channel text not null check (channel in ('desk', 'portal', 'exchange', 'clockwork'))
);

create index lookup_intent_of_case on access.lookup_intent (case_id, actor, at) where case_id is not null;

-- Whom the look-up showed, one row each, so that each can read it.
create table access.lookup_person (
  lookup_id uuid not null references access.lookup_intent (id),
  person_id uuid not null,
  at timestamptz not null,
  primary key (person_id, at, lookup_id)
);

create index lookup_person_of_lookup on access.lookup_person (lookup_id);

create table access.lookup_outcome (
  lookup_id uuid primary key references access.lookup_intent (id),
  at timestamptz not null,
  outcome text not null check (outcome in ('shown', 'nothing-found', 'refused', 'failed'))
);

-- 异地访问通知: look-ups of our residents in another province, as that province's signed notice told us.
create table access.foreign_lookup (
  source text not null,
  lookup_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  actor_name text not null,
  office text not null,
  case_id text,
  purpose text not null,
  basis text not null,
  fields text[] not null check (cardinality(fields) > 0),
  outcome text not null check (outcome in ('shown', 'nothing-found', 'refused', 'failed')),
  received_at timestamptz not null,
  primary key (person_id, at, lookup_id, source)
);

-- The second wall behind the grants: not even the owner of the tables rewrites what was seen.
create function access.refuse_rewriting() returns trigger
language plpgsql
as $$
begin
  raise exception 'look-ups are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on access.lookup_intent
  for each statement execute function access.refuse_rewriting();
create trigger append_only before update or delete or truncate on access.lookup_person
  for each statement execute function access.refuse_rewriting();
create trigger append_only before update or delete or truncate on access.lookup_outcome
  for each statement execute function access.refuse_rewriting();
create trigger append_only before update or delete or truncate on access.foreign_lookup
  for each statement execute function access.refuse_rewriting();
