import { labels, verifySteps } from '../words/voucher-labels.ts';
import { drawCode } from './draw-code.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { type Block, block, rule } from './page-tree.ts';
import type { LayOut } from './section.ts';

const gap = 6;
const sideMmMin = { roomy: 40, dense: 35 } as const;

/** 查验: the code on the left, the short code and what to do on its right. */
export const layOutVerify: LayOut = ({ qrText, shortCode, words, density }, setter, top) => {
  const ruleMark = rule(
    { x: page.left, y: top, width: textWidth },
    { ink: inks.black, widthMm: 0.15 },
  );
  const code = drawCode(qrText, { x: page.left, y: top + 4, sideMmMin: sideMmMin[density] });
  const x = page.left + code.sideMm + Math.max(gap, code.quietMm);
  const width = page.left + textWidth - x;
  const blocks: Block[] = [
    block('Artifact', [ruleMark]),
    block('Figure', [code.mark], {
      alt: '二维码：凭证内容及登记机关的电子签名，可离线查验 QR code: the facts and the signature, verifiable offline',
    }),
  ];
  const heading = setter.set(
    `${labels.shortCode.zh} ${labels.shortCode.en}`,
    { x, top: top + 3.4, width },
    styles.label,
  );
  const digits = setter.set(shortCode, { x, top: heading.bottom, width }, styles.code);
  blocks.push(block('H2', heading.lines), block('P', digits.lines));
  let y = digits.bottom + 1.4;
  verifySteps.forEach((step, index) => {
    const fill = (text: string) => text.replace('{address}', words.verifyAddress);
    const number = setter.set(`${index + 1}`, { x, top: y, width: 4 }, styles.body);
    const indent = { x: x + 4, width: width - 4 };
    const chinese = setter.set(fill(step.zh), { ...indent, top: y }, styles.body);
    const english = setter.set(
      fill(step.en),
      { ...indent, top: chinese.bottom },
      styles.bodyEnglish,
    );
    blocks.push(
      block('P', [...number.lines, ...chinese.lines]),
      block('P', english.lines, { language: 'en' }),
    );
    y = english.bottom + 0.9;
  });
  const codeBottom = top + 4 + code.sideMm + 1.5;
  return { blocks, bottom: Math.max(codeBottom, y) };
};
