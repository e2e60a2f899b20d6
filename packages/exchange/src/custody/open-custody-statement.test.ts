import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../envelope/envelope.ts';
import {
  exampleAcceptance,
  exampleCase,
  exampleOffer,
  exampleOpening,
  exampleRegistrars,
  exampleRelease,
  guangxi,
  hunan,
  officeOf,
  seal,
  second,
  custodyVerifier as verifier,
} from '../example/custody-cast.ts';
import { exampleSigner, guangdong, guizhou } from '../example/two-parties.ts';
import { zeroDigest } from '../proof/digest.ts';
import { findCustodyFault } from './check-custody-fields.ts';
import { type CustodyStatement, signerOf } from './custody-statement.ts';
import { openCustodyStatement } from './open-custody-statement.ts';
import { sealCustodyStatement, sealCustodyStatements } from './seal-custody-statements.ts';

const about = { case: exampleCase, at: second(40) };
const hash = seal(exampleRelease).hash;
const statements: readonly CustodyStatement[] = [
  exampleOpening,
  exampleOffer,
  exampleAcceptance,
  {
    ...exampleAcceptance,
    kind: 'zl.custody.decline.v1',
    reason: '当事人没有返回户籍地',
  },
  { ...about, kind: 'zl.custody.withdraw.v1', offer: exampleAcceptance.offer, by: guangdong },
  exampleRelease,
  {
    ...about,
    kind: 'zl.custody.assign.v1',
    epoch: 2,
    prev: exampleOffer.prev,
    holder: hunan,
    office: officeOf(hunan),
    registrars: exampleRegistrars,
    decision: '协调决定〔2026〕3号',
    nonResponse: zeroDigest,
    votes: [],
  },
  { ...about, kind: 'zl.custody.registration.v1', epoch: 2, record: hash, by: guangxi },
  {
    ...about,
    kind: 'zl.custody.activation.v1',
    epoch: 2,
    record: hash,
    by: guizhou,
    registrations: [hash, zeroDigest],
  },
];

const named = statements.map((statement) => [statement.kind, statement] as const);

describe('custody statements 交接文书', () => {
  test.each(named)('%s reads back as it was written, from text and from an object', (_, said) => {
    const { text, hash: name } = seal(said);
    for (const received of [text, JSON.parse(text) as Json]) {
      const opened = openCustodyStatement(received, { verifier });
      expect(opened).toEqual({ ok: true, value: { statement: said, hash: name, text } });
    }
  });

  test('what this node has kept is not verified again; another proof, case or kind of it is', () => {
    const kept = seal(exampleOffer);
    const known = new Map([[kept.text, kept]]);
    const distrusting = { verifier: { verify: () => false }, known };
    for (const received of [kept.text, JSON.parse(kept.text) as Json]) {
      expect(openCustodyStatement(received, distrusting)).toEqual({ ok: true, value: kept });
    }
    const resigned = kept.text.replace(/"sig":"[^"]{4}/, '"sig":"AAAA');
    expect(openCustodyStatement(resigned, distrusting)).toMatchObject({
      refusal: { code: 'custody.signature-invalid' },
    });
    expect(openCustodyStatement(kept.text, { ...distrusting, caseId: 'another' })).toMatchObject({
      refusal: { code: 'custody.other-case' },
    });
    const kinds = ['zl.custody.accept.v1'] as const;
    expect(openCustodyStatement(kept.text, { ...distrusting, kinds })).toMatchObject({
      refusal: { code: 'custody.other-kind' },
    });
  });

  test.each(named)('%s with a flipped bit anywhere is a refusal', (_, said) => {
    const { text } = seal(said);
    for (let at = 0; at < text.length; at += 1) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7)));
      const spoilt = `${text.slice(0, at)}${flipped}${text.slice(at + 1)}`;
      expect(openCustodyStatement(spoilt, { verifier }).ok, `character ${at}`).toBe(false);
    }
  });

  test.each(named)('%s lacks no field, has no other, and each has its form', (_, said) => {
    for (const name of Object.keys(said)) {
      const { [name]: _left, ...rest } = said as unknown as Record<string, unknown>;
      expect(findCustodyFault(rest), name).toBe(name);
      const odd = { ...said, [name]: { odd: true } };
      expect(findCustodyFault(odd), name).toBe(name);
    }
    expect(findCustodyFault({ ...said, hint: 1 })).toBe('hint');
    expect(findCustodyFault({ ...said, constructor: 1 })).toBe('constructor');
  });

  test.each(named)('%s is nobody else’s word', (_, said) => {
    const stranger = signerOf(said) === guangdong ? guizhou : guangdong;
    const { text } = sealCustodyStatement(said, exampleSigner(stranger));
    expect(openCustodyStatement(text, { verifier })).toMatchObject({
      refusal: { code: 'custody.signature-invalid', party: signerOf(said) },
    });
  });

  test('one batch holds many, each of which opens by itself under the same name', () => {
    const withdrawals = Array.from({ length: 300 }, (_, index) => ({
      ...about,
      case: `case-${index}`,
      kind: 'zl.custody.withdraw.v1' as const,
      offer: zeroDigest,
      by: guangdong,
    }));
    const sealed = sealCustodyStatements(withdrawals, exampleSigner(guangdong));
    expect(sealed).toHaveLength(300);
    for (const at of [0, 255, 256, 299]) {
      const opened = openCustodyStatement(sealed[at]?.text ?? '', { verifier });
      expect(opened).toMatchObject({
        ok: true,
        value: { hash: seal(withdrawals[at] ?? exampleOffer).hash },
      });
    }
  });

  test('an office belongs to its party, registrars are three, a reason is said', () => {
    const faults = (part: object): string | undefined =>
      findCustodyFault({ ...exampleOffer, ...part });
    expect(faults({ toOffice: '430225' })).toBe('toOffice');
    expect(faults({ fromOffice: '520502' })).toBe('fromOffice');
    expect(faults({ registrars: [guangxi, guangxi, 'zl:hub'] })).toBe('registrars');
    expect(faults({ registrars: [guangxi, 'zl:hub'] })).toBe('registrars');
    expect(faults({ to: 'zl:hub' })).toBe('to');
    expect(faults({ reason: '  ' })).toBe('reason');
    expect(faults({ reason: 'e\u0301' })).toBe('reason');
    expect(faults({ reason: '𠮷'.repeat(501) })).toBe('reason');
    expect(faults({ reason: '𠮷'.repeat(500) })).toBeUndefined();
    expect(faults({ expiresOn: '2026-02-30' })).toBe('expiresOn');
    expect(faults({ expiresOn: '20261207' })).toBe('expiresOn');
    expect(faults({ epoch: 1 })).toBe('epoch');
  });

  test('what is not expected here is refused by its reason', () => {
    const { text } = seal(exampleOffer);
    const refusalOf = (received: Json, part: object = {}): string | undefined => {
      const opened = openCustodyStatement(received, { verifier, ...part });
      return opened.ok ? undefined : opened.refusal.code;
    };
    expect(refusalOf(text, { kinds: ['zl.custody.accept.v1'] })).toBe('custody.other-kind');
    expect(refusalOf(text, { caseId: 'another' })).toBe('custody.other-case');
    expect(refusalOf(`${text} `)).toBe('custody.not-canonical');
    expect(refusalOf({ number: 0.5 })).toBe('custody.not-canonical');
    expect(refusalOf([])).toBe('custody.statement-malformed');
  });

  test('no value whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(openCustodyStatement(value as Json, { verifier }).ok).toBe(false);
      }),
    );
  });
});
