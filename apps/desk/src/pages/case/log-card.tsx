import type { LogEntry } from '@zhulian/contract';
import { NothingHere } from '../../components/nothing-here.tsx';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { caseWords } from './case-words.ts';

function LogLine({ entry }: { readonly entry: LogEntry }) {
  const { say } = useLanguage();
  const today = useToday();
  const sentence = say(entry.words);
  const by = [entry.office === null ? '' : say(entry.office.shortName), entry.actor ?? '']
    .filter((part) => part !== '' && !sentence.includes(part))
    .join(' ');
  const detail = [by, entry.detail === null ? '' : say(entry.detail)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <li>
      <time dateTime={entry.at}>{shortMoment(entry.at, today)}</time>
      <div>
        <p>{sentence}</p>
        {detail !== '' && (
          <p className="hint log-detail" title={detail}>
            {detail}
          </p>
        )}
      </div>
    </li>
  );
}

/** 经过: newest first, as the node sends it; the citizen reads the same lines. */
export function LogCard({ log }: { readonly log: readonly LogEntry[] }) {
  const { say } = useLanguage();
  return (
    <section className="card log-card" aria-labelledby="log-heading">
      <div className="card-heading">
        <h2 id="log-heading">{say(caseWords.log)}</h2>
        <span className="note-mark">{say(caseWords.sameForCitizen)}</span>
      </div>
      {log.length === 0 ? (
        <NothingHere good={caseWords.noLog} what={caseWords.noLogWhat} />
      ) : (
        <ol className="log">
          {log.map((entry, index) => (
            <LogLine key={`${entry.at}-${log.length - index}`} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}
