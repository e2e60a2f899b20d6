import type { LogHealthView } from '@zhulian/contract';
import { useLogHealth } from '../../api/balance-queries.ts';
import { StageMark } from '../../components/stage-mark.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { longMoment, shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import {
  leavesWords,
  logWords,
  misbehaviourWords,
  promiseWords,
  secondsWords,
} from './log-words.ts';

type Witness = LogHealthView['witnesses'][number];

function WitnessRow({ witness, size }: { readonly witness: Witness; readonly size: number }) {
  const { say } = useLanguage();
  const today = useToday();
  const isUpToDate = (witness.size ?? -1) >= size;
  return (
    <tr>
      <th scope="row">{say(witness.name)}</th>
      <td>
        <StageMark tone={isUpToDate ? 'done' : 'now'}>
          {say(isUpToDate ? logWords.upToDate : logWords.behind)}
        </StageMark>
      </td>
      <td className="tabular">
        {witness.size === null ? say(logWords.notYet) : say(leavesWords(witness.size))}
      </td>
      <td className="tabular">{witness.at === null ? '–' : shortMoment(witness.at, today)}</td>
    </tr>
  );
}

function Witnesses({ log }: { readonly log: LogHealthView }) {
  const { say } = useLanguage();
  if (log.witnesses.length === 0) return <p className="hint">{say(logWords.noWitness)}</p>;
  return (
    <section className="wide-table" tabIndex={0} aria-label={say(logWords.witness)}>
      <table className="board">
        <thead>
          <tr>
            <th scope="col">{say(logWords.witness)}</th>
            <th scope="col">{say(logWords.state)}</th>
            <th scope="col">{say(logWords.cosigned)}</th>
            <th scope="col">{say(logWords.at)}</th>
          </tr>
        </thead>
        <tbody>
          {log.witnesses.map((witness) => (
            <WitnessRow key={witness.name.zh} witness={witness} size={log.checkpoint?.size ?? 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Promises({ log }: { readonly log: LogHealthView }) {
  const { say } = useLanguage();
  const pending = log.promises.filter(({ broken, open }) => open > 0 || broken > 0);
  if (pending.length === 0) return say(logWords.promisesKept);
  return (
    <ul>
      {pending.map(({ broken, open, peer }) => (
        <li key={peer.zh}>
          {say(peer)}{' '}
          <StageMark tone={broken > 0 ? 'late' : 'neutral'}>
            {say(promiseWords(open, broken))}
          </StageMark>
        </li>
      ))}
    </ul>
  );
}

function Misbehaviour({ log }: { readonly log: LogHealthView }) {
  const { say } = useLanguage();
  if (log.misbehaviour.length === 0) return say(logWords.noMisbehaviour);
  return (
    <ul>
      {log.misbehaviour.map(({ accused, at, kind }) => (
        <li key={`${at} ${accused.zh}`}>
          <StageMark tone="late">{say(accused)}</StageMark> {say(misbehaviourWords[kind])}{' '}
          <time dateTime={at} className="hint">
            {longMoment(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}

function LogFacts({ log }: { readonly log: LogHealthView }) {
  const { say } = useLanguage();
  const { checkpoint, waitingMs } = log;
  const facts = [
    [
      logWords.checkpoint,
      checkpoint === null
        ? say(logWords.noCheckpoint)
        : `${say(leavesWords(checkpoint.size))} · ${longMoment(checkpoint.at)}`,
    ],
    [
      logWords.waiting,
      waitingMs === null ? say(logWords.nothingWaits) : say(secondsWords(waitingMs)),
    ],
    [logWords.promises, <Promises key="promises" log={log} />],
    [logWords.misbehaviour, <Misbehaviour key="misbehaviour" log={log} />],
  ] as const;
  return (
    <dl className="facts log-facts">
      {facts.map(([name, fact]) => (
        <div className="fact" key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 存证日志: the last checkpoint, who cosigned it, and whether promises were kept. */
export function LogHealthCard() {
  const { say } = useLanguage();
  const { data, error } = useLogHealth();
  if (data === undefined) return error === null ? null : <Trouble error={error} />;
  if (data === null) return null;
  return (
    <section className="card log-health" aria-labelledby="log-health-heading">
      <div>
        <h2 id="log-health-heading">{say(logWords.title)}</h2>
        <p className="lead">{say(logWords.lead)}</p>
        <LogFacts log={data} />
      </div>
      <Witnesses log={data} />
    </section>
  );
}
