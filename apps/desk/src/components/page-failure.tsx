import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';

export function PageFailure() {
  const { say } = useLanguage();
  return (
    <section className="problem" role="alert">
      <h2>{say(componentWords.brokenTitle)}</h2>
      <p>{say(componentWords.brokenWhy)}</p>
      <button type="button" className="plain-button" onClick={() => window.location.reload()}>
        {say(componentWords.reload)}
      </button>
    </section>
  );
}
