import { namesPath } from '@zhulian/evidence';
import { canonicalise } from '@zhulian/exchange';
import type { OfficeDirectory } from '../../node/node-parts.ts';
import { type BundleDraft, putText } from './bundle-draft.ts';

/** 单位名称 of every office whose code stands in the bundle, so that its reader need not know codes. */
export function gatherNames(
  draft: BundleDraft,
  parts: { readonly offices: Pick<OfficeDirectory, 'name'> },
): void {
  const codes = new Set<string>();
  for (const [path, bytes] of draft.files) {
    if (!path.endsWith('.json')) continue;
    const text = Buffer.from(bytes).toString('utf8');
    for (const [, code = ''] of text.matchAll(/"(\d{6}|\d{9})"/g)) codes.add(code);
  }
  const names = Object.fromEntries([...codes].map((code) => [code, parts.offices.name(code).name]));
  const text = canonicalise(names);
  if (!text.ok) throw new Error('names have only words');
  putText(draft, { path: namesPath, text: text.value });
}
