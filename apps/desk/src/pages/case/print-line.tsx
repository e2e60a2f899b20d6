import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn } from '../../layout/session-context.tsx';
import { caseWords } from './case-words.ts';

/** Only on paper: which system, who printed, when. */
export function PrintLine() {
  const { say } = useLanguage();
  const { actor, now } = useSignedIn();
  return (
    <p className="print-line">
      珠联 Zhulian · {say(caseWords.printedBy)} {longMoment(now)} · {actor.name} ·{' '}
      {say(actor.office.name)}
    </p>
  );
}
