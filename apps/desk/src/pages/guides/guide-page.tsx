import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { GuideView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import type { ReactNode } from 'react';
import { useDesk } from '../../api/desk-context.tsx';
import { CitationLine } from '../../components/citation-line.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { CaseSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { guideWords } from './guide-words.ts';

function Lines({ words }: { readonly words: readonly Words[] }) {
  const { say } = useLanguage();
  return (
    <ul>
      {words.map((line) => (
        <li key={line.zh}>{say(line)}</li>
      ))}
    </ul>
  );
}

function GuideBody({ guide }: { readonly guide: GuideView }) {
  const { say } = useLanguage();
  const part = (heading: Words, content: ReactNode) => (
    <div className="fact">
      <dt>{say(heading)}</dt>
      <dd>{content}</dd>
    </div>
  );
  return (
    <div className="card">
      <dl className="facts guide">
        {part(guideWords.office, say(guide.office))}
        {part(
          guideWords.bases,
          <ul>
            {guide.bases.map((basis) => (
              <li key={basis.code}>
                <CitationLine citation={basis} />
              </li>
            ))}
          </ul>,
        )}
        {part(guideWords.whoMayApply, <Lines words={guide.whoMayApply} />)}
        {part(
          guideWords.materials,
          <ul>
            {guide.materials.map((material) => (
              <li key={material.label.zh}>
                {say(material.label)}{' '}
                <span className="hint">
                  {say(material.needed ? guideWords.needed : guideWords.notNeeded)} ·{' '}
                  {say(material.source)}
                </span>
              </li>
            ))}
          </ul>,
        )}
        {part(
          guideWords.steps,
          <ol>
            {guide.steps.map((step) => (
              <li key={step.label.zh}>
                <b>{say(step.label)}</b> {say(step.detail)}
              </li>
            ))}
          </ol>,
        )}
        {part(guideWords.limits, <Lines words={guide.limits} />)}
        {part(guideWords.fee, say(guide.fee))}
        {part(guideWords.result, say(guide.result))}
        {part(guideWords.remedies, <Lines words={guide.remedies} />)}
        {guide.unverified.length > 0 &&
          part(guideWords.unverified, <Lines words={guide.unverified} />)}
      </dl>
    </div>
  );
}

/** One 办事指南 with the elements that published guides have. */
export function GuidePage() {
  const { client } = useDesk();
  const { slug } = useParams({ from: '/guides/$slug' });
  const { data, error } = useQuery({
    queryKey: ['guide', slug],
    queryFn: () => client.read<GuideView>(`guides/${encodeURIComponent(slug)}`),
  });
  if (data === undefined) return error === null ? <CaseSkeleton /> : <Trouble error={error} />;
  return (
    <>
      <PageHeading title={data.title} lead={guideWords.lead} />
      <GuideBody guide={data} />
    </>
  );
}
