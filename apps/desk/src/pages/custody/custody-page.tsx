import { Link, useParams } from '@tanstack/react-router';
import type { CustodyView } from '@zhulian/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useCustody } from '../../api/custody-queries.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { CaseSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn } from '../../layout/session-context.tsx';
import { PrintLine } from '../case/print-line.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { assignWords } from './assign-words.ts';
import { custodyWords } from './custody-words.ts';
import { HandoverCard } from './handover-card.tsx';
import { HeldElsewhere } from './held-elsewhere.tsx';
import { TimelineCard } from './timeline-card.tsx';

/** Whether the reader's office held the case and holds it no more. */
function hasLeft(custody: CustodyView, province: string): boolean {
  return !custody.isOurs && custody.epochs.some(({ office }) => office.id.startsWith(province));
}

/** What an office without the file may read of a case: the offer to it, and who was responsible when. */
export function CustodyBody({ custody }: { readonly custody: CustodyView }) {
  const { say } = useLanguage();
  const { actor } = useSignedIn();
  const [isAssigning, setAssigning] = useState(false);
  return (
    <article className="case">
      <PrintLine />
      <PageHeading
        title={custodyWords.timeline}
        lead={{
          zh: `办件 ${custody.caseNumber || custody.caseId} · ${custody.headline.zh}`,
          en: `Case ${custody.caseNumber || custody.caseId} · ${custody.headline.en}`,
        }}
      >
        {custody.assignable !== null && (
          <Button type="primary" onClick={() => setAssigning(true)}>
            {say(assignWords.button)}
          </Button>
        )}
        {custody.isOurs && (
          <Link to="/cases/$caseId" params={{ caseId: custody.caseId }} className="link-button">
            {say(custodyWords.openCase)}
          </Link>
        )}
      </PageHeading>
      {isAssigning && custody.assignable !== null && (
        <AssignDialog
          custody={custody}
          assignable={custody.assignable}
          onClose={() => setAssigning(false)}
        />
      )}
      {hasLeft(custody, actor.office.id.slice(0, 2)) && <HeldElsewhere custody={custody} />}
      {custody.open !== null && <HandoverCard handover={custody.open} />}
      <TimelineCard custody={custody} />
    </article>
  );
}

/** 责任时间线 as a page of its own: for the office that a case is offered to, and for one that held it. */
export function CustodyPage() {
  const { caseId } = useParams({ from: '/custody/$caseId' });
  const { data, error } = useCustody(caseId);
  if (data === undefined) return error === null ? <CaseSkeleton /> : <Trouble error={error} />;
  return <CustodyBody key={data.caseId} custody={data} />;
}
