import type { Words } from '@zhulian/vocabulary';
import { chineseDate } from '../words/printed-date.ts';
import { signedBy } from '../words/voucher-labels.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { type Block, block, rule } from './page-tree.ts';
import type { LayOut } from './section.ts';
import type { TextStyle } from './text-setter.ts';

/** 声明与落款: the sentence of Guangdong's measures, what this paper is not, the remedies, and who issued it when. */
export const layOutNotice: LayOut = ({ voucher, words }, setter, top) => {
  const blocks: Block[] = [
    block('Artifact', [
      rule({ x: page.left, y: top, width: textWidth }, { ink: inks.black, widthMm: 0.15 }),
    ]),
  ];
  let y = top + 2.2;
  const say = (sentence: Words, chinese: TextStyle, english: TextStyle): void => {
    const box = { x: page.left, width: textWidth };
    const first = setter.set(sentence.zh, { ...box, top: y }, chinese);
    const second = setter.set(sentence.en, { ...box, top: first.bottom }, english);
    blocks.push(block('P', first.lines), block('P', second.lines, { language: 'en' }));
    y = second.bottom + 1.3;
  };
  say(words.notEvidence, styles.sentence, styles.bodyEnglish);
  say(words.notThis, styles.body, styles.bodyEnglish);
  say(words.remedies, styles.body, styles.bodyEnglish);
  const signature = (text: string, from: number, style: TextStyle): number => {
    const set = setter.set(text, { x: page.left, top: from, width: textWidth }, style);
    blocks.push(block('P', set.lines));
    return set.bottom;
  };
  const office = signature(voucher.authority.name.zh, y + 1.5, styles.office);
  const date = signature(chineseDate(voucher.issuedOn), office, styles.office);
  const note = signature(`${signedBy.zh} ${signedBy.en}`, date + 0.4, {
    ...styles.foot,
    align: 'right',
  });
  return { blocks, bottom: note };
};
