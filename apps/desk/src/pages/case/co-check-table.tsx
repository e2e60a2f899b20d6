import type { CoCheckView } from '@zhulian/contract';
import { StandingMark } from '../../components/citation-line.tsx';
import { ReasonedDay } from '../../components/reasoned-day.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { askedAbout, carriedWords, caseWords } from './case-words.ts';
import { isAnswered, resultOf } from './co-check-result.ts';

function CoCheckRow({
  coCheck,
  onOpen,
}: {
  readonly coCheck: CoCheckView;
  readonly onOpen: () => void;
}) {
  const { say, language } = useLanguage();
  const today = useToday();
  const result = resultOf(coCheck);
  const other = coCheck.direction === 'incoming' ? coCheck.from : coCheck.to;
  const asked = coCheck.items.map((item) => say(item.label)).join(language === 'zh' ? '、' : ', ');
  return (
    <tr>
      <td>
        <button type="button" className="row-opener" onClick={onOpen}>
          {say(other.name)}
        </button>
        {coCheck.divisionNote !== null && <p className="hint">{say(coCheck.divisionNote)}</p>}
      </td>
      <td>
        {say(askedAbout(coCheck.subject.role, asked))}
        <p className="hint">
          {say(caseWords.purpose)} {say(coCheck.purpose)}
        </p>
        <p className="hint">
          {say(caseWords.basis)} {say(coCheck.basis.title)} {say(coCheck.basis.article)}{' '}
          <StandingMark status={coCheck.basis.status} />
        </p>
      </td>
      <td>
        {coCheck.carried !== undefined ? (
          <span className="hint">{say(carriedWords(coCheck.from.name))}</span>
        ) : coCheck.due === null ? (
          <span className="hint">{say(caseWords.dueOnDelivery)}</span>
        ) : (
          <ReasonedDay
            due={coCheck.due}
            lateByWorkingDays={coCheck.lateByWorkingDays}
            settled={isAnswered(coCheck)}
            stacked
          />
        )}
        {!coCheck.dueAgreed && <p className="hint">{say(caseWords.dueDiffers)}</p>}
      </td>
      <td>
        <StageMark tone={result.tone}>{say(result.words)}</StageMark>
        <p className="hint">
          {coCheck.carried?.answeredAt != null && (
            <>{shortMoment(coCheck.carried.answeredAt, today)} </>
          )}
          {coCheck.signedBy === null
            ? result.words.zh === coCheck.stage.words.zh
              ? ''
              : say(coCheck.stage.words)
            : `${coCheck.signedBy.name} ${shortMoment(coCheck.signedBy.at, today)} ${say(caseWords.signed)}`}
        </p>
      </td>
    </tr>
  );
}

/** Whom we asked what, until when, and what came back. A row opens its details. */
export function CoCheckTable(props: {
  readonly coChecks: readonly CoCheckView[];
  readonly onOpen: (coCheck: CoCheckView) => void;
}) {
  const { say } = useLanguage();
  const isIncoming = props.coChecks.every((coCheck) => coCheck.direction === 'incoming');
  return (
    <table className="co-checks">
      <thead>
        <tr>
          <th scope="col">{say(isIncoming ? caseWords.asker : caseWords.asked)}</th>
          <th scope="col">{say(caseWords.what)}</th>
          <th scope="col">{say(caseWords.due)}</th>
          <th scope="col">{say(caseWords.result)}</th>
        </tr>
      </thead>
      <tbody>
        {props.coChecks.map((coCheck) => (
          <CoCheckRow key={coCheck.id} coCheck={coCheck} onOpen={() => props.onOpen(coCheck)} />
        ))}
      </tbody>
    </table>
  );
}
