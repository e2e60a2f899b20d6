import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a voucher's first page as a reader's own search finds it, without blanks. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const data = new Uint8Array(pdf);
  const reader = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const page = await reader.getPage(1);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(' ', '');
}
