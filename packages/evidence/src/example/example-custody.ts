import { type JsonObject, textIn, writeCanonical } from '../canonical/read-canonical.ts';
import { digestOf } from '../hash/hash.ts';
import { prove } from './example-signer.ts';
import { guangdong, guizhou } from './example-streams.ts';

export const exampleCase = '0f3c1a52-9b1e-4c77-8d10-5a2b6c7d8e9f';
const registrars = ['zl:hub', 'zl:node:45', 'zl:node:46'];
const offices: Readonly<Record<string, string>> = { [guangdong]: '441900', [guizhou]: '520502' };

/** A signed custody statement of the example, with its name. */
export interface ExampleStatement {
  readonly body: JsonObject;
  readonly hash: string;
  readonly signer: string;
}

export function seal(
  word: string,
  signer: string,
  at: string,
  fields: JsonObject,
): ExampleStatement {
  const body = { kind: `zl.custody.${word}.v1`, case: exampleCase, at, ...fields };
  return { body, signer, hash: digestOf(writeCanonical(body)) };
}

export function statementText({ body, signer }: ExampleStatement): string {
  return writeCanonical(prove(body, signer, 'ZL-CUS-1'));
}

/** The example's path: Guangdong opens, Guizhou takes over on 3 November, and hands back on 6 November. */
export function exampleStatements(): readonly ExampleStatement[] {
  const opening = seal('opening', guangdong, '2026-11-02T00:30:00.000Z', {
    epoch: 1,
    holder: guangdong,
    office: offices[guangdong] ?? '',
    registrars,
  });
  const there = exampleHandover({
    record: opening,
    epoch: 2,
    from: guangdong,
    to: guizhou,
    day: '2026-11-03',
  });
  const released = there[2] ?? opening;
  const back = exampleHandover({
    record: released,
    epoch: 3,
    from: guizhou,
    to: guangdong,
    day: '2026-11-06',
  });
  return [opening, ...there, ...back];
}

/** Offer, acceptance, release, two registrations and activation of one hand-over. */
export function exampleHandover(move: {
  readonly record: ExampleStatement;
  readonly epoch: number;
  readonly from: string;
  readonly to: string;
  readonly day: string;
}): readonly ExampleStatement[] {
  const { day, epoch, from, record, to } = move;
  const at = (minute: number): string => `${day}T02:${String(minute).padStart(2, '0')}:00.000Z`;
  const [fromOffice, toOffice] = [offices[from] ?? '', offices[to] ?? ''];
  const next = { epoch, prev: record.hash, from, registrars };
  const offer = seal('offer', from, at(0), {
    ...next,
    fromOffice,
    to,
    toOffice,
    snapshot: digestOf(`an invented case file ${epoch}`),
    reason: '当事人已返回居住地',
    expiresOn: '2026-12-07',
  });
  const answer = { offer: offer.hash, by: to, office: toOffice };
  const acceptance = seal('accept', to, at(1), answer);
  const release = seal('release', from, at(2), {
    ...next,
    holder: to,
    office: toOffice,
    offer: offer.hash,
    acceptance: acceptance.hash,
  });
  const votes = ['zl:hub', 'zl:node:45'].map((by, index) =>
    seal('registration', by, at(3 + index), { epoch, record: release.hash, by }),
  );
  const activation = seal('activation', to, at(5), {
    epoch,
    record: release.hash,
    by: to,
    registrations: votes.map(({ hash }) => hash),
  });
  return [offer, acceptance, release, ...votes, activation];
}

/** The statements as files of a bundle. */
export function custodyFiles(
  statements: readonly ExampleStatement[],
): readonly (readonly [string, string])[] {
  return statements.map((statement, index) => {
    const word = textIn(statement.body, 'kind').split('.')[2] ?? '';
    const number = String(index + 1).padStart(4, '0');
    return [`custody/${number}-${word}.json`, statementText(statement)] as const;
  });
}
