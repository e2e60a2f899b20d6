import type { CaseView } from '@zhulian/contract';
import { CitationLine } from '../../components/citation-line.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { caseWords } from './case-words.ts';

/** 为什么: which article decided; what is not verified says so where it stands. */
export function WhyBox({ governing }: { readonly governing: CaseView['governing'] }) {
  const { say } = useLanguage();
  return (
    <aside className="why-box">
      <p>
        <b>{say(caseWords.governing)}</b> {say(governing.words)}
      </p>
      <ul className="citations">
        {governing.citations.map((citation) => (
          <li key={citation.code}>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ul>
      {governing.unverified.map((words) => (
        <p key={words.zh} className="unverified">
          <span className="standing-mark">{say(caseWords.notVerified)}</span> {say(words)}
        </p>
      ))}
    </aside>
  );
}
