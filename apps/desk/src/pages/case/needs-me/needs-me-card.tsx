import type { ActionView, CaseView } from '@zhulian/contract';
import { useLanguage } from '../../../language/language-context.tsx';
import { useSignedIn, useToday } from '../../../layout/session-context.tsx';
import { lateElsewhereWords } from '../../todo/todo-words.ts';
import { lateOfficeWords } from '../case-words.ts';
import { AnswerStep } from './answer-step.tsx';
import { incomingOf, openStep } from './answering-steps.ts';
import { needsMeWords, notYetWords } from './needs-me-words.ts';
import { PairStep } from './pair-step.tsx';
import { ReceiveStep } from './receive-step.tsx';

/** Actions that wait for the same thing, under that reason. */
function waitingOf(actions: readonly ActionView[]): ReadonlyMap<string, readonly ActionView[]> {
  return Map.groupBy(
    actions.filter((action) => !action.enabled && action.why !== null),
    (action) => action.why?.zh ?? '',
  );
}

/** First the step that is due, or what it waits for; then what else may be done. */
function Possibilities({ matter }: { readonly matter: CaseView }) {
  const { say, language } = useLanguage();
  const namesOf = (actions: readonly ActionView[]) =>
    actions.map((action) => say(action.words)).join(language === 'zh' ? '、' : ', ');
  const { actor } = useSignedIn();
  const today = useToday();
  const { responsible } = matter;
  const isOverdueHere =
    responsible?.office.id === actor.office.id && (responsible.until?.on ?? today) < today;
  const open = matter.actions.filter((action) => action.enabled);
  const isDue = open.some((action) => action.primary);
  const waiting = isDue ? [] : [...waitingOf(matter.actions).values()];
  return (
    <>
      {!isDue && (
        <p className="needs-me-lead">
          {say(isOverdueHere ? needsMeWords.overdue : needsMeWords.nothing)}
        </p>
      )}
      {waiting.map((actions) => (
        <p key={namesOf(actions)}>
          {say(notYetWords(namesOf(actions)))}
          {actions[0]?.why != null && say(actions[0].why)}
        </p>
      ))}
      {open.length > 0 && (
        <p className={isDue ? 'needs-me-lead' : 'hint'}>
          {say(isDue ? needsMeWords.youCan : needsMeWords.youMay)}
          {namesOf(open)}
        </p>
      )}
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
  const { actor } = useSignedIn();
  const holder = matter.responsible?.office;
  const isLateBelow =
    holder !== undefined &&
    holder.id !== actor.office.id &&
    coCheck !== undefined &&
    coCheck.lateByWorkingDays > 0;
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
      {step === undefined && !isLateBelow && <Possibilities matter={matter} />}
      {isLateBelow && <p>{say(lateElsewhereWords(holder.shortName))}</p>}
      {lateOffices.map((late) => (
        <p key={late.id} className="late-line">
          {say(lateOfficeWords(late.to.name))}
        </p>
      ))}
    </section>
  );
}
