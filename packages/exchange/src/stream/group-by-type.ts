import type { VerifiedEnvelope } from '../envelope/open-envelope.ts';

/**
 * Sorts envelopes into as few groups of one type as the order within each subject allows, so that a handler can apply many at once.
 * Settling the groups one after the other, and each from first to last, keeps the order of every subject.
 */
export function groupByType(
  envelopes: readonly VerifiedEnvelope[],
): readonly (readonly VerifiedEnvelope[])[] {
  const groups: VerifiedEnvelope[][] = [];
  const lastOfType = new Map<string, number>();
  const lastOfSubject = new Map<string, number>();
  for (const opened of envelopes) {
    const { type, subject } = opened.envelope;
    let place = lastOfType.get(type);
    if (place === undefined || place < (lastOfSubject.get(subject) ?? 0)) {
      place = groups.push([]) - 1;
      lastOfType.set(type, place);
    }
    groups[place]?.push(opened);
    lastOfSubject.set(subject, place);
  }
  return groups;
}
