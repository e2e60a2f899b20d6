import type { ProvinceRuleView } from '@zhulian/contract';
import { useBoard } from '../../api/queries.ts';
import { CitationLine } from '../../components/citation-line.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn } from '../../layout/session-context.tsx';
import { Board } from './board.tsx';
import { boardWords } from './board-words.ts';

type Knob = ProvinceRuleView['clock'];

function KnobCell({ knob }: { readonly knob: Knob }) {
  const { say } = useLanguage();
  return (
    <td>
      <p>{say(knob.words)}</p>
      <p className="hint">
        <CitationLine citation={knob.citation} />
      </p>
    </td>
  );
}

/** 政策比对: ten provinces, four knobs, each with its source and standing. */
export function ProvincesPage() {
  const { say } = useLanguage();
  const { province } = useSignedIn();
  const found = useBoard<ProvinceRuleView>('provinces');
  return (
    <Board
      title={boardWords.provinces}
      lead={boardWords.provincesLead}
      good={boardWords.provincesLead}
      what={boardWords.provinces}
      found={found}
    >
      {(rows) => (
        <div className="wide-table">
          <table className="board provinces">
            <thead>
              <tr>
                <th scope="col">{say(boardWords.province)}</th>
                <th scope="col">{say(boardWords.residence)}</th>
                <th scope="col">{say(boardWords.unmarried)}</th>
                <th scope="col">{say(boardWords.documents)}</th>
                <th scope="col">{say(boardWords.clock)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.slug} className={row.slug === province.slug ? 'is-own' : undefined}>
                  <th scope="row">{say(row.name)}</th>
                  <KnobCell knob={row.residenceTest} />
                  <KnobCell knob={row.unmarriedParents} />
                  <KnobCell knob={row.documents} />
                  <KnobCell knob={row.clock} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Board>
  );
}
