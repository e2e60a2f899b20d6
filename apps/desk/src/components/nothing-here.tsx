import type { Words } from '@zhulian/vocabulary';
import { useLanguage } from '../language/language-context.tsx';

/** An empty place: what will appear here, and why it is good that nothing does. */
export function NothingHere({ what, good }: { readonly what: Words; readonly good: Words }) {
  const { say } = useLanguage();
  return (
    <div className="nothing-here">
      <p className="nothing-good">{say(good)}</p>
      <p className="hint">{say(what)}</p>
    </div>
  );
}
