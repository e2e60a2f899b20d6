import type { ActionView, CaseView } from '@zhulian/contract';
import { Button } from 'antd';
import { CommandButton } from '../../components/command-button.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { BundleButton } from './bundle-button.tsx';
import { caseWords } from './case-words.ts';
import { isStepOfAnswering } from './needs-me/answering-steps.ts';

/** What is done about an offer stands on its card, beside whom it is made to. */
function isOnHandoverCard(action: ActionView): boolean {
  return action.code === 'withdraw-handover';
}

/** Title, stage, number; at most one primary action, and it stands last. */
export function CaseHeader(props: {
  readonly matter: CaseView;
  readonly onAction: (action: ActionView) => void;
}) {
  const { say } = useLanguage();
  const { matter, onAction } = props;
  const actions = matter.actions
    .filter((action) => !isStepOfAnswering(matter, action) && !isOnHandoverCard(action))
    .toSorted((one, other) => Number(one.primary) - Number(other.primary));
  return (
    <header className="case-header">
      <div className="case-title">
        <h1>
          <span>
            {say(matter.title)} · {matter.subject}
          </span>{' '}
          <StageMark tone={matter.stage.tone}>{say(matter.stage.words)}</StageMark>
        </h1>
        <p className="lead">
          {say(caseWords.number)} <span className="tabular">{matter.number}</span> ·{' '}
          {say(matter.summary)}
        </p>
      </div>
      <div className="case-actions">
        <BundleButton caseId={matter.id} number={matter.number} />
        <Button onClick={() => window.print()}>{say(caseWords.print)}</Button>
        {actions.map((action) => (
          <CommandButton key={action.code} action={action} onDo={() => onAction(action)} />
        ))}
      </div>
    </header>
  );
}
