import type { ActionView, CaseView } from '@zhulian/contract';
import { useLanguage } from '../../../language/language-context.tsx';
import { lateOfficeWords } from '../case-words.ts';
import { AnswerStep } from './answer-step.tsx';
import { incomingOf, openStep } from './answering-steps.ts';
import { needsMeWords } from './needs-me-words.ts';
import { PairStep } from './pair-step.tsx';
import { ReceiveStep } from './receive-step.tsx';

function Possibilities({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const open = matter.actions.filter((action) => action.enabled);
  // With something to do, what cannot be done is one Tab away on its own button; with nothing, the reasons come first.
  const blocked = open.length > 0 ? [] : matter.actions.filter((action) => action.why !== null);
  return (
    <>
      <p className="needs-me-lead">
        {open.length === 0
          ? say(needsMeWords.nothing)
          : `${say(needsMeWords.youCan)}${open.map((action) => say(action.words)).join(' · ')}`}
        {open
          .filter((action) => action.primary && action.why !== null)
          .map((action) => (
            <span key={action.code} className="hint">
              {' '}
              {action.why === null ? '' : say(action.why)}
            </span>
          ))}
      </p>
      {blocked.map((action) => (
        <p key={action.code} className="hint">
          {say(needsMeWords.notYet)} {say(action.words)}:
          {action.why === null ? '' : say(action.why)}
        </p>
      ))}
    </>
  );
}

/** What the reader can do now; and, if an office is late, that it costs the person nothing. */
export function NeedsMeCard(props: {
  readonly matter: CaseView;
  readonly onAction: (action: ActionView) => void;
}) {
  const { say } = useLanguage();
  const { matter, onAction } = props;
  const step = openStep(matter);
  const coCheck = incomingOf(matter);
  const canPairAgain = matter.actions.some((action) => action.code === 'pair' && action.enabled);
  const lateOffices = matter.coChecks.filter(
    (candidate) => candidate.direction === 'outgoing' && candidate.lateByWorkingDays > 0,
  );
  return (
    <section className="card needs-me" aria-labelledby="needs-me-heading">
      <h2 id="needs-me-heading">{say(needsMeWords.heading)}</h2>
      {step === 'receive' && <ReceiveStep matter={matter} />}
      {step === 'pair' && <PairStep matter={matter} onAction={onAction} />}
      {step === 'answer' && coCheck !== undefined && (
        <>
          <AnswerStep key={coCheck.id} matter={matter} coCheck={coCheck} />
          {canPairAgain && <PairStep matter={matter} onAction={onAction} again />}
        </>
      )}
      {step === undefined && <Possibilities matter={matter} />}
      {lateOffices.map((late) => (
        <p key={late.id} className="late-line">
          {say(lateOfficeWords(late.to.name))}
        </p>
      ))}
    </section>
  );
}
