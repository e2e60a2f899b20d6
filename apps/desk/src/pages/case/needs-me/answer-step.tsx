import type { CaseView, CoCheckView } from '@zhulian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../api/queries.ts';
import { Trouble } from '../../../components/trouble.tsx';
import { useLanguage } from '../../../language/language-context.tsx';
import { answerCommand, dropDraft, keepDraft, takeDraft } from './answer-draft.ts';
import { AnswerItem } from './answer-item.tsx';
import { AnswerReview } from './answer-review.tsx';
import { needsMeWords } from './needs-me-words.ts';

/** 逐项答复: the draft stays on this computer until it is sent; the reader checks before sending. */
export function AnswerStep(props: { readonly matter: CaseView; readonly coCheck: CoCheckView }) {
  const { say } = useLanguage();
  const { matter, coCheck } = props;
  const [draft, setDraft] = useState(() => takeDraft(localStorage, coCheck.id));
  const [isReviewing, setIsReviewing] = useState(false);
  const command = useCommand(matter.id);
  const order = answerCommand(coCheck.items, draft);
  const send = () => {
    if (order === undefined) return;
    command.mutate(
      { version: matter.version, command: order },
      { onSuccess: () => dropDraft(localStorage, coCheck.id) },
    );
  };
  if (isReviewing && order !== undefined) {
    return (
      <AnswerReview
        items={coCheck.items}
        draft={draft}
        isSending={command.isPending}
        onSend={send}
        onEdit={() => setIsReviewing(false)}
      >
        {command.error !== null && (
          <Trouble error={command.error} onAgain={send} onReloaded={() => command.reset()} />
        )}
      </AnswerReview>
    );
  }
  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsReviewing(order !== undefined);
      }}
    >
      <p>{say(needsMeWords.answerLead)}</p>
      {coCheck.items.map((item) => (
        <AnswerItem
          key={item.code}
          item={item}
          draft={draft[item.code]}
          onChange={(given) => {
            const next = { ...draft, [item.code]: given };
            setDraft(next);
            keepDraft(localStorage, coCheck.id, next);
          }}
        />
      ))}
      <div className="step-line">
        <p className="hint" role="status">
          {order === undefined ? `${say(needsMeWords.stillOpen)} · ` : ''}
          {say(needsMeWords.draftKept)}
        </p>
        <Button type="primary" htmlType="submit" disabled={order === undefined}>
          {say(needsMeWords.review)}
        </Button>
      </div>
    </form>
  );
}
