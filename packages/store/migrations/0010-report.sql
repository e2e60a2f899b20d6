-- 报数: what each province last told the hub of its offices' work, in numbers. No matter and no person has a column here, and
-- none may be added. Empty everywhere but at the hub.
create schema report;

create table report.counted (
  -- Two digits.
  province text not null check (province ~ '^\d\d$'),
  -- A month, or `all`.
  period text not null check (period ~ '^(all|20\d\d-(0[1-9]|1[0-2]))$'),
  body json not null,
  at timestamptz not null,
  primary key (province, period)
);
