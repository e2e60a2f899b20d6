-- 信任列表变更 in the evidence log: the chain of lists has a table of its own since 0008; every list kept there, at the hub and at those who
-- follow it, leaves its leaf.
drop table evidence.trust_change;
drop function evidence.note_trust_change();

create function evidence.note_trust_list() returns trigger
language plpgsql
as $$
begin
  insert into evidence.pending (kind, content, ref)
  select 11, sha256(convert_to(sealed, 'UTF8')), serial::text from fresh order by serial;
  return null;
end
$$;

create trigger evidence after insert on exchange.trust_list
  referencing new table as fresh for each statement execute function evidence.note_trust_list();
