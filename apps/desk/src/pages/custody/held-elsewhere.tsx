import type { CustodyView } from '@zhulian/contract';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { custodyWords } from './custody-words.ts';

/** 已移交: who holds the case now, since when and until when; calmly, because nothing went wrong. */
export function HeldElsewhere({ custody }: { readonly custody: CustodyView }) {
  const { say } = useLanguage();
  const since = custody.epochs.findLast(({ from }) => from !== null)?.from ?? null;
  return (
    <section className="card held-elsewhere" role="status">
      <p className="held-lead">
        {say(custodyWords.heldByThem)}
        <b>{say(custody.responsible.name)}</b>
        {say(custodyWords.heldByThemEnd)}
        {since !== null && (
          <span className="hint">
            {' '}
            · {say(custodyWords.heldSince)} <time dateTime={since}>{longMoment(since)}</time> ·{' '}
            {say(custodyWords.untilHandedOn)}
          </span>
        )}
      </p>
      <p>{say(custodyWords.sameLimits)}</p>
      <p className="hint">{say(custodyWords.accessLeft)}</p>
    </section>
  );
}
