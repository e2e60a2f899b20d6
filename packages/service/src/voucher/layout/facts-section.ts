import type { BirthRegistrationVoucher, VoucherPerson } from '@zhulian/certificate';
import type { Words } from '@zhulian/vocabulary';
import { chineseDate, englishDate } from '../words/printed-date.ts';
import { generalPurpose, groundWords, labels } from '../words/voucher-labels.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { type Block, block, rule } from './page-tree.ts';
import type { LayOut } from './section.ts';
import type { TextSetter, TextStyle } from './text-setter.ts';

interface Fact {
  readonly label: Words;
  readonly value: Words;
  readonly isName?: boolean;
}

/** One row of the table: one fact over the whole width, or two side by side. */
type Row = readonly Fact[];

const labelWidth = 33;
const valueMargin = 3;
const paddingMm = { roomy: 1.75, dense: 0.7 } as const;

/** 登记事项, as a real table: every value under a row heading. */
export const layOutFacts: LayOut = ({ voucher, density }, setter, top) => {
  const rows: Block[] = [];
  let y = top;
  const rowsThatFit = rowsOf(voucher).flatMap((row) => splitWhereTooWide(row, setter));
  for (const row of rowsThatFit) {
    const placed = placeRow(row, { setter, top: y, padding: paddingMm[density] });
    rows.push(placed.block);
    y = placed.bottom;
  }
  return { blocks: [block('Table', rows)], bottom: y };
};

function rowsOf(voucher: BirthRegistrationVoucher): readonly Row[] {
  const { otherParent, expectedOrBornOn } = voucher;
  const expected: Row =
    expectedOrBornOn === null
      ? []
      : [{ label: labels.expectedOrBornOn, value: dateWords(expectedOrBornOn) }];
  return [
    personRow(labels.holder, voucher.holder),
    ...(otherParent === null ? [] : [personRow(labels.otherParent, otherParent)]),
    [{ label: labels.authority, value: voucher.authority.name }],
    [{ label: labels.ground, value: groundWords[voucher.ground] }],
    [{ label: labels.registeredOn, value: dateWords(voucher.registeredOn) }, ...expected],
    [
      { label: labels.validThrough, value: dateWords(voucher.validThrough) },
      { label: labels.purpose, value: voucher.purpose ?? generalPurpose },
    ],
  ];
}

function personRow(label: Words, person: VoucherPerson): Row {
  return [
    { label, value: { zh: person.name, en: '' }, isName: true },
    { label: labels.maskedNumber, value: { zh: person.maskedNumber, en: '' } },
  ];
}

function dateWords(date: string): Words {
  return { zh: chineseDate(date), en: englishDate(date) };
}

/** Two facts stand side by side only when each fits on one line there. */
function splitWhereTooWide(row: Row, setter: TextSetter): readonly Row[] {
  const width = textWidth / row.length - labelWidth - valueMargin;
  const fits = row.every((fact) => setter.widthOf(fact.value.zh, styleOf(fact)) <= width);
  return fits ? [row] : row.map((fact) => [fact]);
}

function styleOf(fact: Fact): TextStyle {
  return fact.isName ? styles.name : styles.value;
}

function placeRow(
  row: Row,
  how: { readonly setter: TextSetter; readonly top: number; readonly padding: number },
): { block: Block; bottom: number } {
  const { setter, top, padding } = how;
  const slotWidth = textWidth / row.length;
  const cells: Block[] = [];
  let bottom = top;
  row.forEach((fact, index) => {
    const x = page.left + index * slotWidth;
    const place = { x, top: top + padding };
    const heading = stack(setter, fact.label, {
      box: { ...place, width: labelWidth - 3 },
      chinese: styles.label,
      english: styles.labelEnglish,
    });
    const value = stack(setter, fact.value, {
      box: {
        x: x + labelWidth,
        top: place.top - 0.35,
        width: slotWidth - labelWidth - valueMargin,
      },
      chinese: styleThatFits(fact, setter, slotWidth - labelWidth - valueMargin),
      english: styles.valueEnglish,
    });
    cells.push(block('TH', heading.blocks), block('TD', value.blocks));
    bottom = Math.max(bottom, heading.bottom, value.bottom);
  });
  bottom += padding;
  const hairline = rule(
    { x: page.left, y: bottom, width: textWidth },
    { ink: inks.hairline, widthMm: 0.15 },
  );
  return { block: block('TR', [...cells, block('Artifact', [hairline])]), bottom };
}

/** Names of up to one line stand large; what needs more than two lines is set small. */
function styleThatFits(fact: Fact, setter: TextSetter, width: number): TextStyle {
  if (setter.widthOf(fact.value.zh, styleOf(fact)) <= width) return styleOf(fact);
  const isShort = setter.widthOf(fact.value.zh, styles.value) <= 1.9 * width;
  return isShort ? styles.value : styles.body;
}

/** Chinese above, English small below it. */
function stack(
  setter: TextSetter,
  words: Words,
  how: {
    readonly box: { readonly x: number; readonly top: number; readonly width: number };
    readonly chinese: TextStyle;
    readonly english: TextStyle;
  },
): { readonly blocks: readonly Block[]; readonly bottom: number } {
  const chinese = setter.set(words.zh, how.box, how.chinese);
  if (words.en === '') return { blocks: [block('P', chinese.lines)], bottom: chinese.bottom };
  const english = setter.set(words.en, { ...how.box, top: chinese.bottom }, how.english);
  return {
    blocks: [block('P', chinese.lines), block('P', english.lines, { language: 'en' })],
    bottom: english.bottom,
  };
}
