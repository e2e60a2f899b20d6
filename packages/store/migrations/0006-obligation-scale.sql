-- 履责事项 by the million: what the clockwork must know to fire a rung without opening the case, when the other side fired
-- it, under which calendar a day was computed, and 逾期办结 as a state of its own in every list.
alter table casework.obligation
  add column due_provisional boolean not null default false,
  -- Which years' notices the due date was computed with; null for rows older than this step.
  add column calendar_version text,
  -- 中止: while a question is open the day moves with today, so the whole case is opened to compute it.
  add column clock_stopped boolean not null default false,
  -- Basis and purpose of the letters that a rung sends; null where a rung sends none or where the case must be opened.
  add column basis text,
  add column purpose text;

update casework.obligation
   set due_provisional = coalesce((body->'due'->>'provisional')::boolean, false),
       clock_stopped = state = 'open';

create index obligation_provisional on casework.obligation (id) where state = 'open' and due_provisional;
create index obligation_open_by_day on casework.obligation (due_on, id) where state = 'open';

-- A queue inside a table: every rung leaves dead entries at the head of its index, so they are swept early.
alter table casework.obligation set (
  fillfactor = 85,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 20000
);

-- The same rungs as the other side recorded them, by its own signed letter: once each, and the first word stays.
create table casework.obligation_peer_step (
  obligation_id text not null references casework.obligation (id),
  step integer not null,
  fell_on date not null,
  fired_at timestamptz not null,
  primary key (obligation_id, step)
);

alter table casework.case_file
  -- 履责状态 of what is owed last: an open case whose answer came late is no longer overdue, and was not in time.
  add column owed text check (owed in ('open', 'met', 'met-late', 'excused'));

update casework.case_file as file
   set owed = owed.state
  from (select distinct on (case_id) case_id, state
          from casework.obligation
         where body->>'kind' <> 'silence'
         order by case_id, due_on desc, id desc) as owed
 where owed.case_id = file.id and owed.state in ('open', 'met', 'met-late', 'excused');
