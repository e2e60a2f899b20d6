import type { ActionView, HandoverView } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { useState } from 'react';
import { CommandButton } from '../../components/command-button.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { ActionDialog } from '../case/action-dialog.tsx';
import { custodyWords, reasonWords } from './custody-words.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { RegistrarsLine } from './registrars-line.tsx';

function Fact(props: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function HandoverFacts({ handover }: { readonly handover: HandoverView }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <dl className="facts">
      <Fact name={say(custodyWords.from)}>{say(handover.from.name)}</Fact>
      <Fact name={say(custodyWords.to)}>{say(handover.to.name)}</Fact>
      <Fact name={say(custodyWords.reason)}>{say(reasonWords(handover.reason))}</Fact>
      {handover.declinedReason !== null && (
        <Fact name={say(custodyWords.declined)}>{say(reasonWords(handover.declinedReason))}</Fact>
      )}
      <Fact name={say(custodyWords.lastDay)}>
        <time dateTime={handover.expiresOn}>{shortDate(handover.expiresOn, today)}</time>
        {handover.stage.code === 'expired' && (
          <p className="hint">{say(custodyWords.lastDayPassed)}</p>
        )}
      </Fact>
      <Fact name={say(custodyWords.registrars)}>
        <RegistrarsLine registrars={handover.registrars} />
        <p className="hint">{say(custodyWords.registrarsRule)}</p>
      </Fact>
      {handover.changedAt !== null && (
        <Fact name={say(custodyWords.changedAt)}>
          <time dateTime={handover.changedAt}>{shortMoment(handover.changedAt, today)}</time>
        </Fact>
      )}
    </dl>
  );
}

/** 移交: what is offered, why, until when, who has registered; and what the reader can do about it. */
export function HandoverCard({ handover }: { readonly handover: HandoverView }) {
  const { say } = useLanguage();
  const [action, setAction] = useState<ActionView | undefined>(undefined);
  const ordered = handover.actions.toSorted(
    (one, other) => Number(one.primary) - Number(other.primary),
  );
  return (
    <section className="card handover" aria-labelledby={`handover-${handover.id}`}>
      <div className="card-heading">
        <h2 id={`handover-${handover.id}`}>
          {say(handover.isHandBack ? custodyWords.handBack : custodyWords.handover)}
        </h2>
        <StageMark tone={handover.stage.tone}>{say(handover.stage.words)}</StageMark>
        <p>{say(handover.headline)}</p>
      </div>
      <HandoverFacts handover={handover} />
      {ordered.length > 0 && (
        <div className="step-line step-end">
          {handover.direction === 'incoming' && (
            <span className="hint">{say(custodyWords.noAnswerNeeded)}</span>
          )}
          {handover.direction === 'outgoing' && (
            <span className="hint">{say(custodyWords.actTakesBack)}</span>
          )}
          {ordered.map((one) => (
            <CommandButton key={one.code} action={one} onDo={() => setAction(one)} />
          ))}
        </div>
      )}
      {action?.code === 'decline-handover' && (
        <DeclineDialog handover={handover} onClose={() => setAction(undefined)} />
      )}
      {action !== undefined && action.code !== 'decline-handover' && (
        <ActionDialog
          matter={{
            id: handover.caseId,
            version: handover.version,
            number: handover.caseNumber,
            subject: handover.subject,
          }}
          action={action}
          onClose={() => setAction(undefined)}
        />
      )}
    </section>
  );
}
