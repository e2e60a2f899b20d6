import { useParams } from '@tanstack/react-router';
import type { ActionView, CaseView } from '@zhulian/contract';
import { useEffect, useState } from 'react';
import { useCustody } from '../../api/custody-queries.ts';
import { useCase } from '../../api/queries.ts';
import { RefusedByNode } from '../../api/refusals.ts';
import { CaseSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { CustodyBody } from '../custody/custody-page.tsx';
import { OfferDialog } from '../custody/offer-dialog.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { CaseHeader } from './case-header.tsx';
import { CoChecksCard } from './co-checks-card.tsx';
import { LogCard } from './log-card.tsx';
import { NeedsMeCard } from './needs-me/needs-me-card.tsx';
import { OpenHandover } from './open-handover.tsx';
import { PrintLine } from './print-line.tsx';
import { ResponsibilityCard } from './responsibility-card.tsx';

/** Header, string, what needs me now, evidence. Details open in a drawer, never a new world. */
export function CaseBody({ matter }: { readonly matter: CaseView }) {
  const [action, setAction] = useState<ActionView | undefined>(undefined);
  return (
    <article className="case">
      <PrintLine />
      <CaseHeader matter={matter} onAction={setAction} />
      <ResponsibilityCard matter={matter} />
      <NeedsMeCard matter={matter} onAction={setAction} />
      <OpenHandover matter={matter} />
      <div className="case-columns">
        <CoChecksCard matter={matter} />
        <LogCard log={matter.log} />
      </div>
      {action?.code === 'offer-handover' && (
        <OfferDialog matter={matter} onClose={() => setAction(undefined)} />
      )}
      {action !== undefined && action.code !== 'offer-handover' && (
        <ActionDialog matter={matter} action={action} onClose={() => setAction(undefined)} />
      )}
    </article>
  );
}

/** Access leaves with the case: what was shown before goes too. */
function hasLeft(error: Error | null): boolean {
  return error instanceof RefusedByNode && error.problem.code === 'case.handed-over';
}

function HandedOver({ caseId, error }: { readonly caseId: string; readonly error: Error }) {
  const { data } = useCustody(caseId);
  return data === undefined ? <Trouble error={error} /> : <CustodyBody custody={data} />;
}

export function CasePage() {
  const { say } = useLanguage();
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const { data, error } = useCase(caseId);
  const title = data === undefined ? undefined : `${say(data.title)} · ${data.subject}`;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · 珠联`;
  }, [title]);
  if (error !== null && hasLeft(error)) return <HandedOver caseId={caseId} error={error} />;
  if (data === undefined) return error === null ? <CaseSkeleton /> : <Trouble error={error} />;
  return <CaseBody key={data.id} matter={data} />;
}
