import type { CoCheckItemView, ItemAnswer } from '@zhulian/contract';
import { Input, Radio } from 'antd';
import { useLanguage } from '../../../language/language-context.tsx';
import { answerWords, caseWords } from '../case-words.ts';
import type { DraftAnswer } from './answer-draft.ts';
import { noteWords } from './needs-me-words.ts';

const answers = ['CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED'] as const;

/** One asked item: what the asker states, one of four answers, and the note that an answer needs. */
export function AnswerItem(props: {
  readonly item: CoCheckItemView;
  readonly draft: DraftAnswer | undefined;
  readonly onChange: (draft: DraftAnswer) => void;
}) {
  const { say } = useLanguage();
  const { item, draft, onChange } = props;
  const answer = draft?.answer;
  const note = draft?.note ?? '';
  const noteLabel = answer === undefined || answer === 'CONFIRMED' ? undefined : noteWords[answer];
  return (
    <fieldset className="answer-item">
      <legend>
        <b>{say(item.label)}</b>
        <span>
          <span className="hint">{say(caseWords.stated)}</span> {item.stated}
        </span>
      </legend>
      <Radio.Group
        value={answer}
        onChange={(event) => onChange({ answer: event.target.value as ItemAnswer, note })}
        options={answers.map((choice) => ({ value: choice, label: say(answerWords[choice]) }))}
      />
      {answer !== undefined && noteLabel !== undefined && (
        <label className="field">
          <span>{say(noteLabel)}</span>
          <Input
            value={note}
            maxLength={500}
            onChange={(event) => onChange({ answer, note: event.target.value })}
          />
        </label>
      )}
    </fieldset>
  );
}
