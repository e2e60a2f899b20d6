import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { OutOfReach } from '../api/refusals.ts';
import { useLanguage } from '../language/language-context.tsx';
import { frameWords } from './frame-words.ts';

/** Says so while any read waits for an unreachable node, and gives way the moment one succeeds. */
export function ConnectionBanner() {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const subscribe = useCallback(
    (changed: () => void) => queries.getQueryCache().subscribe(changed),
    [queries],
  );
  const readWaiting = () =>
    queries
      .getQueryCache()
      .getAll()
      .some(
        (query) =>
          query.isActive() &&
          query.state.fetchStatus === 'fetching' &&
          query.state.fetchFailureReason instanceof OutOfReach,
      );
  const isWaiting = useSyncExternalStore(subscribe, readWaiting, readWaiting);
  if (!isWaiting) return null;
  const retry = () => {
    void queries.cancelQueries().then(() => queries.refetchQueries({ type: 'active' }));
  };
  return (
    <div className="connection-banner" role="status">
      <span>{say(frameWords.reconnecting)}</span>
      <button type="button" className="plain-link" onClick={retry}>
        {say(frameWords.retryNow)}
      </button>
    </div>
  );
}
