import { useDemoClock, useList, useMoveClock } from '../api/queries.ts';
import type { ClockMove } from '../api/shapes.ts';
import { endOfDay, longMoment } from '../language/dates.ts';
import { useLanguage } from '../language/language-context.tsx';
import { frameWords } from './frame-words.ts';
import { useSignedIn } from './session-context.tsx';

/** The end of the earliest due date on the reader's own list that has not passed yet. */
export function nextDueMoment(dueDates: readonly string[], now: string): string | undefined {
  return dueDates
    .map(endOfDay)
    .filter((moment) => moment > now)
    .sort()[0];
}

/** In demo mode the node's time can be moved, so that limits can be seen to pass. */
export function DemoClock() {
  const { say } = useLanguage();
  const session = useSignedIn();
  const clock = useDemoClock(true);
  const move = useMoveClock();
  const todo = useList('todo');
  const now = clock.data?.now ?? session.now;
  const dueDates = (todo.data?.pages ?? []).flatMap((page) =>
    page.rows.flatMap((row) => (row.due === null ? [] : [row.due.on])),
  );
  const nextDue = clock.data?.nextDueAt ?? nextDueMoment(dueDates, now);
  const button = (label: string, to: ClockMove | undefined) => (
    <button
      type="button"
      className="bar-button"
      disabled={move.isPending || to === undefined}
      onClick={() => to !== undefined && move.mutate(to)}
    >
      {label}
    </button>
  );
  return (
    <fieldset className="demo-clock">
      <legend className="only-heard">{say(frameWords.clock)}</legend>
      <span className="demo-time">
        <span>{say(frameWords.clock)}</span>
        <time dateTime={now}>{longMoment(now)}</time>
      </span>
      {button(say(frameWords.tenMinutes), { advanceMinutes: 10 })}
      {button(say(frameWords.oneDay), { advanceWorkingDays: 1 })}
      {button(say(frameWords.nextDue), nextDue == null ? undefined : { to: nextDue })}
    </fieldset>
  );
}
