import type { IndicatorView, ScoreboardView, ScoreView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { StageMark, type Tone } from '../../components/stage-mark.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { answersWords, awaitedWords, colourWords, scoreWords } from './balance-words.ts';
import { checkCode } from './check-code.ts';

const tones: Readonly<Record<ScoreView['colour'], Tone>> = {
  green: 'done',
  yellow: 'now',
  red: 'late',
  none: 'neutral',
};

function IndicatorCell({ indicator }: { readonly indicator: IndicatorView }) {
  const { say } = useLanguage();
  if (indicator.figure === null) {
    return (
      <td className="score-figure">
        <span className="hint">{say(scoreWords.nothing)}</span>
      </td>
    );
  }
  return (
    <td className="score-figure">
      <b className="tabular">{indicator.figure}</b>
      <p className="hint tabular">
        {indicator.counted} / {indicator.of}
      </p>
      <StageMark tone={tones[indicator.colour]}>{say(colourWords[indicator.colour])}</StageMark>
    </td>
  );
}

function Agreement({ score }: { readonly score: ScoreView }) {
  const { say } = useLanguage();
  const isFinal = score.receiptsAwaited === 0;
  return (
    <>
      <StageMark tone={isFinal ? 'done' : 'now'}>
        {say(isFinal ? scoreWords.final : awaitedWords(score.receiptsAwaited))}
      </StageMark>
      <p className="hint">
        {say(scoreWords.code)} <code title={score.digest}>{checkCode(score)}</code>
      </p>
    </>
  );
}

/** Each pair in both directions: what they did for us beside what we did for them. */
export function ScoreboardTable(props: {
  readonly scoreboard: ScoreboardView;
  readonly nameOf: (code: string) => Words;
  readonly peerOf: (score: ScoreView) => Words;
}) {
  const { say } = useLanguage();
  const { scoreboard, nameOf, peerOf } = props;
  const indicators = scoreboard.scores[0]?.indicators ?? [];
  const pairs = [...Map.groupBy(scoreboard.scores, (score) => peerOf(score).zh)];
  return (
    <section className="wide-table" tabIndex={0} aria-label={say(scoreWords.title)}>
      <table className="board scoreboard">
        <thead>
          <tr>
            <th scope="col">{say(scoreWords.who)}</th>
            {indicators.map(({ code, words }) => (
              <th key={code} scope="col">
                {say(words)}
              </th>
            ))}
            <th scope="col">{say(scoreWords.overall)}</th>
            <th scope="col">{say(scoreWords.evidence)}</th>
          </tr>
        </thead>
        {pairs.map(([peer, scores]) => (
          <tbody key={peer}>
            {scores.map((score, index) => (
              <tr key={`${score.debtor} ${score.creditor}`}>
                <th scope="row">
                  {say(
                    answersWords({
                      debtor: nameOf(score.debtor),
                      creditor: nameOf(score.creditor),
                    }),
                  )}
                </th>
                {score.indicators.map((indicator) => (
                  <IndicatorCell key={indicator.code} indicator={indicator} />
                ))}
                <td>
                  <StageMark tone={tones[score.colour]}>{say(colourWords[score.colour])}</StageMark>
                </td>
                {index === 0 && (
                  <td rowSpan={scores.length}>
                    <Agreement score={score} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
