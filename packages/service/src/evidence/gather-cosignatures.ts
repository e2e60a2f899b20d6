import { isCosignedBy, openCheckpoint, type PartyId } from '@zhulian/exchange';
import {
  findLatestCheckpoint,
  listLastCosigned,
  type StoredCheckpoint,
  saveCosignature,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { LogParts } from './log-parts.ts';
import { proveConsistency } from './prove-log.ts';
import type { SideAnswer } from './side-channel.ts';

/** Asks every witness to cosign the newest checkpoint that it has not; one that is away is asked again at the next. */
export async function gatherCosignatures(parts: LogParts): Promise<void> {
  const latest = await findLatestCheckpoint(parts.database);
  if (latest === undefined) return;
  const last = new Map(
    (await listLastCosigned(parts.database)).map(({ size, witness }) => [witness, size]),
  );
  await Promise.all(
    parts.witnesses().map(async (witness) => {
      const from = last.get(witness) ?? 0;
      if (from === latest.size) return;
      try {
        await haveCosigned(parts, { witness, latest, from });
      } catch (error) {
        parts.observe?.({ kind: 'peer-silent', peer: witness, error });
      }
    }),
  );
}

async function haveCosigned(
  parts: LogParts,
  order: { readonly witness: PartyId; readonly latest: StoredCheckpoint; readonly from: number },
): Promise<void> {
  const { latest, witness } = order;
  let answer = await askToCosign(parts, order);
  // The witness remembers another size than we do: a lost answer, or a new witness. It says which, and is asked once more.
  if (answer.kind === 'stands-at' && answer.size <= latest.size) {
    answer = await askToCosign(parts, { ...order, from: answer.size });
  }
  if (answer.kind !== 'cosigned') {
    const code = answer.kind === 'refused' ? answer.code : 'log.witness-ahead';
    parts.observe?.({ kind: 'witness-refused', witness, code });
    return;
  }
  const opened = openCheckpoint(latest.note, parts.verifier);
  const { line } = answer;
  if (opened === undefined || !isCosignedBy(witness, { body: opened.body, line }, parts.verifier)) {
    parts.observe?.({ kind: 'witness-refused', witness, code: 'log.cosignature-invalid' });
    return;
  }
  const at = instantOf(parts.clock.nowMs());
  await saveCosignature(parts.database, { size: latest.size, witness, line, at });
}

async function askToCosign(
  parts: LogParts,
  order: { readonly witness: PartyId; readonly latest: StoredCheckpoint; readonly from: number },
): Promise<SideAnswer> {
  const { from, latest, witness } = order;
  const path = from === 0 ? [] : await proveConsistency(parts.database, { from, to: latest.size });
  return parts.channel.ask(witness, { kind: 'cosign', note: latest.note, from, path });
}
