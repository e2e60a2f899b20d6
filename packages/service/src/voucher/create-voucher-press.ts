import type { BirthRegistrationVoucher } from '@zhulian/certificate';
import type { Pearl } from '@zhulian/contract';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import { type FaceByCharacter, type MissingGlyph, openFontChain } from './font/font-chain.ts';
import { subsetFaces } from './font/subset-faces.ts';
import type { VoucherFonts } from './font/voucher-fonts.ts';
import { layOutVoucher } from './layout/lay-out-voucher.ts';
import type { PageTree } from './layout/page-tree.ts';
import type { VoucherContent } from './layout/section.ts';
import { createTextSetter } from './layout/text-setter.ts';
import { paintPdf } from './paint/paint-pdf.ts';
import { paintSvg } from './paint/paint-svg.ts';
import { type PrintedText, printedTextsOf, standingCharacters } from './printed-texts.ts';
import type { VoucherWords } from './words/voucher-words.ts';

/** A name is printed right or not at all: the character that no font of the chain can draw, and where it stands. */
export interface PrintRefusal {
  readonly code: 'voucher.character-without-glyph';
  readonly character: string;
  readonly codePoint: string;
  /** Path of the field, e.g. `holder.name`. */
  readonly field: string;
}

export interface PrintOrder {
  readonly qrText: string;
  readonly shortCode: string;
  readonly pearls: readonly Pearl[];
  readonly words: VoucherWords;
  /** Sets the marks of PDF/A-2a for an archive. No conformance is claimed. */
  readonly archive?: boolean;
}

/** 印制: the same voucher and order give the same bytes, on any day and any machine with the same fonts. */
export interface VoucherPress {
  /** PDF 1.7, tagged, zh-CN, fonts embedded as subsets. */
  printVoucher(
    voucher: BirthRegistrationVoucher,
    order: PrintOrder,
  ): Promise<Result<Uint8Array, PrintRefusal>>;
  /** The same page as SVG, for the screen. */
  previewVoucher(
    voucher: BirthRegistrationVoucher,
    order: PrintOrder,
  ): Promise<Result<string, PrintRefusal>>;
}

interface Composition {
  readonly tree: PageTree;
  readonly faces: readonly FaceByCharacter[];
}

/** One press serves a whole process: it keeps the opened fonts, about 30 MB. */
export function createVoucherPress(parts: { readonly fonts: VoucherFonts }): VoucherPress {
  const chains = {
    regular: openFontChain(parts.fonts.regular),
    bold: openFontChain(parts.fonts.bold),
  };

  async function compose(
    content: Omit<VoucherContent, 'density'>,
  ): Promise<Result<Composition, PrintRefusal>> {
    const texts = printedTextsOf(content);
    const characters = [...standingCharacters, ...texts.flatMap(({ text }) => [...text])];
    const regular = await chains.regular.assign(characters);
    if (isMissing(regular)) return refused(refusalFor(regular, texts));
    const bold = await chains.bold.assign(characters);
    if (isMissing(bold)) return refused(refusalFor(bold, texts));
    const tree = layOutVoucher(content, createTextSetter({ regular, bold }));
    return granted({ tree, faces: [regular, bold] });
  }

  return {
    async printVoucher(voucher, order) {
      const composed = await compose({ voucher, ...order });
      if (!composed.ok) return composed;
      const { tree, faces } = composed.value;
      const pdf = await paintPdf(tree, {
        fonts: await subsetFaces(tree, faces),
        author: voucher.authority.name.zh,
        subject: `${voucher.number} ${voucher.credentialId}`,
        createdAt: new Date(`${voucher.issuedOn}T00:00:00+08:00`),
        archive: order.archive ?? false,
      });
      return granted(pdf);
    },
    async previewVoucher(voucher, order) {
      const composed = await compose({ voucher, ...order });
      return composed.ok ? granted(paintSvg(composed.value.tree)) : composed;
    },
  };
}

function isMissing(outcome: FaceByCharacter | MissingGlyph): outcome is MissingGlyph {
  return 'codePoint' in outcome;
}

function refusalFor(missing: MissingGlyph, texts: readonly PrintedText[]): PrintRefusal {
  const place = texts.find(({ text }) => text.includes(missing.character));
  return {
    code: 'voucher.character-without-glyph',
    ...missing,
    field: place?.field ?? 'words',
  };
}
