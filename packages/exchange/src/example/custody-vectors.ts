import { strict as assert } from 'node:assert';
import { writeCustodyChain } from '../custody/custody-chain.ts';
import type { CustodyStatement, VerifiedStatement } from '../custody/custody-statement.ts';
import { signerOf } from '../custody/custody-statement.ts';
import { foldCustody } from '../custody/fold-custody.ts';
import { openCustodyStatement } from '../custody/open-custody-statement.ts';
import { sealCustodyStatements } from '../custody/seal-custody-statements.ts';
import type { Json } from '../envelope/envelope.ts';
import { digestBytes, zeroDigest } from '../proof/digest.ts';
import { signedMessage } from '../proof/proof.ts';
import {
  custodyParties,
  custodyVerifier,
  exampleAcceptance,
  exampleOffer,
  exampleOpening,
  exampleRegistrars,
  exampleRelease,
  guangxi,
  hainan,
  hunan,
  officeOf,
  registered,
  seal,
  second,
  untilRelease,
} from './custody-cast.ts';
import { exampleKey, exampleSigner, guangdong, guizhou } from './two-parties.ts';

/** The vectors of `docs/protocols/02-custody.md`: every kind of statement, chains with what they prove, and what is refused. */
export function custodyVectors(): unknown {
  const release = seal(exampleRelease);
  const kid = exampleSigner(guangdong).kid;
  return {
    keys: Object.fromEntries(
      custodyParties.map((party) => [exampleSigner(party).kid, exampleKey(party).toString('hex')]),
    ),
    statements: everyKind().map(({ statement, hash, text }) => ({
      kind: statement.kind,
      signer: signerOf(statement),
      text,
      hash,
    })),
    signedMessage: signedMessage('ZL-CUS-1', kid, digestBytes(release.hash)).toString('hex'),
    batch: sealCustodyStatements(
      [exampleRelease, { ...exampleRelease, at: second(31) }],
      exampleSigner(guangdong),
    ).map(({ hash, text }) => ({ hash, text })),
    refused: spoilt(release.text).map((text) => {
      const opened = openCustodyStatement(text, { verifier: custodyVerifier });
      assert(!opened.ok, 'a spoilt statement is refused');
      return { text, code: opened.refusal.code };
    }),
    chains: chains().map(([says, statements]) => {
      const state = foldCustody(statements);
      const chain = writeCustodyChain(statements);
      if (!state.ok) return { says, chain, code: state.refusal.code };
      const { stage, now, nextEpoch } = state.value;
      const { epoch, holder, since } = now;
      return { says, chain, proves: { stage, epoch, holder, since, nextEpoch } };
    }),
  } satisfies Record<string, unknown>;
}

const release = seal(exampleRelease);
const votes = [
  registered(release, 'zl:hub', 41),
  registered(release, guangxi, 45),
  registered(release, hainan, 43),
] as const;
const about = { case: exampleOpening.case, at: second(50) };
const otherRelease = seal({ ...exampleRelease, at: second(31) });
const assignment = seal({
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
});
const activation = seal({
  ...about,
  kind: 'zl.custody.activation.v1',
  epoch: 2,
  record: release.hash,
  by: guizhou,
  registrations: [votes[0].hash, votes[1].hash],
});
const split = [
  votes[0],
  registered(otherRelease, guangxi, 46),
  registered(assignment, hainan, 47),
] as const;

function everyKind(): readonly VerifiedStatement<CustodyStatement>[] {
  return [
    ...untilRelease,
    seal({ ...exampleAcceptance, kind: 'zl.custody.decline.v1', reason: '当事人没有返回户籍地' }),
    seal({
      ...about,
      kind: 'zl.custody.withdraw.v1',
      offer: exampleAcceptance.offer,
      by: guangdong,
    }),
    assignment,
    votes[0],
    activation,
  ];
}

function chains(): readonly (readonly [says: string, statements: readonly VerifiedStatement[]])[] {
  const next = seal({
    ...assignment.statement,
    epoch: 3,
    nonResponse: null,
    votes: split.map(({ hash }) => hash),
    at: second(60),
  });
  const forked = [...untilRelease, otherRelease, assignment, ...split];
  return [
    ['opened', untilRelease.slice(0, 1)],
    ['accepted', untilRelease.slice(0, 3)],
    ['released, registered once', [...untilRelease, votes[0]]],
    ['registered twice', [...untilRelease, votes[0], votes[1]]],
    ['registered by all, activated on the first two', [...untilRelease, ...votes, activation]],
    ['assigned against a silent holder', [...untilRelease.slice(0, 1), assignment]],
    ['three votes for three records', forked],
    [
      'assigned past the void epoch',
      [...forked, next, registered(next, 'zl:hub', 61), registered(next, hainan, 62)],
    ],
    [
      'two winners of one epoch',
      [
        ...untilRelease,
        votes[0],
        votes[1],
        otherRelease,
        registered(otherRelease, guangxi, 46),
        registered(otherRelease, hainan, 47),
      ],
    ],
  ];
}

function spoilt(text: string): readonly string[] {
  const object = JSON.parse(text) as Readonly<Record<string, Json>>;
  const without = Object.fromEntries(Object.entries(object).filter(([name]) => name !== 'prev'));
  return [
    text.replace('"520502"', '"520503"'),
    text.replace('"520502"', '"430225"'),
    text.replace('"epoch":2', '"epoch":3'),
    text.replace('"at":', '"about":"x","at":'),
    text.replace('zl.custody.release.v1', 'zl.custody.release.v2'),
    JSON.stringify(without),
    text.slice(0, -1),
  ];
}
