import type { TodoItem } from '@zhulian/contract';
import { Button, Progress } from 'antd';
import { useLanguage } from '../../language/language-context.tsx';
import { acceptedWords, listWords, selectedWords } from './todo-words.ts';
import { useBulkAccept } from './use-bulk-accept.ts';

/** 批量受理: one by one, each by its own rule; stops when told; says of each that was not accepted why. */
export function BulkAccept(props: {
  readonly rows: readonly TodoItem[];
  readonly onDone: () => void;
}) {
  const { say } = useLanguage();
  const bulk = useBulkAccept(props.onDone);
  const { run } = bulk;
  if (run === undefined) {
    if (props.rows.length === 0) return null;
    return (
      <div className="bulk-bar" role="status">
        <span>{say(selectedWords(props.rows.length))}</span>
        <Button type="primary" size="small" onClick={() => void bulk.start(props.rows)}>
          {say(listWords.acceptAll)}
        </Button>
      </div>
    );
  }
  const tried = run.accepted + run.skipped.length;
  return (
    <section className="bulk-bar bulk-run" aria-live="polite">
      <div className="bulk-line">
        <span>{say(acceptedWords(run.accepted, run.total))}</span>
        <Progress percent={Math.round((tried / run.total) * 100)} size="small" showInfo={false} />
        {run.state === 'running' ? (
          <Button size="small" onClick={bulk.stop}>
            {say(listWords.stop)}
          </Button>
        ) : (
          <Button size="small" onClick={bulk.dismiss}>
            {say(listWords.dismiss)}
          </Button>
        )}
      </div>
      {run.state !== 'done' && (
        <p className="hint">
          {say(run.state === 'running' ? listWords.bulkRunning : listWords.bulkStopped)}
        </p>
      )}
      {run.skipped.length > 0 && (
        <>
          <h3>{say(listWords.bulkSkipped)}</h3>
          <ul>
            {run.skipped.map((skip) => (
              <li key={skip.number}>
                {skip.subject} <span className="hint">{skip.number}</span> {say(skip.why)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
