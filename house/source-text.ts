/**
 * The text with comments (and, if asked, what stands between quotation marks) blanked out, line by line.
 * A scanner, not a parser: a quotation mark in a regular expression costs at most the rest of its line.
 */
export function codeOf(text: string, options: { readonly keepStrings: boolean }): string {
  const pattern =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;
  return text.replace(pattern, (found) => {
    const isComment = found.startsWith('//') || found.startsWith('/*');
    if (!isComment && options.keepStrings) return found;
    const mark = isComment ? '' : (found[0] ?? '');
    // What a template computes is code, and stays.
    const computed = mark === '`' ? [...found.matchAll(/\$\{[^}]*\}/g)].join(' ') : '';
    return mark + computed + '\n'.repeat(found.split('\n').length - 1) + mark;
  });
}

/** Every specifier that a module imports or re-exports, statically or by `import(…)`. */
export function listImports(text: string): readonly string[] {
  const code = codeOf(text, { keepStrings: true });
  const patterns = [
    /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm,
    /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
