import { generateKeyPairSync, sign } from 'node:crypto';
import { type BirthRegistrationVoucher, composePaperTwin } from '@zhulian/certificate';
import type { Pearl } from '@zhulian/contract';
import type { CalendarDate } from '@zhulian/vocabulary';
import * as jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { createVoucherPress, type PrintOrder } from './create-voucher-press.ts';
import { findVoucherFonts } from './font/voucher-fonts.ts';
import { drawCode } from './layout/draw-code.ts';
import { standardVoucherWords } from './words/voucher-words.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const voucher: BirthRegistrationVoucher = {
  type: 'birth-registration',
  number: '44-2026-1108-0031',
  holder: { name: '周𠮷芸', maskedNumber: '522401********1228' },
  otherParent: { name: '陈立', maskedNumber: '430502********0019' },
  authority: {
    division: '441900',
    name: {
      zh: '广东省东莞市长安镇人民政府',
      en: "People's Government of Chang'an Town, Dongguan",
    },
  },
  registeredOn: day('2026-11-24'),
  ground: 'undertaking',
  expectedOrBornOn: day('2027-03-05'),
  issuedOn: day('2026-11-24'),
  validThrough: day('2028-11-23'),
  purpose: null,
  credentialId: '031425364758697a',
  shortCode: 'HEEA-VFPF-W3RN',
  status: { list: 2026, index: 48_213 },
};
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = {
  publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
  sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
};
const pearl = (zh: string, en: string, state: Pearl['state'], note: string): Pearl => ({
  code: en,
  label: { zh, en },
  state,
  note: { zh: note, en: note },
  at: '2026-11-13',
});
const order: PrintOrder = {
  qrText: composePaperTwin(voucher, signer),
  shortCode: voucher.shortCode,
  pearls: [
    pearl('提交', 'Submitted', 'done', '本人'),
    pearl('湖南未答复', 'Hunan did not answer', 'late', '已报县、省'),
    pearl('登记', 'Registered', 'done', '长安镇'),
  ],
  words: standardVoucherWords,
};
/** jsQR is CommonJS: Node gives its exports as the default. */
const readCode = jsqr.default as unknown as typeof jsqr.default.default;
const press = createVoucherPress({ fonts: findVoucherFonts() });

async function print(
  change: Partial<BirthRegistrationVoucher> = {},
  orderChange: Partial<PrintOrder> = {},
): Promise<Uint8Array> {
  const printed = await press.printVoucher({ ...voucher, ...change }, { ...order, ...orderChange });
  if (!printed.ok) throw new Error(JSON.stringify(printed.refusal));
  return printed.value;
}

