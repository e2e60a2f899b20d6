import type { JsonObject } from '../canonical/read-canonical.ts';
import type { Tenure } from './fold-tenures.ts';
import type { ShownStatement } from './shown-custody.ts';

/** Registrations of a record by the registrars whom the record before it names. */
export function votesFor(
  record: ShownStatement,
  now: Pick<Tenure, 'registrars'>,
  all: readonly ShownStatement[],
): readonly ShownStatement[] {
  return registrationsOf(record.body['epoch'] as number, now, all).filter(
    ({ body }) => body['record'] === record.hash,
  );
}

/** True when an assignment names its ground, and the votes that it cites prove every epoch between void: three records, three registrars. */
export function isFounded(
  assignment: JsonObject,
  now: Pick<Tenure, 'epoch' | 'registrars'>,
  all: readonly ShownStatement[],
): boolean {
  const votes = assignment['votes'] as readonly string[];
  const skipped = (assignment['epoch'] as number) - now.epoch - 1;
  if (skipped < 0 || votes.length !== 3 * skipped) return false;
  if ((assignment['nonResponse'] === null) !== skipped > 0) return false;
  return Array.from({ length: skipped }, (_, index) => index).every((index) => {
    const cited = votes.slice(3 * index, 3 * index + 3);
    const split = registrationsOf(now.epoch + 1 + index, now, all).filter(({ hash }) =>
      cited.includes(hash),
    );
    const registrars = new Set(split.map(({ signer }) => signer));
    return registrars.size === 3 && new Set(split.map(({ body }) => body['record'])).size === 3;
  });
}

function registrationsOf(
  epoch: number,
  now: Pick<Tenure, 'registrars'>,
  all: readonly ShownStatement[],
): readonly ShownStatement[] {
  return all.filter(
    ({ body, signer, word }) =>
      word === 'registration' && body['epoch'] === epoch && now.registrars.includes(signer),
  );
}
