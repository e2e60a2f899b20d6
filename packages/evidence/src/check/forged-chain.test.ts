import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { readCanonical, writeCanonical } from '../canonical/read-canonical.ts';
import { exampleHubKey, exampleTexts, packBundle } from '../example/example-bundle.ts';
import { exampleCosignature } from '../example/example-log.ts';
import { exampleStream, guangdong, guizhou } from '../example/example-streams.ts';

const texts = exampleTexts();

/** What is broken when these files stand in the bundle instead. */
function brokenWith(...files: readonly (readonly [string, string])[]): readonly string[] {
  const bytes = packBundle(new Map([...texts, ...files]));
  return verifyBundle(bytes, { hubKey: exampleHubKey })
    .checks.filter(({ verdict }) => verdict === 'broken')
    .map(({ about, code }) => `${code} ${about}`);
}

describe('a stream’s chain 报文链', () => {
  test('a message that follows another history than the one shown is named, though its signature is right', () => {
    const message = (line: string) => ({
      subject: 'co-check/example-a',
      type: 'cn.zhulian.co-check.progressed.v1',
      time: '2026-11-05T08:00:00.000Z',
      data: { line },
    });
    const other = exampleStream(guizhou, guangdong, [message('another'), message('history')]);
    const second = other.files[1];
    if (second === undefined) throw new Error('two messages make two files');
    const broken = brokenWith(second);
    expect(broken).toContain(`envelope.chained ${second[0]}`);
    expect(broken).not.toContain(`envelope.signed ${second[0]}`);
  });
});

describe('places of a log 存证叶的位置', () => {
  test('one place is claimed once: the second claim is named, though its path leads to the root', () => {
    const path = 'log/node-44/leaves.json';
    const leaves = readCanonical(texts.get(path) ?? '', 1_000_000) as readonly {
      readonly of: string;
    }[];
    const [first] = leaves;
    expect(brokenWith([path, writeCanonical([...leaves, first] as never)])).toEqual([
      `log.leaf ${first?.of}`,
    ]);
  });
});

describe('cosignatures of a checkpoint 见证签署', () => {
  const path = 'log/node-44/checkpoint.txt';
  const note = texts.get(path) ?? '';
  const body = note.slice(0, note.indexOf('\n\n') + 1);
  const [own = '', ...witnesses] = note.slice(body.length + 1, -1).split('\n');
  const withLines = (...lines: readonly string[]) =>
    brokenWith([path, `${body}\n${[own, ...lines].join('\n')}\n`]);

  test('the example is what the forgeries below are held against', () => {
    expect(witnesses).toContain(exampleCosignature({ party: 'zl:hub', body }));
    expect(withLines(...witnesses)).toEqual([]);
  });

  test('one that another party made in the hub’s name is named', () => {
    const forged = exampleCosignature({ party: 'zl:hub', body, signer: 'zl:node:45' });
    expect(withLines(forged, ...witnesses.slice(1))).toEqual([`log.witnessed ${path}`]);
  });

  test('one that was given to another checkpoint is named', () => {
    const other = body.replace('\nat 2026-11-10', '\nat 2026-11-09');
    expect(other).not.toBe(body);
    const elsewhere = exampleCosignature({ party: 'zl:hub', body: other });
    expect(withLines(elsewhere, ...witnesses.slice(1))).toEqual([`log.witnessed ${path}`]);
  });
});
