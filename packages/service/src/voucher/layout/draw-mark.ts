import { inks } from './measures.ts';
import { disc, rounded, type ShapeMark } from './page-tree.ts';

const pearlCount = 10;
const lowest = 5;

/** 珠联, for print: ten pearls on a hanging string, the larger, warm one at its lowest point and on the centre line. */
export function drawMark(place: {
  readonly centre: number;
  readonly top: number;
  readonly width: number;
}): readonly ShapeMark[] {
  const unit = place.width / 88;
  const step = (80 / (pearlCount - 1)) * unit;
  const lowestX = place.centre;
  const left = lowestX - lowest * step;
  const heightAt = (x: number): number =>
    place.top + (4 + 15 * (1 - ((x - lowestX) / (lowest * step)) ** 2)) * unit;
  const points = Array.from({ length: 41 }, (_, index) => {
    const x = left + (index / 40) * 80 * unit;
    return `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(heightAt(x))}`;
  });
  return [
    { mark: 'shape', d: points.join(''), stroke: { ink: inks.grey, widthMm: rounded(1.1 * unit) } },
    ...Array.from({ length: pearlCount }, (_, index) => {
      const x = left + index * step;
      const isLowest = index === lowest;
      return disc(
        { x, y: heightAt(x), radius: (isLowest ? 4.8 : 2.7) * unit },
        { fill: isLowest ? inks.warm : inks.black },
      );
    }),
  ];
}
