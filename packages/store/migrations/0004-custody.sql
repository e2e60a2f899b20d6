-- 责任与移交: who may write a case here, who is responsible for it, and the signed words that prove both.
create schema custody;

-- 承办资格: the one epoch under which lines of a case may be written in this database. A node that has handed a case over
-- keeps the row, closed; a node that may take it over gets one only when two registrars have said so.
create table custody.tenure (
  case_id text primary key,
  epoch integer not null check (epoch > 0),
  is_open boolean not null
);

-- 交接文书, as they were signed. Only ever grows.
create table custody.statement (
  hash text primary key,
  case_id text not null,
  kind text not null check (kind ~ '^zl\.custody\.[a-z]+\.v1$'),
  epoch integer not null check (epoch > 0),
  signer text not null,
  bytes text not null,
  at timestamptz not null,
  seen_at timestamptz not null
);

create index statement_of_case on custody.statement (case_id, epoch, at, hash);

-- 见证登记 by this node as a registrar: the first record of an epoch, and no other for ever.
create table custody.registration (
  case_id text not null,
  epoch integer not null check (epoch > 0),
  record text not null,
  statement text not null references custody.statement (hash),
  primary key (case_id, epoch)
);

-- 登记票: what registrars have told this node. One word of each registrar for each epoch.
create table custody.vote (
  case_id text not null,
  epoch integer not null check (epoch > 0),
  registrar text not null,
  record text not null,
  statement text not null references custody.statement (hash),
  at timestamptz not null,
  primary key (case_id, epoch, registrar)
);

-- 责任记录 in force as far as this node knows: contiguous, one for each epoch. Only an assignment may pass over epochs
-- whose votes were proven split.
create table custody.record (
  case_id text not null,
  epoch integer not null check (epoch > 0),
  prev_epoch integer,
  hash text not null unique references custody.statement (hash),
  kind text not null check (kind in ('opening', 'release', 'assign')),
  holder text not null,
  office text not null,
  registrars text[] not null check (cardinality(registrars) = 3),
  -- The instant of change: the second registration; of an opening, the opening itself.
  since timestamptz not null,
  primary key (case_id, epoch),
  foreign key (case_id, prev_epoch) references custody.record (case_id, epoch),
  check ((epoch = 1) = (prev_epoch is null)),
  check ((epoch = 1) = (kind = 'opening')),
  check (prev_epoch is null or prev_epoch = epoch - 1 or (kind = 'assign' and prev_epoch < epoch))
);

-- 移交要约 from this node (outgoing) or to it (incoming).
create table custody.offer (
  hash text primary key references custody.statement (hash),
  case_id text not null,
  epoch integer not null check (epoch > 1),
  direction text not null check (direction in ('incoming', 'outgoing')),
  from_office text not null,
  to_office text not null,
  stage text not null check (
    stage in ('offered', 'accepted', 'released', 'active', 'declined', 'withdrawn', 'expired', 'superseded')),
  reason text not null,
  declined_reason text,
  expires_on date not null,
  number text not null,
  -- Name as lists show it; taken out when the case leaves, and when an offer leads to nothing.
  subject text not null,
  -- The case file whose digest the offer names: kept by the holder until it is released, by the receiver until it begins.
  snapshot json,
  offered_at timestamptz not null,
  settled_at timestamptz
);

-- One offer at a time: another office has the word.
create unique index offer_open_of_case on custody.offer (case_id, direction)
  where stage in ('offered', 'accepted', 'released');
create index offer_at_origin on custody.offer (from_office, offered_at desc, hash) where direction = 'outgoing';
create index offer_at_receiver on custody.offer (to_office, offered_at desc, hash) where direction = 'incoming';
create index offer_to_expire on custody.offer (expires_on) where stage in ('offered', 'accepted');

-- Cases that are here already are here as epoch 1.
insert into custody.tenure (case_id, epoch, is_open) select id, 1, true from casework.case_file;

alter table casework.case_event add column epoch integer not null default 1;
alter table casework.case_event alter column epoch drop default;

-- 移交出去的: kept for the applicant's page and for the auditor; in no list of an office.
alter table casework.case_file drop constraint case_file_direction_check;
alter table casework.case_file add constraint case_file_direction_check
  check (direction in ('own', 'incoming', 'outgoing', 'handed-over'));

