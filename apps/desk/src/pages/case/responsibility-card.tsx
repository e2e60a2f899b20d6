import { Link } from '@tanstack/react-router';
import type { CaseView } from '@zhulian/contract';
import { ReasonedDay } from '../../components/reasoned-day.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { custodyWords } from '../custody/custody-words.ts';
import { caseWords } from './case-words.ts';
import { ResponsibilityString } from './responsibility-string.tsx';

/** The first sentence says who is responsible now and until when; the string shows the whole way. */
export function ResponsibilityCard({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const { responsible } = matter;
  return (
    <section className="card string-card" aria-labelledby="string-heading">
      <div className="card-heading">
        <h2 id="string-heading">{say(caseWords.string)}</h2>
        {responsible === null ? (
          <p>{say(caseWords.closed)}</p>
        ) : (
          <p>
            {say(caseWords.responsibleNow)}
            <b className="holder">{say(responsible.office.name)}</b>
            {responsible.until !== null && (
              <>
                {' · '}
                {say(caseWords.until)} <ReasonedDay due={responsible.until} />
              </>
            )}
            <span className="hint"> · {say(caseWords.onlyOne)}</span>
          </p>
        )}
        {matter.kind === 'birth-registration' && (
          <Link to="/custody/$caseId" params={{ caseId: matter.id }} className="heading-link">
            {say(custodyWords.timeline)}
          </Link>
        )}
      </div>
      <ResponsibilityString pearls={matter.pearls} />
    </section>
  );
}
