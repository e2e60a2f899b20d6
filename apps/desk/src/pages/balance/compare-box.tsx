import type { ScoreboardView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { Input } from 'antd';
import { useState } from 'react';
import { StageMark } from '../../components/stage-mark.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { agreesWords, scoreWords } from './balance-words.ts';
import { checkCode, parseCheckCode } from './check-code.ts';

/** 与对方核对: the code that the other side reads says whether both have the same digits. */
export function CompareBox(props: {
  readonly scoreboard: ScoreboardView;
  readonly peerOf: (score: ScoreboardView['scores'][number]) => Words;
}) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const code = parseCheckCode(typed);
  const same = props.scoreboard.scores.find((score) => checkCode(score) === code);
  return (
    <div className="compare-box">
      <label className="field">
        <span>{say(scoreWords.compare)}</span>
        <Input
          value={typed}
          maxLength={20}
          autoComplete="off"
          placeholder="0123-4567-89ab"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p aria-live="polite">
        {code === undefined ? (
          <span className="hint">{say(scoreWords.compareHint)}</span>
        ) : same === undefined ? (
          <StageMark tone="late">{say(scoreWords.differs)}</StageMark>
        ) : (
          <StageMark tone="done">{say(agreesWords(props.peerOf(same)))}</StageMark>
        )}
      </p>
    </div>
  );
}
