import assert from 'node:assert/strict';
import subsetFont from 'subset-font';
import { textsByFamilyOf } from '../layout/page-texts.ts';
import type { PageTree } from '../layout/page-tree.ts';
import type { FaceByCharacter } from './font-chain.ts';

/** Tables a printed page has no use for: vertical setting, layout features, glyph classes, signatures. */
const dropTables = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'STAT', 'DSIG', 'gasp'];

/** The fonts of one document, each with only the glyphs it prints: some kilobytes in place of ten megabytes. */
export async function subsetFaces(
  tree: PageTree,
  chains: readonly FaceByCharacter[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const faces = chains.flatMap((chain) => [...chain.values()]);
  const subsets = new Map<string, Uint8Array>();
  for (const [family, text] of textsByFamilyOf(tree)) {
    const face = faces.find((candidate) => candidate.family === family);
    assert(face !== undefined, 'a page names only fonts of its chains');
    subsets.set(
      family,
      await subsetFont(face.bytes, text, {
        targetFormat: 'truetype',
        noLayoutClosure: true,
        keepFeatures: [],
        noHinting: true,
        dropTables,
      }),
    );
  }
  return subsets;
}
