import { attributes, type Html, html } from '@zhulian/design';
import QRCode from 'qrcode';

const quietModules = 4;

/** The QR of a voucher as an inline picture: no request, sharp in print, with its name for those who do not see it. */
export function qrPicture(text: string, label: string): Html {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quietModules;
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) {
        dark.push(`M${column + quietModules} ${row + quietModules}h1v1h-1z`);
      }
    }
  }
  const drawing = attributes({ d: dark.join('') });
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" ${drawing}/></svg>`;
}
