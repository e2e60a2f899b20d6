import { Fault } from '../fault/fault.ts';

/** SQLSTATE of an error that the server answered with; undefined for errors of the line. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Serialisation failure or deadlock: the same work, run again, may succeed. */
export function isWorthRepeating(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

/** What the fence of `custody` answers; see the migration that raises it. */
const fenceStates: Readonly<Record<string, string>> = {
  ZL001: 'custody.fenced',
  ZL002: 'custody.tenure-unfounded',
  ZL003: 'custody.unregistered',
};

const unreachableStates = /^(?:08|57P|53)/;
const lineErrors = /ECONN|EPIPE|ENOENT|ETIMEDOUT|timeout|terminated|not queryable|closed/i;

/**
 * Turns errors of the line and of a server that is full or going down into the Fault that callers retry on, and a write that
 * the fence of custody refuses into the Fault that names it.
 */
export function asDatabaseFault(error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const state = sqlStateOf(error);
  const fence = state === undefined ? undefined : fenceStates[state];
  if (fence !== undefined)
    return new Fault(fence, error.message, { retryable: false, cause: error });
  const isAway =
    state === undefined ? lineErrors.test(errorText(error)) : unreachableStates.test(state);
  if (!isAway) return error;
  return new Fault('database.unreachable', 'The database cannot be reached just now.', {
    retryable: true,
    cause: error,
  });
}

function errorText(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message}`;
}
