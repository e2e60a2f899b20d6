-- 存证日志: every signed act and every look-up leaves a salted commitment in the transaction that makes it true. The tree over
-- them is grown beside the path: a queue here, indices given later, one after the other, for ever.
create schema evidence;

-- 待入日志. Filled by triggers alone, so that no code path can forget; emptied by the sequencer.
create table evidence.pending (
  position bigint generated always as identity primary key,
  -- 1 envelope-sent, 2 receipt-given, 3 receipt-taken, 4 custody-statement, 5 custody-registration, 6 obligation-step,
  -- 7 look-up, 8 look-up-person, 9 look-up-outcome, 10 look-up-abroad, 11 trust-change, 12 equivocation, 13 custody-in-force.
  -- A number means the same for ever.
  kind smallint not null,
  -- SHA-256 of the text that is committed to.
  content bytea not null,
  -- The row that it is about, where naming it names nobody: a peer and a number, an obligation and a step, a look-up.
  ref text,
  salt uuid not null default gen_random_uuid(),
  at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- 叶: in the tree stand its kind, one byte, and SHA-256 of 0x03, salt and content. Without the salt nobody can guess back what
-- was committed to; salt and content can be erased, the commitment stays and every proof with it.
create table evidence.leaf (
  index bigint primary key check (index >= 0),
  kind smallint not null,
  commitment bytea not null,
  content bytea,
  ref text,
  salt uuid,
  check ((content is null) = (salt is null))
);

create index leaf_of_content on evidence.leaf (content) where content is not null;

-- Complete subtrees of eight leaves and more; what lies below is hashed again from the leaves.
create table evidence.node (
  level smallint not null check (level >= 3),
  index bigint not null check (index >= 0),
  sha256 bytea not null,
  sm3 bytea not null,
  primary key (level, index)
);

-- 检查点 as this node signed it: what its whole log was at that size.
create table evidence.checkpoint (
  size bigint primary key check (size > 0),
  note text not null,
  at timestamptz not null
);

-- 见证签署 of a checkpoint by the hub or a duty province.
create table evidence.cosignature (
  size bigint not null references evidence.checkpoint (size),
  witness text not null,
  line text not null,
  at timestamptz not null,
  primary key (size, witness)
);

-- As a witness: the last checkpoint of each log that this node cosigned, kept before the answer leaves.
create table evidence.witnessed (
  origin text primary key,
  size bigint not null check (size > 0),
  note text not null,
  at timestamptz not null
);

-- 失信证据: texts that the accused signed and that cannot both be honest. Enough by itself, for anybody.
create table evidence.misbehaviour (
  digest bytea primary key,
  accused text not null,
  kind text not null check (kind in ('split-view', 'inconsistent-log', 'promise-broken')),
  proof jsonb not null,
  at timestamptz not null
);

-- 承诺 in receipts that peers gave us, not yet seen to be kept; gone when the peer has shown the leaf.
create table evidence.promise (
  peer text not null,
  content bytea not null,
  due_at timestamptz not null,
  -- Set when the peer, asked after that moment, could not show the leaf.
  broken_at timestamptz,
  primary key (peer, content)
);

create index promise_open on evidence.promise (peer, due_at) where broken_at is null;

-- 信任列表变更, as the hub sealed each list.
create table evidence.trust_change (
  digest bytea primary key,
  serial bigint not null,
  sealed text not null,
  at timestamptz not null
);

-- A moment and a text as RFC 8785 writes them.
create function evidence.instant(at timestamptz) returns text
language sql stable
return '"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"';

create function evidence.word(given text) returns text
language sql stable
return coalesce(to_json(given)::text, 'null');

create function evidence.words(given text[]) returns text
language sql stable
return '[' || coalesce((select string_agg(to_json(word)::text, ',' order by place)
                          from unnest(given) with ordinality as listed (word, place)), '') || ']';

-- Each function below answers for one table. A statement that writes many rows costs one look at its transition table.
create function evidence.note_sent() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 1, sha256(convert_to(hash, 'UTF8')), dst || ' ' || seq from fresh order by seq;
  return null;
end
$$;

create trigger evidence after insert on exchange.stream_out
  referencing new table as fresh for each statement execute function evidence.note_sent();

create function evidence.note_receipt_given() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 2, sha256(convert_to(receipt, 'UTF8')), src || ' ' || seq from fresh order by seq;
  return null;
end
$$;

create trigger evidence after insert on exchange.stream_in
  referencing new table as fresh for each statement execute function evidence.note_receipt_given();

-- What was held and is settled gets its final receipt, and that receipt its own leaf.
create function evidence.note_receipt_renewed() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 2, sha256(convert_to(fresh.receipt, 'UTF8')), src || ' ' || seq
    from fresh
    join former using (src, seq)
   where fresh.receipt <> former.receipt
   order by fresh.seq;
  return null;
end
$$;

create trigger evidence_renewed after update on exchange.stream_in
  referencing new table as fresh old table as former for each statement execute function evidence.note_receipt_renewed();

create function evidence.note_receipt_taken() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 3, sha256(convert_to(bytes, 'UTF8')), peer || ' ' || seq || ' ' || level from fresh order by seq;
  return null;
end
$$;

create trigger evidence after insert on exchange.receipt_in
  referencing new table as fresh for each statement execute function evidence.note_receipt_taken();

create function evidence.note_equivocation() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 12, sha256(convert_to(first || second, 'UTF8')), src || ' ' || seq from fresh order by seq;
  return null;
end
$$;

create trigger evidence after insert on exchange.equivocation
  referencing new table as fresh for each statement execute function evidence.note_equivocation();

-- 交接文书 of every kind, a registrar's word among them as a kind of its own.
create function evidence.note_custody_statement() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select case kind when 'zl.custody.registration.v1' then 5 else 4 end, sha256(convert_to(bytes, 'UTF8')), hash
    from fresh
   order by case_id, epoch, hash;
  return null;
end
$$;

create trigger evidence after insert on custody.statement
  referencing new table as fresh for each statement execute function evidence.note_custody_statement();

-- Which record is in force here, and since when.
create function evidence.custody_text(record custody.record) returns text
language sql stable
return '{"case":' || evidence.word(record.case_id) || ',"epoch":' || record.epoch::text
    || ',"hash":' || evidence.word(record.hash) || ',"holder":' || evidence.word(record.holder)
    || ',"office":' || evidence.word(record.office) || ',"since":' || evidence.instant(record.since) || '}';

create function evidence.note_custody() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 13, sha256(convert_to(evidence.custody_text(row (fresh.*)::custody.record), 'UTF8')), hash
    from fresh
   order by case_id, epoch;
  return null;
end
$$;

create trigger evidence after insert on custody.record
  referencing new table as fresh for each statement execute function evidence.note_custody();

create function evidence.step_text(step casework.obligation_step) returns text
language sql stable
return '{"code":' || evidence.word(step.code) || ',"fellOn":"' || step.fell_on::text || '","firedAt":'
    || evidence.instant(step.fired_at) || ',"obligation":' || evidence.word(step.obligation_id)
    || ',"office":' || evidence.word(step.office) || ',"step":' || step.step::text || '}';

create function evidence.note_step() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 6, sha256(convert_to(evidence.step_text(row (fresh.*)::casework.obligation_step), 'UTF8')), obligation_id || ' ' || step
    from fresh
   order by obligation_id, step;
  return null;
end
$$;

create trigger evidence after insert on casework.obligation_step
  referencing new table as fresh for each statement execute function evidence.note_step();

create function evidence.lookup_text(lookup access.lookup_intent) returns text
language sql stable
return '{"actor":' || evidence.word(lookup.actor) || ',"actorName":' || evidence.word(lookup.actor_name)
    || ',"at":' || evidence.instant(lookup.at) || ',"basis":' || evidence.word(lookup.basis)
    || ',"case":' || evidence.word(lookup.case_id) || ',"channel":' || evidence.word(lookup.channel)
    || ',"fields":' || evidence.words(lookup.fields) || ',"id":"' || lookup.id::text
    || '","office":' || evidence.word(lookup.office) || ',"purpose":' || evidence.word(lookup.purpose) || '}';

create function evidence.note_lookup() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 7, sha256(convert_to(evidence.lookup_text(row (fresh.*)::access.lookup_intent), 'UTF8')), id::text
    from fresh
   order by id;
  return null;
end
$$;

create trigger evidence after insert on access.lookup_intent
  referencing new table as fresh for each statement execute function evidence.note_lookup();

create function evidence.lookup_person_text(shown access.lookup_person) returns text
language sql stable
return '{"at":' || evidence.instant(shown.at) || ',"lookup":"' || shown.lookup_id::text
    || '","person":"' || shown.person_id::text || '"}';

create function evidence.note_lookup_person() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content)
  select 8, sha256(convert_to(evidence.lookup_person_text(row (fresh.*)::access.lookup_person), 'UTF8'))
    from fresh
   order by lookup_id, person_id;
  return null;
