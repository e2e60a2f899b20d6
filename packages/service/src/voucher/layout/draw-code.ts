import assert from 'node:assert/strict';
import qrcode from 'qrcode';
import { inks } from './measures.ts';
import { rounded, type ShapeMark } from './page-tree.ts';

/** Smaller modules than this are lost on office printers. */
const moduleMmMin = 0.4;

export interface PlacedCode {
  readonly mark: ShapeMark;
  /** Without the quiet zone, which the layout keeps free: four modules on every side. */
  readonly sideMm: number;
  readonly quietMm: number;
}

/** 二维码 (GB/T 18284, ISO/IEC 18004) at level Q, version 17 at most: 85 modules of .4 mm are 34 mm. */
export function drawCode(
  text: string,
  place: { readonly x: number; readonly y: number; readonly sideMmMin: number },
): PlacedCode {
  const { modules, version } = qrcode.create(text, { errorCorrectionLevel: 'Q' });
  assert(version <= 17, 'a paper twin fits a QR code of version 17 at level Q');
  const side = modules.size;
  const moduleMm = Math.max(moduleMmMin, place.sideMmMin / side);
  const bars: string[] = [];
  for (let row = 0; row < side; row += 1) {
    for (let start = 0; start < side; start += 1) {
      if (!modules.get(row, start)) continue;
      let end = start + 1;
      while (end < side && modules.get(row, end)) end += 1;
      const [x, y] = [place.x + start * moduleMm, place.y + row * moduleMm];
      const width = rounded((end - start) * moduleMm);
      bars.push(`M${rounded(x)} ${rounded(y)}h${width}v${rounded(moduleMm)}h${-width}Z`);
      start = end;
    }
  }
  return {
    mark: { mark: 'shape', d: bars.join(''), fill: inks.black },
    sideMm: side * moduleMm,
    quietMm: 4 * moduleMm,
  };
}
