import { type Block, isBlock, type Mark, type PageTree } from './page-tree.ts';

/** The characters that a page sets in each font, sorted, each once. */
export function textsByFamilyOf(tree: PageTree): ReadonlyMap<string, string> {
  const characters = new Map<string, Set<string>>();
  for (const mark of marksOf(tree.blocks)) {
    for (const run of mark.mark === 'text' ? mark.runs : []) {
      const known = characters.get(run.family) ?? new Set();
      for (const character of run.text) known.add(character);
      characters.set(run.family, known);
    }
  }
  return new Map([...characters].map(([family, set]) => [family, [...set].sort().join('')]));
}

function marksOf(parts: readonly (Block | Mark)[]): readonly Mark[] {
  return parts.flatMap((part) => (isBlock(part) ? marksOf(part.children) : [part]));
}
