import { QueryClient } from '@tanstack/react-query';
import { OutOfReach } from './refusals.ts';

const longestWaitMs = 15_000;

/** Reads repeat without end while the node is out of reach; a refusal is never repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (_count, error) => error instanceof OutOfReach,
        retryDelay: (count) => Math.min(longestWaitMs, 500 * 2 ** count),
      },
      mutations: {
        networkMode: 'always',
        // Safe: the idempotency key is made once for all attempts.
        retry: (count, error) => error instanceof OutOfReach && count < 3,
        retryDelay: (count) => 500 * 2 ** count,
      },
    },
  });
}
