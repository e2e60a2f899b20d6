import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { OutOfReach, RefusedByNode, SignedOut } from '../api/refusals.ts';
import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';
import { ProblemNotice } from './problem-notice.tsx';

function StaleNotice({ onReloaded }: { readonly onReloaded: (() => void) | undefined }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const reload = () => {
    void queries.invalidateQueries().then(() => onReloaded?.());
  };
  return (
    <section className="problem problem-stale" role="alert">
      <h3>{say(componentWords.staleTitle)}</h3>
      <p>{say(componentWords.staleWhy)}</p>
      <Button onClick={reload}>{say(componentWords.staleReload)}</Button>
    </section>
  );
}

interface TroubleProps {
  readonly error: Error;
  /** Sends the same order again, with the same key. */
  readonly onAgain?: (() => void) | undefined;
  /** After the latest has been loaded over a stale copy. */
  readonly onReloaded?: (() => void) | undefined;
}

/** Whatever went wrong with a read or a write, in words and with the next step. */
export function Trouble({ error, onAgain, onReloaded }: TroubleProps) {
  const { say } = useLanguage();
  if (error instanceof SignedOut) return null;
  if (error instanceof RefusedByNode) {
    return error.isStale ? (
      <StaleNotice onReloaded={onReloaded} />
    ) : (
      <ProblemNotice problem={error.problem} />
    );
  }
  if (error instanceof OutOfReach) {
    return (
      <section className="problem" role="alert">
        <h3>{say(componentWords.outOfReachTitle)}</h3>
        <p>{say(componentWords.outOfReachWhy)}</p>
        {onAgain !== undefined && (
          <Button onClick={onAgain}>{say(componentWords.sendAgain)}</Button>
        )}
      </section>
    );
  }
  throw error;
}
