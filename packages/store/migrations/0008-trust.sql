-- 信任列表沿革. The hub's lists as it signed them, and at a node those it followed: a chain that only grows, so that old evidence can be
-- checked with the list of its day and nobody goes back after a restart.
create table exchange.trust_list (
  serial bigint primary key check (serial > 0),
  digest text not null unique,
  -- Two lists cannot continue the same one: a history does not fork.
  prev text not null unique,
  sealed text not null,
  kept_at timestamptz not null default now()
);

create function exchange.keep_trust_list() returns trigger language plpgsql as $$
begin
  raise exception 'a list that was followed stays as it was signed' using errcode = '23001';
end $$;

create trigger trust_list_only_grows before update or delete on exchange.trust_list
  for each statement execute function exchange.keep_trust_list();
