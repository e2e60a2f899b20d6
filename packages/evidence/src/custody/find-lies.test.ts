import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { exampleHubKey, exampleTexts, packBundle } from '../example/example-bundle.ts';
import { exampleStatements, seal, statementText } from '../example/example-custody.ts';

const rival = `sha256:${'b'.repeat(64)}`;
const registration = (by: string, record: string) =>
  seal('registration', by, '2026-11-03T02:10:00.000Z', { epoch: 2, record, by });

/** The example with more statements in its bundle. */
function reportWith(...more: readonly ReturnType<typeof seal>[]) {
  const files = more.map(
    (one, at) => [`custody/00${20 + at}-more.json`, statementText(one)] as const,
  );
  return verifyBundle(packBundle(new Map([...exampleTexts(), ...files])), {
    hubKey: exampleHubKey,
  });
}

describe('contradictions 自相矛盾', () => {
  test('of one registrar are shown, and move nobody', () => {
    const report = reportWith(registration('zl:hub', rival));
    expect(report.lies).toMatchObject([{ kind: 'double-registration', party: 'zl:hub' }]);
    expect(report.timeline.map(({ holder }) => holder)).toEqual([
      'zl:node:44',
      'zl:node:52',
      'zl:node:44',
    ]);
    expect(report.verdict).toBe('holds');
  });

  test('of two registrars leave nobody who could be named', () => {
    const [opening, offer, acceptance] = exampleStatements();
    const release = seal('release', 'zl:node:44', '2026-11-03T02:09:00.000Z', {
      epoch: 2,
      prev: opening?.hash ?? '',
      from: 'zl:node:44',
      holder: 'zl:node:52',
      office: '520502',
      registrars: ['zl:hub', 'zl:node:45', 'zl:node:46'],
      offer: offer?.hash ?? '',
      acceptance: acceptance?.hash ?? '',
    });
    const report = reportWith(
      release,
      registration('zl:hub', release.hash),
      registration('zl:node:45', release.hash),
    );
    expect(report.lies.map(({ kind }) => kind).sort()).toEqual([
      'double-record',
      'double-registration',
      'double-registration',
    ]);
    expect(report.checks.find(({ code }) => code === 'custody.chain')?.verdict).toBe('broken');
    expect(report.timeline.map(({ holder }) => holder)).toEqual(['zl:node:44']);
  });

  test('nobody who is not a registrar of the record before moves anything', () => {
    const report = reportWith(registration('zl:node:43', rival));
    expect(report.lies).toEqual([]);
    expect(report.timeline).toHaveLength(3);
  });
});
