import type { Words } from '@zhulian/vocabulary';
import type { VoucherContent } from './layout/section.ts';
import { chineseDate, englishDate } from './words/printed-date.ts';
import {
  generalPurpose,
  groundWords,
  labels,
  signedBy,
  verifySteps,
} from './words/voucher-labels.ts';

export interface PrintedText {
  readonly field: string;
  readonly text: string;
}

/** Everything on the page that differs from voucher to voucher, with the name of its field. */
export function printedTextsOf(content: Omit<VoucherContent, 'density'>): readonly PrintedText[] {
  const { voucher, pearls, words } = content;
  return [
    { field: 'holder.name', text: voucher.holder.name },
    { field: 'holder.maskedNumber', text: voucher.holder.maskedNumber },
    { field: 'otherParent.name', text: voucher.otherParent?.name ?? '' },
    { field: 'otherParent.maskedNumber', text: voucher.otherParent?.maskedNumber ?? '' },
    both('authority.name', voucher.authority.name),
    both('purpose', voucher.purpose),
    { field: 'number', text: `${voucher.number}${voucher.credentialId}` },
    { field: 'shortCode', text: content.shortCode },
    ...pearls.flatMap((pearl, index) => [
      both(`pearls.${index}.label`, pearl.label),
      both(`pearls.${index}.note`, pearl.note),
    ]),
    both('words.notEvidence', words.notEvidence),
    both('words.notThis', words.notThis),
    both('words.remedies', words.remedies),
    both('words.specimen', words.specimen),
    { field: 'words.verifyAddress', text: words.verifyAddress },
  ];
}

/** The characters that every voucher may need: labels, steps, dates of all twelve months. */
export const standingCharacters: ReadonlySet<string> = new Set(
  [
    ...Object.values(labels),
    ...Object.values(groundWords),
    generalPurpose,
    ...verifySteps,
    signedBy,
  ]
    .flatMap((words) => [words.zh, words.en])
    .concat(
      Array.from(
        { length: 12 },
        (_, month) => `2345-${`${month + 1}`.padStart(2, '0')}-16`,
      ).flatMap((date) => [chineseDate(date), englishDate(date)]),
      '0123456789 　·：；-',
    )
    .flatMap((text) => [...text]),
);

function both(field: string, words: Words | null): PrintedText {
  return { field, text: words === null ? '' : words.zh + words.en };
}
