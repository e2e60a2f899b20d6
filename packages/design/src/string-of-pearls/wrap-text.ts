const wide =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u;

function emsOf(character: string): number {
  if (wide.test(character)) return 1;
  if (character === ' ') return 0.28;
  if (/[A-Z@%&mwMW]/.test(character)) return 0.72;
  if (/[iljtf.,:;'|!()·]/.test(character)) return 0.34;
  return 0.56;
}

/** Estimated width in px without a font at hand; close enough to choose line breaks, on the wide side. */
export function measureText(text: string, sizePx: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * sizePx;
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[\u0021-\u024f’“”–—]+\s*|\s+|./gsu) ?? [];
}

function cutToWidth(text: string, sizePx: number, widthPx: number): string {
  const characters = Array.from(text.trimEnd());
  while (characters.length > 0 && measureText(`${characters.join('')}…`, sizePx) > widthPx) {
    characters.pop();
  }
  return `${characters.join('')}…`;
}

function breakLongPiece(piece: string, sizePx: number, widthPx: number): readonly string[] {
  if (measureText(piece.trimEnd(), sizePx) <= widthPx) return [piece];
  return Array.from(piece);
}

interface TextBox {
  readonly sizePx: number;
  readonly widthPx: number;
  readonly linesMax: number;
}

function fillLines(text: string, box: TextBox): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = piecesOf(text.trim()).flatMap((piece) =>
    breakLongPiece(piece, box.sizePx, box.widthPx),
  );
  for (const piece of pieces) {
    const fits = measureText((line + piece).trimEnd(), box.sizePx) <= box.widthPx;
    if (fits || line === '' || /^[，。、；：！？）》」·]/.test(piece)) {
      line += piece;
    } else {
      lines.push(line.replace(/[\s·]+$/u, ''));
      line = piece.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** As many lines, but about equally long: no single character left alone on the last. */
function balanceLines(text: string, box: TextBox, lines: readonly string[]): readonly string[] {
  let best = lines;
  for (let widthPx = box.widthPx - 4; widthPx >= box.widthPx / 2; widthPx -= 4) {
    const narrower = fillLines(text, { ...box, widthPx });
    if (narrower.length > lines.length) return best;
    best = narrower;
  }
  return best;
}

/**
 * Lines no wider than `widthPx`, at most `linesMax`; what does not fit ends in an ellipsis. Chinese breaks anywhere but
 * before closing punctuation, other scripts between words; a surrogate pair (𠮷) is never split.
 */
export function wrapText(text: string, box: TextBox): readonly string[] {
  const lines = fillLines(text, box);
  if (lines.length <= 1) return lines;
  if (lines.length <= box.linesMax) return balanceLines(text, box, lines);
  const kept = lines.slice(0, box.linesMax);
  const rest = lines.slice(box.linesMax - 1).join('');
  kept[box.linesMax - 1] = cutToWidth(rest, box.sizePx, box.widthPx);
  return kept;
}
