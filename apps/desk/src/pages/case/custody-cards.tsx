import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseView } from '@zhulian/contract';
import { useEffect, useRef } from 'react';
import { useCustody } from '../../api/custody-queries.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { custodyWords } from '../custody/custody-words.ts';
import { HandoverCard } from '../custody/handover-card.tsx';

/** When a hand-over has moved on elsewhere, the page of the case is read anew: it may have left, or be free again. */
function useFreshCase(caseId: string, seen: string | undefined): void {
  const queries = useQueryClient();
  const last = useRef(seen);
  useEffect(() => {
    if (seen === undefined || last.current === seen) return;
    if (last.current !== undefined) void queries.invalidateQueries({ queryKey: ['case', caseId] });
    last.current = seen;
  }, [queries, caseId, seen]);
}

/** 移交 on the page of the case while one is under way; afterwards a way to the timeline. Co-checks have no custody. */
export function CustodyCards({ matter }: { readonly matter: CaseView }) {
  const { say } = useLanguage();
  const { data } = useCustody(matter.id, matter.kind === 'birth-registration');
  useFreshCase(
    matter.id,
    data && `${data.epochs.length} ${data.isOurs} ${data.open?.stage.code ?? 'none'}`,
  );
  if (data === undefined) return null;
  return (
    <>
      {data.open !== null && <HandoverCard handover={data.open} />}
      <p className="timeline-way">
        <Link to="/custody/$caseId" params={{ caseId: matter.id }}>
          {say(custodyWords.openTimeline)}
        </Link>
      </p>
    </>
  );
}