end
$$;

create trigger evidence after insert on access.lookup_person
  referencing new table as fresh for each statement execute function evidence.note_lookup_person();

create function evidence.lookup_outcome_text(ended access.lookup_outcome) returns text
language sql stable
return '{"at":' || evidence.instant(ended.at) || ',"lookup":"' || ended.lookup_id::text
    || '","outcome":' || evidence.word(ended.outcome) || '}';

create function evidence.note_lookup_outcome() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 9, sha256(convert_to(evidence.lookup_outcome_text(row (fresh.*)::access.lookup_outcome), 'UTF8')), lookup_id::text
    from fresh
   order by lookup_id;
  return null;
end
$$;

create trigger evidence after insert on access.lookup_outcome
  referencing new table as fresh for each statement execute function evidence.note_lookup_outcome();

create function evidence.lookup_abroad_text(told access.foreign_lookup) returns text
language sql stable
return '{"actorName":' || evidence.word(told.actor_name) || ',"at":' || evidence.instant(told.at)
    || ',"basis":' || evidence.word(told.basis) || ',"case":' || evidence.word(told.case_id)
    || ',"fields":' || evidence.words(told.fields) || ',"lookup":"' || told.lookup_id::text
    || '","office":' || evidence.word(told.office) || ',"outcome":' || evidence.word(told.outcome)
    || ',"person":"' || told.person_id::text || '","purpose":' || evidence.word(told.purpose)
    || ',"receivedAt":' || evidence.instant(told.received_at) || ',"source":' || evidence.word(told.source) || '}';

