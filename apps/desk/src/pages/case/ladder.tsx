import type { CoCheckView } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { caseWords } from './case-words.ts';

/** 督办阶梯 of one co-check, the same for both sides: what reached whom and when, and what comes next. */
export function Ladder({ coCheck }: { readonly coCheck: CoCheckView }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <section className="ladder">
      <h3>
        {say(caseWords.ladder)} <span>{say(coCheck.to.name)}</span>
        <small>{say(caseWords.ladderBoth)}</small>
      </h3>
      <ol>
        {coCheck.ladder.map((rung) => (
          <li key={rung.step} className={rung.firedAt === null ? 'rung' : 'rung has-fired'}>
            <time>
              {rung.firedAt === null ? shortDate(rung.on, today) : shortMoment(rung.firedAt, today)}
            </time>
            <span>{say(rung.words)}</span>
            <span className="hint" title={say(rung.office.name)}>
              {say(rung.office.shortName)}
            </span>
            <span className="rung-state">
              {rung.firedAt === null
                ? say(caseWords.ladderNotYet)
                : `✓ ${say(caseWords.ladderReached)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
