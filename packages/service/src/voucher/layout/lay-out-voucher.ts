import assert from 'node:assert/strict';
import { labels } from '../words/voucher-labels.ts';
import { layOutFacts } from './facts-section.ts';
import { layOutHead } from './head-section.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { layOutNotice } from './notice-section.ts';
import { type Block, block, type PageTree, rule } from './page-tree.ts';
import type { LayOut, VoucherContent } from './section.ts';
import { layOutString } from './string-section.ts';
import type { TextSetter } from './text-setter.ts';
import { layOutVerify } from './verify-section.ts';

const sections: readonly LayOut[] = [
  layOutHead,
  layOutFacts,
  layOutString,
  layOutVerify,
  layOutNotice,
];

/** The head stands close to the table; the other parts share what the page has left. */
const gapMmMax = 9;
const footHeight = 10.5;

/** 排版: the voucher as one A4 page. Long names make rows higher and gaps smaller, never the page longer. */
export function layOutVoucher(
  content: Omit<VoucherContent, 'density'>,
  setter: TextSetter,
): PageTree {
  const roomy: VoucherContent = { ...content, density: 'roomy' };
  return layOutPage(roomy, setter) ?? layOutDense({ ...content, density: 'dense' }, setter);
}

function layOutDense(content: VoucherContent, setter: TextSetter): PageTree {
  const tree = layOutPage(content, setter);
  assert(tree !== undefined, 'a voucher with two names of the longest length fits one page');
  return tree;
}

function layOutPage(content: VoucherContent, setter: TextSetter): PageTree | undefined {
  const end = page.height - page.bottom - footHeight;
  const room = end - place(content, setter, 0).bottom;
  if (room < 0) return undefined;
  const gap = Math.min(gapMmMax, room / (sections.length - 2));
  return {
    widthMm: page.width,
    heightMm: page.height,
    title: `${labels.title.zh} ${content.voucher.number}`,
    blocks: [...place(content, setter, gap).blocks, ...foot(content, setter)],
  };
}

function place(
  content: VoucherContent,
  setter: TextSetter,
  gap: number,
): { readonly blocks: readonly Block[]; readonly bottom: number } {
  const blocks: Block[] = [];
  let top: number = page.top;
  let bottom = top;
  sections.forEach((layOut, index) => {
    const section = layOut(content, setter, top);
    blocks.push(block('Sect', section.blocks));
    bottom = section.bottom;
    top = bottom + (index === 0 ? 0 : gap);
  });
  return { blocks, bottom };
}

function foot({ voucher, words }: VoucherContent, setter: TextSetter): readonly Block[] {
  const top = page.height - page.bottom - footHeight + 4;
  const box = { x: page.left, top: top + 1.6, width: textWidth };
  const specimen =
    words.specimen === null
      ? []
      : setter.set(`${words.specimen.zh} ${words.specimen.en}`, box, styles.foot).lines;
  const right = { ...styles.foot, align: 'right' } as const;
  return [
    block('Artifact', [
      rule({ x: page.left, y: top, width: textWidth }, { ink: inks.black, widthMm: 0.15 }),
      rule({ x: page.left, y: top + 0.9, width: textWidth }, { ink: inks.black, widthMm: 0.7 }),
    ]),
    ...(specimen.length === 0 ? [] : [block('P', specimen)]),
    block('P', setter.set(voucher.credentialId, box, right).lines),
  ];
}
