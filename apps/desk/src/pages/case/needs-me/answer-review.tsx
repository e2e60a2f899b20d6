import type { CoCheckItemView } from '@zhulian/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { StageMark } from '../../../components/stage-mark.tsx';
import { useLanguage } from '../../../language/language-context.tsx';
import { answerWords } from '../case-words.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { needsMeWords } from './needs-me-words.ts';

/** Check your answers: what will be signed, and who will read it. */
export function AnswerReview(props: {
  readonly items: readonly CoCheckItemView[];
  readonly draft: AnswerDraft;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <div className="answer-review">
      <h3>{say(needsMeWords.reviewTitle)}</h3>
      <dl className="facts">
        {props.items.map((item) => {
          const given = props.draft[item.code];
          if (given?.answer === undefined) return null;
          return (
            <div className="fact" key={item.code}>
              <dt>{say(item.label)}</dt>
              <dd>
                <StageMark tone={given.answer === 'CONFIRMED' ? 'done' : 'now'}>
                  {say(answerWords[given.answer])}
                </StageMark>{' '}
                {given.answer === 'CONFIRMED' ? item.stated : given.note}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="why-box">{say(needsMeWords.reviewWho)}</p>
      {props.children}
      <div className="step-line step-end">
        <Button onClick={props.onEdit}>{say(needsMeWords.edit)}</Button>
        <Button type="primary" loading={props.isSending} onClick={props.onSend}>
          {say(needsMeWords.send)}
        </Button>
      </div>
    </div>
  );
}
