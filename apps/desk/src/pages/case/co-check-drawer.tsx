import type { CoCheckItemView, CoCheckView } from '@zhulian/contract';
import { Drawer } from 'antd';
import { CitationLine } from '../../components/citation-line.tsx';
import { StageMark } from '../../components/stage-mark.tsx';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { answerWords, caseWords } from './case-words.ts';
import { Ladder } from './ladder.tsx';

function ItemRow({ item }: { readonly item: CoCheckItemView }) {
  const { say } = useLanguage();
  return (
    <tr>
      <td>{say(item.label)}</td>
      <td>{item.stated}</td>
      <td>
        {item.answer === null ? (
          <span className="hint">{say(caseWords.notAnswered)}</span>
        ) : (
          <StageMark tone={item.answer === 'CONFIRMED' ? 'done' : 'now'}>
            {say(answerWords[item.answer])}
          </StageMark>
        )}
        {item.note !== null && <p>{item.note}</p>}
        {item.source !== null && (
          <p className="hint">
            {say(caseWords.source)} {item.source}
          </p>
        )}
      </td>
    </tr>
  );
}

function CoCheckDetails({ coCheck }: { readonly coCheck: CoCheckView }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <div className="co-check-details">
      <p>
        {say(coCheck.from.name)} → {say(coCheck.to.name)}
      </p>
      <dl className="facts">
        <div className="fact">
          <dt>{say(caseWords.purpose)}</dt>
          <dd>{say(coCheck.purpose)}</dd>
        </div>
        <div className="fact">
          <dt>{say(caseWords.basis)}</dt>
          <dd>
            <CitationLine citation={coCheck.basis} />
          </dd>
        </div>
        <div className="fact">
          <dt>{say(caseWords.notice)}</dt>
          <dd>{say(coCheck.notice)}</dd>
        </div>
        {coCheck.divisionNote !== null && (
          <div className="fact">
            <dt>{say(caseWords.divisionNote)}</dt>
            <dd>{say(coCheck.divisionNote)}</dd>
          </div>
        )}
        {coCheck.forwards.map((forward) => (
          <div className="fact" key={forward.at}>
            <dt>{say(caseWords.forwards)}</dt>
            <dd>
              {shortMoment(forward.at, today)} {say(forward.from.name)} → {say(forward.to.name)}
            </dd>
          </div>
        ))}
      </dl>
      <table className="co-checks">
        <thead>
          <tr>
            <th scope="col">{say(caseWords.items)}</th>
            <th scope="col">{say(caseWords.stated)}</th>
            <th scope="col">{say(caseWords.answer)}</th>
          </tr>
        </thead>
        <tbody>
          {coCheck.items.map((item) => (
            <ItemRow key={item.code} item={item} />
          ))}
        </tbody>
      </table>
      <Ladder coCheck={coCheck} />
    </div>
  );
}

/** Everything about one co-check, in a drawer beside the case. */
export function CoCheckDrawer(props: {
  readonly coCheck: CoCheckView | undefined;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { coCheck, onClose } = props;
  const title =
    coCheck === undefined
      ? ''
      : `${say(caseWords[coCheck.subject.role])} ${coCheck.subject.name} · ${coCheck.number}`;
  return (
    <Drawer open={coCheck !== undefined} onClose={onClose} title={title} size={640} destroyOnHidden>
      {coCheck !== undefined && <CoCheckDetails coCheck={coCheck} />}
    </Drawer>
  );
}
