import {
  broken,
  busy,
  notFound,
  type SiteProblem,
  tooLarge,
  tooMany,
} from '../pages/site-problems.ts';

function statusOf(failure: unknown): number {
  if (typeof failure !== 'object' || failure === null) return 500;
  if ('retryable' in failure && failure.retryable === true) return 503;
  return 'statusCode' in failure && typeof failure.statusCode === 'number'
    ? failure.statusCode
    : 500;
}

/** What a failure looks like to a citizen: a Fault may be tried again, a Defect is ours; never a stack trace. */
export function problemOfFailure(failure: unknown): SiteProblem {
  const status = statusOf(failure);
  if (status === 429) return tooMany;
  if (status === 413) return tooLarge;
  if (status === 503) return busy;
  if (status >= 400 && status < 500) return { ...notFound, status };
  return broken;
}
