import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../canonical/read-canonical.ts';
import { type ExampleStatement, exampleStatements, seal } from '../example/example-custody.ts';
import { foldTenures, responsibleAt } from './fold-tenures.ts';
import type { ShownStatement } from './shown-custody.ts';

const opening = exampleStatements()[0] as ExampleStatement;
const hub = 'zl:hub';
const shown = (one: ExampleStatement): ShownStatement => ({
  word: String(one.body['kind'] as string).split('.')[2] ?? '',
  body: one.body,
  signer: one.signer,
  hash: one.hash,
  at: one.body['at'] as string,
  signature: 'valid',
});
const at = (minute: number): string => `2026-11-04T00:${String(minute).padStart(2, '0')}:00.000Z`;
const vote = (by: string, epoch: number, record: string, minute = 10): ExampleStatement =>
  seal('registration', by, at(minute), { epoch, record, by });
const assign = (fields: JsonObject): ExampleStatement =>
  seal('assign', hub, at(5), {
    epoch: 2,
    prev: opening.hash,
    holder: 'zl:node:43',
    office: '430225',
    registrars: [hub, 'zl:node:45', 'zl:node:46'],
    decision: '指定承办',
    nonResponse: `sha256:${'c'.repeat(64)}`,
    votes: [],
    ...fields,
  });
const holderOf = (...statements: readonly ExampleStatement[]): string | undefined =>
  foldTenures([opening, ...statements].map(shown)).tenures.at(-1)?.holder;

describe('tenures 责任任次', () => {
  test('an assignment on proven silence moves the case at its second registration', () => {
    const record = assign({});
    const votes = [vote(hub, 2, record.hash), vote('zl:node:45', 2, record.hash, 12)];
    expect(holderOf(record, ...votes.slice(0, 1))).toBe('zl:node:44');
    const { tenures } = foldTenures([opening, record, ...votes].map(shown));
    expect(responsibleAt(tenures, at(11))?.holder).toBe('zl:node:44');
    expect(responsibleAt(tenures, at(12))?.holder).toBe('zl:node:43');
  });

  test('one registrar who says it twice, or somebody else, is not two', () => {
    const record = assign({});
    const first = vote(hub, 2, record.hash);
    expect(holderOf(record, first, vote(hub, 2, record.hash, 12))).toBe('zl:node:44');
    expect(holderOf(record, first, vote('zl:node:43', 2, record.hash))).toBe('zl:node:44');
  });

  test('an assignment needs exactly one ground', () => {
    const groundless = assign({ nonResponse: null });
    const votes = [vote(hub, 2, groundless.hash), vote('zl:node:45', 2, groundless.hash)];
    expect(holderOf(groundless, ...votes)).toBe('zl:node:44');
  });

  test('an assignment over a void epoch needs the three votes that prove it void', () => {
    const rivals = ['a', 'b', 'c'].map((letter) => `sha256:${letter.repeat(64)}`);
    const split = [hub, 'zl:node:45', 'zl:node:46'].map((by, index) =>
      vote(by, 2, rivals[index] ?? ''),
    );
    const over = (cited: readonly ExampleStatement[]): readonly ExampleStatement[] => {
      const record = assign({ epoch: 3, nonResponse: null, votes: cited.map(({ hash }) => hash) });
      return [record, vote(hub, 3, record.hash), vote('zl:node:46', 3, record.hash)];
    };
    expect(holderOf(...split, ...over(split))).toBe('zl:node:43');
    expect(holderOf(...split.slice(1), ...over(split))).toBe('zl:node:44');
    const unanimous = [hub, 'zl:node:45', 'zl:node:46'].map((by) => vote(by, 2, rivals[0] ?? ''));
    expect(holderOf(...unanimous, ...over(unanimous))).toBe('zl:node:44');
  });

  test('nothing folds without an opening, with two, or of two cases', () => {
    const statements = [opening, ...exampleStatements().slice(1)].map(shown);
    expect(foldTenures(statements.slice(1)).fault).toBe('no-opening');
    const other = seal('opening', opening.signer, at(1), { ...opening.body, at: at(1) });
    expect(foldTenures([...statements, shown(other)]).fault).toBe('two-openings');
    const foreign = { ...shown(vote(hub, 2, opening.hash)), body: { case: 'another' } };
    expect(foldTenures([...statements, foreign]).fault).toBe('other-case');
  });
});
