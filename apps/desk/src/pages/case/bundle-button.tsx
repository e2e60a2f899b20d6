import { Button } from 'antd';
import { useBundle } from '../../api/bundle-query.ts';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { bundleWords, gotWords } from './bundle-words.ts';

/** 证据包: the proofs of this case as one file that anybody can check without us. Taking it is a look like any other. */
export function BundleButton({
  caseId,
  number,
}: {
  readonly caseId: string;
  readonly number: string;
}) {
  const { say } = useLanguage();
  const bundle = useBundle(caseId, `${number}.zip`);
  const { bytes } = bundle;
  return (
    <div className="bundle-button">
      <Button
        title={say(bundleWords.what)}
        loading={bundle.isPending}
        onClick={() => bundle.take()}
      >
        {say(bundle.isPending ? bundleWords.making : bundleWords.take)}
      </Button>
      <p className="hint" aria-live="polite">
        {bundle.isPending && bytes > 0 && say(gotWords(bytes))}
        {bundle.isDone && say(bundleWords.done)}
      </p>
      {bundle.error !== null && <Trouble error={bundle.error} onAgain={() => bundle.take()} />}
    </div>
  );
}
