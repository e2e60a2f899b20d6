/// <reference lib="dom" />
import jsqr from 'jsqr';

/** The package's types speak of a default export; the module itself is the function. */
const decode = jsqr as unknown as typeof jsqr.default;

/** Longest sides to try, px: a dense code needs the detail, a noisy photograph reads better small. */
const sidesPx = [1400, 900, 2200];

/** Looks for a QR code in a picture. All of it happens on this device. */
export function readCode(
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
): string | undefined {
  const longest = Math.max(size.width, size.height);
  const sides = sidesPx.map((side) => Math.min(side, longest));
  for (const side of new Set(sides)) {
    const text = readAt(picture, size, side / longest);
    if (text !== undefined) return text;
  }
  return undefined;
}

function readAt(
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  scale: number,
): string | undefined {
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const text = decode(data, width, height)?.data;
  return text === '' ? undefined : text;
}
