import { labels } from '../words/voucher-labels.ts';
import { drawMark } from './draw-mark.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { block, rule } from './page-tree.ts';
import type { LayOut } from './section.ts';

const markWidth = 36;
const markHeight = 9.5;

/** 版头: the mark, the issuing office, the title in two languages, the number between two rules. */
export const layOutHead: LayOut = ({ voucher }, setter, top) => {
  const box = (from: number) => ({ x: page.left, top: from, width: textWidth });
  const mark = drawMark({ centre: page.width / 2, top, width: markWidth });
  const title = setter.set(labels.title.zh, box(top + markHeight + 3), styles.title);
  const english = setter.set(labels.title.en, box(title.bottom + 0.6), styles.titleEnglish);
  const ruleTop = english.bottom + 3.6;
  const number = setter.set(
    `${labels.number.zh} ${labels.number.en}　${voucher.number}`,
    box(ruleTop + 1.6),
    { ...styles.value, align: 'centre' },
  );
  const ruleBottom = number.bottom + 1;
  return {
    blocks: [
      block('Figure', mark, { alt: '珠联 Zhulian' }),
      block('H1', title.lines),
      block('P', english.lines, { language: 'en' }),
      block('Artifact', [
        rule({ x: page.left, y: ruleTop, width: textWidth }, { ink: inks.black, widthMm: 0.7 }),
        rule(
          { x: page.left, y: ruleTop + 0.9, width: textWidth },
          { ink: inks.black, widthMm: 0.15 },
        ),
        rule({ x: page.left, y: ruleBottom, width: textWidth }, { ink: inks.black, widthMm: 0.15 }),
      ]),
      block('P', number.lines),
    ],
    bottom: ruleBottom,
  };
};