-- 围栏: a line is written under the epoch that is open, or not at all. The row is held until the writer commits, so that a
-- release waits for the writers before it and refuses those after it.
create function custody.refuse_stale_line() returns trigger
language plpgsql
as $$
begin
  perform from custody.tenure
    where case_id = new.case_id and epoch = new.epoch and is_open
    for share;
  if not found then
    raise exception 'case % is not held here under epoch %', new.case_id, new.epoch
      using errcode = 'ZL001', table = 'case_event', schema = 'casework';
  end if;
  return new;
end
$$;

create trigger fence before insert on casework.case_event
  for each row execute function custody.refuse_stale_line();

create function custody.refuse_rewriting() returns trigger
language plpgsql
as $$
begin
  raise exception '% on %.% is refused: it only grows', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on custody.statement
  for each statement execute function custody.refuse_rewriting();
create trigger append_only before update or delete or truncate on custody.registration
  for each statement execute function custody.refuse_rewriting();
create trigger append_only before update or delete or truncate on custody.vote
  for each statement execute function custody.refuse_rewriting();
create trigger append_only before update or delete or truncate on custody.record
  for each statement execute function custody.refuse_rewriting();

-- What is listed of a case changes only while it is held here; afterwards only the word who holds it now.
create function custody.refuse_stale_file() returns trigger
language plpgsql
as $$
begin
  perform from custody.tenure where case_id = new.id and is_open for share;
  if found then
    return new;
  end if;
  if new.version = old.version and new.stage = old.stage and new.kind = old.kind and new.number = old.number
    and new.handled_at = old.handled_at and new.subject_name = old.subject_name
    and new.subject_place = old.subject_place and new.applicant_id is not distinct from old.applicant_id then
    return new;
  end if;
  raise exception 'case % is not held here', new.id using errcode = 'ZL001', table = 'case_file', schema = 'casework';
end
$$;

create trigger fence before update on casework.case_file
  for each row execute function custody.refuse_stale_file();

-- A tenure is opened once for an epoch, closed once, and never comes back. Beyond the first epoch it opens only on a record
-- in force here that names this case and epoch.
create function custody.refuse_unfounded_tenure() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and new.case_id = old.case_id and old.is_open and not new.is_open and new.epoch = old.epoch then
    return new;
  end if;
  if new.is_open and (
    (tg_op = 'INSERT' and new.epoch = 1)
    or ((tg_op = 'INSERT' or (new.case_id = old.case_id and not old.is_open and new.epoch > old.epoch))
        and exists (select from custody.record where case_id = new.case_id and epoch = new.epoch))
  ) then
    return new;
  end if;
  raise exception 'tenure of case % under epoch % is not founded', new.case_id, new.epoch using errcode = 'ZL002';
end
$$;

create trigger founded before insert or update on custody.tenure
  for each row execute function custody.refuse_unfounded_tenure();

create function custody.refuse_ending_tenure() returns trigger
language plpgsql
as $$
begin
  raise exception '% on custody.tenure is refused: a tenure is closed, never taken away', tg_op
    using errcode = 'insufficient_privilege';
end
$$;

create trigger kept before delete or truncate on custody.tenure
  for each statement execute function custody.refuse_ending_tenure();

-- A record beyond the opening is in force when two of the three registrars that the record before it names have it.
create function custody.refuse_unregistered_record() returns trigger
language plpgsql
as $$
declare
  registered integer;
begin
  if new.epoch = 1 then
    return new;
  end if;
  select count(*) into registered
    from custody.vote
    join custody.record as before on before.case_id = new.case_id and before.epoch = new.prev_epoch
   where vote.case_id = new.case_id and vote.epoch = new.epoch and vote.record = new.hash
     and vote.registrar = any (before.registrars);
  if registered < 2 then
    raise exception 'epoch % of case % has % of two registrations', new.epoch, new.case_id, registered
      using errcode = 'ZL003';
  end if;
  return new;
end
$$;

create trigger registered before insert on custody.record
  for each row execute function custody.refuse_unregistered_record();
