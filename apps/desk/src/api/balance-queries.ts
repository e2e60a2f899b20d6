import { type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  BalanceCase,
  BalanceCount,
  BalanceView,
  LogHealthView,
  Page,
  ScoreboardView,
} from '@zhulian/contract';
import { useDesk } from './desk-context.tsx';

function useOfPeriod<View>(noun: string, period: string): UseQueryResult<View> {
  const { client } = useDesk();
  return useQuery({
    queryKey: [noun, period],
    queryFn: () => client.read<View>(`${noun}?${new URLSearchParams({ period }).toString()}`),
    placeholderData: (previous) => previous,
  });
}

/** 省际协同收支 of a month, or of `all`. */
export function useBalance(period: string): UseQueryResult<BalanceView> {
  return useOfPeriod<BalanceView>('balance', period);
}

/** 双向考核 of a month. */
export function useScoreboard(period: string): UseQueryResult<ScoreboardView> {
  return useOfPeriod<ScoreboardView>('scoreboard', period);
}

/** Which number of the matrix is meant. */
export interface BalancePlace {
  readonly from: string;
  readonly to: string;
  readonly count: BalanceCount;
}

/** The cases behind one number: those that the reader's office may see. */
export function useBalanceCases(place: BalancePlace, period: string) {
  const { client } = useDesk();
  return useInfiniteQuery({
    queryKey: ['balance-cases', place, period],
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams({ ...place, period });
      if (pageParam !== undefined) search.set('after', pageParam);
      return client.read<Page<BalanceCase>>(`balance/cases?${search.toString()}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.after,
  });
}

/** 日志健康; null for whom links do not concern. */
export function useLogHealth(): UseQueryResult<LogHealthView | null> {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['log-health'],
    queryFn: () => client.read<LogHealthView | null>('log'),
  });
}
