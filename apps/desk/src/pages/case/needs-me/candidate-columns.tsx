import type { CandidatesView, CaseCommand } from '@zhulian/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language-context.tsx';
import { needsMeWords } from './needs-me-words.ts';

type Candidate = CandidatesView['candidates'][number];

function Signs({ candidate }: { readonly candidate: Candidate }) {
  const { say } = useLanguage();
  return (
    <ul className="signs">
      {candidate.signs.map((sign) => (
        <li key={sign.words.zh} className={sign.agrees ? 'sign-agrees' : 'sign-differs'}>
          <span aria-hidden="true">{sign.agrees ? '✓' : '≠'}</span>
          <span className="only-heard">
            {say(sign.agrees ? needsMeWords.agrees : needsMeWords.differs)}
          </span>{' '}
          {say(sign.words)}
        </li>
      ))}
    </ul>
  );
}

interface CandidateColumnsProps {
  readonly view: CandidatesView;
  readonly onChoose: (personId: string) => void;
  readonly busyWith: CaseCommand | undefined;
}

/** One column for the person asked about, one for each look-alike; every likeness has its sign and its word. */
export function CandidateColumns({ view, onChoose, busyWith }: CandidateColumnsProps) {
  const { say } = useLanguage();
  const { asked, candidates } = view;
  const row = (heading: string, first: ReactNode, of: (candidate: Candidate) => ReactNode) => (
    <tr>
      <th scope="row">{heading}</th>
      <td className="asked">{first}</td>
      {candidates.map((candidate) => (
        <td key={candidate.personId}>{of(candidate)}</td>
      ))}
    </tr>
  );
  return (
    <div className="candidates-scroll">
      <table className="candidates">
        <thead>
          <tr>
            <td />
            <th scope="col" className="asked">
              {say(needsMeWords.askedFor)}
            </th>
            {candidates.map((candidate, index) => (
              <th key={candidate.personId} scope="col">
                {say(needsMeWords.candidate)} {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(say(needsMeWords.name), asked.name, (candidate) => candidate.name)}
          {row(say(needsMeWords.number), asked.maskedNumber, (candidate) => candidate.maskedNumber)}
          {row(say(needsMeWords.born), '', (candidate) => candidate.birthYear)}
          {row(say(needsMeWords.registered), say(asked.registeredAt), (candidate) =>
            say(candidate.registeredAt),
          )}
          {row(say(needsMeWords.signs), '', (candidate) => (
            <Signs candidate={candidate} />
          ))}
          {row(say(needsMeWords.flags), '', (candidate) =>
            candidate.flags.map((flag) => (
              <p key={flag.zh} className="hint">
                {say(flag)}
              </p>
            )),
          )}
          {row(say(needsMeWords.choice), '', (candidate) => (
            <Button
              onClick={() => onChoose(candidate.personId)}
              disabled={busyWith !== undefined}
              loading={busyWith?.command === 'pair' && busyWith.personId === candidate.personId}
            >
              {say(needsMeWords.choose)}
            </Button>
          ))}
        </tbody>
      </table>
    </div>
  );
}
