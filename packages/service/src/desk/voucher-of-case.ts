import type { RefusalValue } from '@zhulian/contract';
import { findVoucherPdf } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import type { Actor } from '../session/actor.ts';
import { viewCase } from './view-case.ts';

/** 登记凭证 for whoever may see the case: it names her, so printing it is a look as any other. */
export async function voucherOfCase(
  parts: NodeParts,
  actor: Actor,
  caseId: string,
): Promise<Result<Uint8Array, RefusalValue>> {
  const seen = await viewCase(parts, actor, caseId);
  if (!seen.ok) return seen;
  const pdf = await parts.database.transact((tx) => findVoucherPdf(tx, caseId));
  return pdf === undefined ? refused({ code: 'case.unknown' }) : granted(pdf);
}