create function evidence.note_lookup_abroad() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content)
  select 10, sha256(convert_to(evidence.lookup_abroad_text(row (fresh.*)::access.foreign_lookup), 'UTF8'))
    from fresh
   order by lookup_id, person_id;
  return null;
end
$$;

create trigger evidence after insert on access.foreign_lookup
  referencing new table as fresh for each statement execute function evidence.note_lookup_abroad();

create function evidence.note_trust_change() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 11, sha256(convert_to(sealed, 'UTF8')), serial::text from fresh order by serial;
  return null;
end
$$;

create trigger evidence after insert on evidence.trust_change
  referencing new table as fresh for each statement execute function evidence.note_trust_change();

-- The log only grows: the serving role has no right to change it, and the owner is stopped by the tables themselves.
revoke update, delete, truncate on evidence.leaf, evidence.node, evidence.checkpoint, evidence.cosignature,
  evidence.misbehaviour, evidence.trust_change from zhulian_serving;

create function evidence.refuse_rewriting() returns trigger
language plpgsql
as $$
begin
  raise exception 'the evidence log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before delete or truncate on evidence.leaf
  for each statement execute function evidence.refuse_rewriting();
create trigger append_only before update or delete or truncate on evidence.node
  for each statement execute function evidence.refuse_rewriting();
create trigger append_only before update or delete or truncate on evidence.checkpoint
  for each statement execute function evidence.refuse_rewriting();
create trigger append_only before update or delete or truncate on evidence.cosignature
  for each statement execute function evidence.refuse_rewriting();
create trigger append_only before update or delete or truncate on evidence.misbehaviour
  for each statement execute function evidence.refuse_rewriting();
create trigger append_only before update or delete or truncate on evidence.trust_change
  for each statement execute function evidence.refuse_rewriting();

-- 擦除: salt and content of a leaf may go, by the owner's hand, and nothing else may change.
create trigger erasure_only before update on evidence.leaf
  for each row
  when (new.content is not null or new.salt is not null or new.commitment <> old.commitment
        or new.index <> old.index or new.kind <> old.kind)
  execute function evidence.refuse_rewriting();

-- A witness never goes back to a smaller log.
create trigger never_back before update on evidence.witnessed
  for each row when (new.size < old.size or new.origin <> old.origin)
  execute function evidence.refuse_rewriting();
