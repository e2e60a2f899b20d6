import {
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { CustodyView, HandoverView, OfficeName, Page } from '@zhulian/contract';
import { useEffect, useRef } from 'react';
import { useDesk } from './desk-context.tsx';

export type HandoverDirection = HandoverView['direction'];

/** While an offer is on its way its answer comes from another province, so the page looks again by itself. */
const underWayMs = 4_000;
/** What is held elsewhere may be offered back at any time. */
const elsewhereMs = 15_000;

/** When responsibility has moved on, everything else on screen may be out of date: the case, the lists, the counts. */
function useFreshDesk(seen: string | undefined): void {
  const queries = useQueryClient();
  const last = useRef(seen);
  useEffect(() => {
    if (seen === undefined || last.current === seen) return;
    if (last.current !== undefined) void queries.invalidateQueries();
    last.current = seen;
  }, [queries, seen]);
}

function lookAgainInMs(custody: CustodyView | undefined): number | false {
  if (custody === undefined) return false;
  if (custody.open !== null) return underWayMs;
  return custody.isOurs ? false : elsewhereMs;
}

/** 责任时间线 of one case. */
export function useCustody(caseId: string, enabled = true): UseQueryResult<CustodyView> {
  const { client } = useDesk();
  const found = useQuery({
    queryKey: ['custody', caseId],
    queryFn: () => client.read<CustodyView>(`cases/${encodeURIComponent(caseId)}/custody`),
    // An offer that came a moment ago must be there when its row is opened.
    staleTime: 0,
    refetchInterval: ({ state }) => lookAgainInMs(state.data),
    enabled,
  });
  const { data } = found;
  useFreshDesk(data && `${data.epochs.length} ${data.isOurs} ${data.open?.stage.code ?? 'none'}`);
  return found;
}

/** 移交列表, open ones first. */
export function useHandovers(direction: HandoverDirection) {
  const { client } = useDesk();
  return useInfiniteQuery({
    queryKey: ['handovers', direction],
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams({ direction });
      if (pageParam !== undefined) search.set('after', pageParam);
      return client.read<Page<HandoverView>>(`handovers?${search.toString()}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after,
  });
}

/** Offices that a case can be offered to, by part of their name; nothing is asked before something is typed. */
export function useHandoverOffices(
  caseId: string,
  q: string,
): UseQueryResult<readonly OfficeName[]> {
  const { client } = useDesk();
  const text = q.trim();
  return useQuery({
    queryKey: ['handover-offices', caseId, text],
    queryFn: () =>
      client.read<readonly OfficeName[]>(
        `handovers/offices?${new URLSearchParams({ q: text, case: caseId }).toString()}`,
      ),
    enabled: text !== '',
    placeholderData: (previous) => previous,
  });
}
