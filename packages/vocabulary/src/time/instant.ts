declare const brand: unique symbol;

/** 时刻: a moment in UTC, `2026-11-23T08:00:00.000Z`. Always three decimals, so text order is time order. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** The one way to make an Instant from the milliseconds that a clock port gives. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Milliseconds since 1970-01-01 UTC. */
export function epochMsOf(instant: Instant): number {
  return Date.parse(instant);
}