async function openPage(pdf: Uint8Array) {
  const reader = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  return { reader, page: await reader.getPage(1) };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { page } = await openPage(pdf);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('Printed voucher (生育登记凭证 PDF)', () => {
  test('its text can be read back, with 𠮷, the sentence of Guangdong and the remedies', async () => {
    // The letter-spaced title comes back with blanks from some readers, so blanks do not count here.
    const text = (await textOf(await print())).replaceAll(' ', '');
    for (const part of [
      '生育登记凭证',
      '44-2026-1108-0031',
      '周𠮷芸',
      '522401********1228',
      '2026年11月24日',
      'HEEA-VFPF-W3RN',
      '登记凭证不作为是否符合条例规定生育的证明。',
      '行政复议',
      '超期',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('it is one A4 page, tagged, in Chinese, with headings, a table and described figures', async () => {
    const pdf = await print();
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Marked true');
    const { reader, page } = await openPage(pdf);
    expect(reader.numPages).toBe(1);
    expect(page.view.slice(2).map(Math.round)).toEqual([595, 842]);
    const { info } = await reader.getMetadata();
    expect(info).toMatchObject({ Language: 'zh-CN', Title: '生育登记凭证 44-2026-1108-0031' });
    const tree = JSON.stringify(await page.getStructTree());
    for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
    expect(tree).toContain('责任链：提交 11-13 本人；湖南未答复 11-13 超期 已报县、省');
  });

  test('every font is embedded as a subset and there is no Helvetica', async () => {
    const pdf = await print();
    const source = Buffer.from(pdf).toString('latin1');
    const names = new Set(source.match(/\/BaseFont \/\S+/g));
    expect([...names].every((name) => /\/[A-Z]{6}\+NotoSans(SC|JP)-/.test(name))).toBe(true);
    expect(names.size).toBe(3);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(3);
    expect(pdf.length).toBeLessThan(160_000);
  });

  test('the same voucher is the same bytes, also from another press', async () => {
    const first = await print();
    const other = createVoucherPress({ fonts: findVoucherFonts() });
    const again = await other.printVoucher(voucher, order);
    expect(again.ok && Buffer.compare(again.value, first)).toBe(0);
  });

  test.each([
    ['周\u{2B73F}芸', '\u{2B73F}', 'U+2B73F'],
    ['周\uE815', '\uE815', 'U+E815'],
    ['周\u{20BB7}\u{E0100}', '\u{E0100}', 'U+E0100'],
  ])(
    'a character without glyph in %j stops the issue and is named',
    async (name, character, codePoint) => {
      const holder = { ...voucher.holder, name };
      expect(await press.printVoucher({ ...voucher, holder }, order)).toEqual({
        ok: false,
        refusal: {
          code: 'voucher.character-without-glyph',
          character,
          codePoint,
          field: 'holder.name',
        },
      });
    },
  );

  test('two names of eighty characters, a long purpose and twelve steps fit the page', async () => {
    const name = '迪丽拜尔·阿卜杜热合曼'.repeat(8).slice(0, 80);
    const long = { name, maskedNumber: voucher.holder.maskedNumber };
    const pdf = await print(
      { holder: long, otherParent: long, purpose: { zh: '用'.repeat(40), en: 'for '.repeat(27) } },
      {
        pearls: Array.from({ length: 12 }, () =>
          pearl('告知承诺', 'Undertaking', 'done', '本人签署'),
        ),
      },
    );
    expect((await textOf(pdf)).split(name)).toHaveLength(3);
    expect((await openPage(pdf)).reader.numPages).toBe(1);
  });

  test('markup and formulas in a name are only letters', async () => {
    const holder = { ...voucher.holder, name: '<svg onload=x>=HYPERLINK("a")' };
    expect(await textOf(await print({ holder }))).toContain(holder.name);
    const preview = await press.previewVoucher({ ...voucher, holder }, order);
    expect(preview.ok && preview.value.match(/<svg/g)).toHaveLength(1);
  });

  test('the preview stands where the print stands, to a hundredth of a millimetre', async () => {
    const preview = await press.previewVoucher(voucher, order);
    if (!preview.ok) throw new Error(preview.refusal.code);
    const place = /x="([\d.]+) [^"]*" y="([\d.]+)"[^>]*>陈立</.exec(preview.value);
    const { page } = await openPage(await print());
    const { items } = await page.getTextContent();
    const item = items.find((candidate) => 'str' in candidate && candidate.str === '陈立');
    if (item === undefined || !('transform' in item)) throw new Error('the name is on the page');
    const mm = 25.4 / 72;
    expect(Math.abs(item.transform[4] * mm - Number(place?.[1]))).toBeLessThan(0.01);
    expect(Math.abs(297 - item.transform[5] * mm - Number(place?.[2]))).toBeLessThan(0.01);
  });

  test('a warm press prints within half a second', async () => {
    await print();
    const start = performance.now();
    await print();
    expect((performance.now() - start) / 1000).toBeLessThan(0.5);
  });
});

describe('Code on the voucher (二维码)', () => {
  test('it is at least 34 mm wide, with modules of .4 mm or more, and reads as what was signed', () => {
    const { mark, sideMm, quietMm } = drawCode(order.qrText, { x: 0, y: 0, sideMmMin: 34 });
    expect(sideMm).toBeGreaterThanOrEqual(34);
    expect(quietMm / 4).toBeGreaterThanOrEqual(0.4);
    expect(readCode(...rasterOf(mark.d, sideMm + 2 * quietMm, quietMm))?.data).toBe(order.qrText);
  });

  test('a text beyond version 17 is a defect, never a smaller code', () => {
    expect(() => drawCode('A'.repeat(532), { x: 0, y: 0, sideMmMin: 34 })).toThrow('version 17');
  });
});

/** Paints the bars `M x y h w v m h -w Z` at eight dots a millimetre: about 200 dpi, an office scanner. */
function rasterOf(d: string, sideMm: number, quietMm: number): [Uint8ClampedArray, number, number] {
  const dots = 8;
  const width = Math.ceil(sideMm * dots);
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length, height] of d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)) {
    const at = (mm: string | undefined) => Number(mm) * dots;
    const left = at(x) + quietMm * dots;
    const top = at(y) + quietMm * dots;
    for (let row = Math.round(top); row < Math.round(top + at(height)); row += 1) {
      for (let column = Math.round(left); column < Math.round(left + at(length)); column += 1) {
        pixels.set([0, 0, 0], (row * width + column) * 4);
      }
    }
  }
  return [pixels, width, width];
}
