import type { ProblemDocument } from '@zhulian/contract';
import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';

/** A refusal in its four parts: what, why, what you can do, until when. */
export function ProblemNotice({ problem }: { readonly problem: ProblemDocument }) {
  const { say } = useLanguage();
  return (
    <section className="problem" role="alert">
      <h3>{say(problem.title)}</h3>
      <dl>
        <dt>{say(componentWords.problemWhy)}</dt>
        <dd>{say(problem.why)}</dd>
        <dt>{say(componentWords.problemRemedy)}</dt>
        <dd>{say(problem.remedy)}</dd>
        <dt>{say(componentWords.problemPeriod)}</dt>
        <dd>{say(problem.period)}</dd>
      </dl>
      <p className="problem-code">
        {say(componentWords.problemCode)} <code>{problem.code}</code> ·{' '}
        {say(componentWords.problemOrigin)} {problem.origin}
      </p>
    </section>
  );
}
