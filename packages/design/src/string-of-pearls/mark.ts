import { type SvgNode, svgMarkup, svgNode } from './svg-node.ts';

const pearlCount = 10;
const lowest = 5;
const width = 88;
const left = 4;
const step = (width - 2 * left) / (pearlCount - 1);
const depth = 15;
const reach = lowest * step;

function heightAt(x: number): number {
  const away = (x - left - lowest * step) / reach;
  return 4 + depth * (1 - away * away);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** 珠联: ten pearls on a hanging string, the larger, warm one at its lowest point. */
export function drawMark(
  paint: { readonly pearls: string; readonly string: string; readonly warm: string } = {
    pearls: '#ffffff',
    string: '#9fc6cd',
    warm: '#f2c48d',
  },
): SvgNode {
  const pearls = Array.from({ length: pearlCount }, (_, index) => {
    const x = left + index * step;
    const isLowest = index === lowest;
    return svgNode('circle', {
      cx: round(x),
      cy: round(heightAt(x)),
      r: isLowest ? 4.8 : 2.7,
      fill: isLowest ? paint.warm : paint.pearls,
    });
  });
  const points = Array.from({ length: 41 }, (_, index) => {
    const x = left + (index / 40) * (width - 2 * left);
    return `${index === 0 ? 'M' : 'L'}${round(x)} ${round(heightAt(x))}`;
  });
  return svgNode(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} 26`, 'aria-hidden': 'true' },
    [
      svgNode('path', {
        d: points.join(''),
        fill: 'none',
        stroke: paint.string,
        'stroke-width': 1.2,
      }),
      ...pearls,
    ],
  );
}

/** The mark as markup, for the sea-coloured header unless told otherwise. */
export function mark(paint?: Parameters<typeof drawMark>[0]): string {
  return svgMarkup(drawMark(paint));
}
