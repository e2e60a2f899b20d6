import type { RefusalValue } from '@zhulian/contract';
import { type CaseFile, findCase } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import type { Actor } from '../session/actor.ts';
import { viewCase } from './view-case.ts';

/** Makes the bundle of a case that its reader may have. */
export interface Bundling {
  readonly bundle: (file: CaseFile) => Promise<Uint8Array>;
}

/** 案件证据包 for an official: who may look at the case may take its proofs along, and the look is logged as any other. */
export async function bundleOfCase(
  parts: NodeParts & Bundling,
  actor: Actor,
  caseId: string,
): Promise<Result<Uint8Array, RefusalValue>> {
  const seen = await viewCase(parts, actor, caseId);
  if (!seen.ok) return seen;
  const file = await findCase(parts.database, caseId);
  return file === undefined ? refused({ code: 'case.unknown' }) : granted(await parts.bundle(file));
}
