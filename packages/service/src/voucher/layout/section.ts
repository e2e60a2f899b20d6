import type { BirthRegistrationVoucher } from '@zhulian/certificate';
import type { Pearl } from '@zhulian/contract';
import type { VoucherWords } from '../words/voucher-words.ts';
import type { Block } from './page-tree.ts';
import type { TextSetter } from './text-setter.ts';

/** What one voucher prints. */
export interface VoucherContent {
  readonly voucher: BirthRegistrationVoucher;
  readonly qrText: string;
  readonly shortCode: string;
  readonly pearls: readonly Pearl[];
  readonly words: VoucherWords;
  /** `dense` when very long names leave the page no other way. */
  readonly density: 'roomy' | 'dense';
}

/** A part of the page, laid out from `top` down. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly bottom: number;
}

export type LayOut = (content: VoucherContent, setter: TextSetter, top: number) => Section;
