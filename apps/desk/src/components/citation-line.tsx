import type { Citation } from '@zhulian/contract';
import { useLanguage } from '../language/language-context.tsx';
import { componentWords } from './component-words.ts';

/** 未核实 or 未知, exactly where the citation stands; nothing when it is verified. */
export function StandingMark({ status }: { readonly status: Citation['status'] }) {
  const { say } = useLanguage();
  if (status === 'verified') return null;
  return <span className="standing-mark">{say(componentWords[status])}</span>;
}

/** 依据: title and article, with its validity in the tooltip. */
export function CitationLine({ citation }: { readonly citation: Citation }) {
  const { say } = useLanguage();
  return (
    <span className="citation" title={`${citation.validFrom} – ${citation.validTo ?? ''}`}>
      {say(citation.title)} {citation.status === 'unknown' ? '' : say(citation.article)}{' '}
      <StandingMark status={citation.status} />
    </span>
  );
}
