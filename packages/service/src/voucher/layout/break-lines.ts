/** 禁则: marks that may not begin a line, and those that may not end one (GB/T 15834). */
const neverFirst = /^[，。、；：？！）》」』”’…·,.;:?!)\]%]/u;
const neverLast = /[（《「『“‘([]$/u;

/** Breaks a text to a width: between any two Chinese characters, between Latin words, and inside a word only if it is too long. */
export function breakLines(
  text: string,
  width: number,
  widthOf: (part: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (widthOf((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = word.trimStart();
    while (widthOf(line) > width && [...line].length > 1) {
      const head = longestPart(line, width, widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The smallest pieces that stay together. */
function wordsOf(text: string): readonly string[] {
  const pieces = text.match(/[\p{Script=Latin}\p{N}*_'’&/@-]+|\s+|./gsu) ?? [];
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const isBound = last !== undefined && (neverFirst.test(piece) || neverLast.test(last));
    if (isBound) words[words.length - 1] = last + piece;
    else words.push(piece);
  }
  return words;
}

function longestPart(text: string, width: number, widthOf: (part: string) => number): string {
  const characters = [...text];
  let count = 1;
  while (count < characters.length && widthOf(characters.slice(0, count + 1).join('')) <= width) {
    count += 1;
  }
  return characters.slice(0, count).join('');
}
