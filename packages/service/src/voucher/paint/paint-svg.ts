import {
  type Block,
  isBlock,
  type Mark,
  type PageTree,
  rounded,
  type ShapeMark,
  type TextMark,
} from '../layout/page-tree.ts';

/** Families that stand in for ours when a browser has not our files. */
const standIns = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** 预览: the page tree as one SVG. Every character stands where the PDF has it. */
export function paintSvg(tree: PageTree): string {
  const { widthMm, heightMm } = tree;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="zh-CN" role="document" viewBox="0 0 ${widthMm} ${heightMm}" width="${widthMm}mm" height="${heightMm}mm">`,
    `<title>${escaped(tree.title)}</title>`,
    `<rect width="${widthMm}" height="${heightMm}" fill="#ffffff"/>`,
    ...tree.blocks.map(paintBlock),
    '</svg>',
  ].join('');
}

function paintBlock(block: Block): string {
  const inside = block.children
    .map((child) => (isBlock(child) ? paintBlock(child) : paintMark(child)))
    .join('');
  if (block.role === 'Artifact') return `<g aria-hidden="true">${inside}</g>`;
  const alt = block.alt === undefined ? '' : ` role="img" aria-label="${escaped(block.alt)}"`;
  const language = block.language === undefined ? '' : ` lang="${block.language}"`;
  return `<g${alt}${language}>${inside}</g>`;
}

function paintMark(mark: Mark): string {
  return mark.mark === 'text' ? paintText(mark) : paintShape(mark);
}

function paintText(line: TextMark): string {
  return line.runs
    .map((run) => {
      let x = run.x;
      const places = run.advances.map((advance) => {
        const place = rounded(x);
        x += advance;
        return place;
      });
      const weight = run.family.endsWith('Bold') ? ' font-weight="700"' : '';
      const family = run.family.replace(/ Bold$/, '');
      return `<text xml:space="preserve" x="${places.join(' ')}" y="${line.baseline}" font-size="${line.sizeMm}" font-family="'${family}', ${standIns}"${weight} fill="${line.ink}">${escaped(run.text)}</text>`;
    })
    .join('');
}

function paintShape({ d, fill, stroke }: ShapeMark): string {
  const dots = stroke?.dots ? ' stroke-linecap="round" stroke-dasharray="0 1.2"' : '';
  const line =
    stroke === undefined ? '' : ` stroke="${stroke.ink}" stroke-width="${stroke.widthMm}"${dots}`;
  return `<path d="${d}" fill="${fill ?? 'none'}"${line}/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
