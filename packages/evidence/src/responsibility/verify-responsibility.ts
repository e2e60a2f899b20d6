import {
  isJsonObject,
  type Json,
  type JsonObject,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { leafBytes } from '../check/open-logs.ts';
import { foldTenures, responsibleAt, type Tenure } from '../custody/fold-tenures.ts';
import { openStatement, type ShownStatement } from '../custody/shown-custody.ts';
import { bytesOfHex, hexOf, isSame, utf8 } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import {
  countFrom,
  equalTo,
  type Form,
  hasForm,
  isAnything,
  isCaseId,
  isDigest,
  isHex32,
  isInstant,
  listOf,
  matching,
  orNull,
} from '../statement/form.ts';
import { openCheckpoint } from '../statement/open-checkpoint.ts';
import { rootFromPath } from '../tree/tree-proof.ts';
import { readResponsibilityProof } from './responsibility-proof.ts';

/** 某一时刻的责任单位, as a proof shows it. */
export interface ProvenResponsibility {
  readonly case: string;
  readonly at: string;
  readonly tenure: Tenure;
  /** The checkpoint that covers the last registration, with the witnesses that cosigned it; null when the proof names none. */
  readonly logged: {
    readonly origin: string;
    readonly size: number;
    readonly at: string;
    readonly witnesses: readonly string[];
  } | null;
}

const form: Form = {
  kind: equalTo('zl.responsibility.v1'),
  case: isCaseId,
  at: isInstant,
  statements: listOf(isJsonObject),
  log: orNull((log) =>
    hasForm(log, {
      note: isAnything,
      leaf: (leaf) =>
        hasForm(leaf, {
          index: countFrom(0),
          kind: countFrom(1),
          of: isDigest,
          path: listOf(isHex32),
          salt: matching(/^[0-9a-f]{32}$/),
        }),
    }),
  ),
};

/** Checks a proof with the keys of the trust list; undefined when anything in it does not hold. */
export function verifyResponsibilityProof(
  text: string,
  keys: KeyRing,
): ProvenResponsibility | undefined {
  const proof = readResponsibilityProof(text);
  if (!hasForm(proof, form)) return undefined;
  const statements = (proof['statements'] as readonly JsonObject[]).map((body) => ({
    text: writeCanonical(body),
    shown: openStatement(writeCanonical(body), keys),
  }));
  const shown = statements.flatMap((one) => one.shown ?? []);
  const isSound = shown.length === statements.length && shown.every((one) => isOf(one, proof));
  if (!isSound) return undefined;
  const { fault, tenures } = foldTenures(shown);
  const at = proof['at'] as string;
  const tenure = responsibleAt(tenures, at);
  if (fault !== undefined || tenure === undefined) return undefined;
  const logged = openPlace(proof['log'] ?? null, statements, keys);
  return logged === undefined ? undefined : { case: proof['case'] as string, at, tenure, logged };
}

function isOf({ body, signature }: ShownStatement, proof: JsonObject): boolean {
  return signature === 'valid' && body['case'] === proof['case'];
}

/** Null when no log is named; undefined when the one that is named does not hold the statement. */
function openPlace(
  log: Json,
  statements: readonly { readonly text: string; readonly shown: ShownStatement | undefined }[],
  keys: KeyRing,
): ProvenResponsibility['logged'] | undefined {
  if (!isJsonObject(log)) return null;
  const { leaf, note } = log as { readonly leaf: JsonObject; readonly note: Json };
  const checkpoint = typeof note === 'string' ? openCheckpoint(note, keys) : undefined;
  const named = statements.find(({ shown }) => shown?.hash === leaf['of']);
  if (checkpoint?.signature !== 'valid' || named === undefined) return undefined;
  const content = hexOf(hashBy.sha256(utf8(named.text)));
  const bytes = leafBytes({ content, kind: leaf['kind'] as number, salt: leaf['salt'] as string });
  const path = (leaf['path'] as readonly string[]).flatMap((hex) => bytesOfHex(hex) ?? []);
  const place = { index: leaf['index'] as number, size: checkpoint.size, path };
  const root = rootFromPath(bytes, place, 'sha256');
  if (root === undefined || !isSame(root, checkpoint.sha256)) return undefined;
  if (checkpoint.witnesses.some(({ signature }) => signature !== 'valid')) return undefined;
  const { at, origin, size, witnesses } = checkpoint;
  return { at, origin, size, witnesses: witnesses.map(({ party }) => party) };
}
