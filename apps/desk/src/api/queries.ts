import {
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  CandidatesView,
  CaseCommand,
  CaseView,
  Page,
  SessionView,
  TodoItem,
} from '@zhulian/contract';
import { useRef } from 'react';
import { useDesk } from './desk-context.tsx';
import { type Board, type ClockMove, type DemoClockView, rowsOf } from './shapes.ts';

const sessionRefreshMs = 20_000;
/** When what a command sent to other nodes has usually been delivered, and receipted. */
const deliveryMs = [1_500, 4_000] as const;
/** The one purpose for which offices ask one another so far; the node refuses any that is not the co-check’s own. */
const coCheckPurpose = 'birth-registration';

export function useSession(): UseQueryResult<SessionView> {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['session'],
    queryFn: () => client.read<SessionView>('session'),
    refetchInterval: sessionRefreshMs,
  });
}

export type ListName = 'todo' | 'incoming' | 'outgoing' | 'cases';

function listPath(list: ListName, q: string, after: string | undefined): string {
  const base = {
    todo: 'todo?',
    incoming: 'co-checks?direction=incoming&',
    outgoing: 'co-checks?direction=outgoing&',
    cases: 'cases?',
  }[list];
  const search = new URLSearchParams();
  if (list === 'cases' && q !== '') search.set('q', q);
  if (after !== undefined) search.set('after', after);
  return `${base}${search.toString()}`.replace(/[?&]$/, '');
}

/** A list page by page (keyset); the next page is asked for with the cursor of the last. */
export function useList(list: ListName, q = '') {
  const { client } = useDesk();
  return useInfiniteQuery({
    queryKey: ['list', list, q],
    queryFn: ({ pageParam }) => client.read<Page<TodoItem>>(listPath(list, q, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after,
  });
}

export function useCase(caseId: string): UseQueryResult<CaseView> {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['case', caseId],
    queryFn: () => client.read<CaseView>(`cases/${encodeURIComponent(caseId)}`),
  });
}

/** One of the small boards: offices/late, links, guides, provinces, notices. */
export function useBoard<Row>(path: string): UseQueryResult<readonly Row[]> {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['board', path],
    queryFn: async () => rowsOf(await client.read<Board<Row>>(path)),
  });
}

/** After a write everything on screen may have changed: counts, lists, the matter itself. */
function useRefreshAll(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

interface Order {
  readonly version: number;
  readonly command: CaseCommand;
}

/** One command on one case. The key stays the same until the same order has been answered. */
export function useCommand(caseId: string): UseMutationResult<unknown, Error, Order> {
  const { client, newKey } = useDesk();
  const refreshAll = useRefreshAll();
  const pending = useRef<{ readonly order: string; readonly key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: ({ version, command }: Order) => {
      const order = JSON.stringify([version, command]);
      if (pending.current?.order !== order) pending.current = { order, key: newKey() };
      return client.write(`cases/${encodeURIComponent(caseId)}/commands`, command, {
        version,
        idempotencyKey: pending.current.key,
      });
    },
    onSuccess: async () => {
      pending.current = undefined;
      await refreshAll();
      for (const delay of deliveryMs) setTimeout(() => void refreshAll(), delay);
    },
  });
}

/** Shows people of the local register. Every call is a look-up that each person shown can see. */
export function useCandidates(caseId: string): UseMutationResult<CandidatesView, Error, void> {
  const { client, newKey } = useDesk();
  return useMutation({
    mutationFn: () =>
      client.write<CandidatesView>(
        `cases/${encodeURIComponent(caseId)}/candidates`,
        { purpose: coCheckPurpose },
        { idempotencyKey: newKey() },
      ),
  });
}

export function useDemoClock(enabled: boolean): UseQueryResult<DemoClockView> {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['demo-clock'],
    queryFn: () => client.read<DemoClockView>('/demo/clock'),
    refetchInterval: sessionRefreshMs,
    enabled,
  });
}

export function useMoveClock(): UseMutationResult<unknown, Error, ClockMove> {
  const { client, newKey } = useDesk();
  const refreshAll = useRefreshAll();
  return useMutation({
    mutationFn: (move: ClockMove) =>
      client.write('/demo/clock', move, { idempotencyKey: newKey() }),
    onSuccess: refreshAll,
  });
}
