import { colours, fontStack } from '../tokens/tokens.ts';
import {
  noteLinePx,
  type PlacedPearl,
  type Stretch,
  type StringLayout,
  titleLinePx,
} from './layout-string.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** One pearl without text: filled is done, ring is to come, late bears a sign, the present one is larger and warm. */
export function drawPearl(
  pearl: Pick<PlacedPearl, 'state' | 'x' | 'y' | 'radius'>,
): readonly SvgNode[] {
  const circle = { cx: round(pearl.x), cy: round(pearl.y), r: pearl.radius };
  if (pearl.state === 'now') {
    return [
      svgNode('circle', {
        ...circle,
        class: 'pearl-now',
        fill: colours.nowWash,
        stroke: colours.now,
        'stroke-width': 3,
      }),
      svgNode('circle', { ...circle, r: 5, class: 'pearl-now-heart', fill: colours.now }),
    ];
  }
  if (pearl.state === 'to-come') {
    return [
      svgNode('circle', {
        ...circle,
        class: 'pearl-to-come',
        fill: colours.white,
        stroke: colours.mist,
        'stroke-width': 2,
      }),
    ];
  }
  if (pearl.state === 'done') {
    return [svgNode('circle', { ...circle, class: 'pearl-done', fill: colours.sea })];
  }
  const { cx, cy } = circle;
  return [
    svgNode('circle', { ...circle, class: 'pearl-late', fill: colours.late }),
    svgNode('path', {
      d: `M${cx} ${cy - 4.6}v5`,
      stroke: colours.white,
      'stroke-width': 2.2,
      'stroke-linecap': 'round',
    }),
    svgNode('circle', { cx, cy: round(cy + 4), r: 1.4, fill: colours.white }),
  ];
}

const titleColours: Readonly<Record<PlacedPearl['state'], string>> = {
  done: colours.ink,
  late: colours.late,
  now: colours.now,
  'to-come': colours.ink2,
};

interface LineOfText {
  readonly text: string;
  readonly size: number;
  readonly heightPx: number;
  readonly weight: number;
  readonly fill: string;
}

function linesOf(pearl: PlacedPearl): readonly LineOfText[] {
  const quiet = pearl.state === 'late' ? colours.late : colours.ink2;
  const line = (text: string, weight: number, fill: string) => ({
    text,
    size: 13,
    heightPx: noteLinePx,
    weight,
    fill,
  });
  return [
    ...pearl.title.map((text) => ({
      text,
      size: 14,
      heightPx: titleLinePx,
      weight: pearl.state === 'to-come' ? 400 : 600,
      fill: titleColours[pearl.state],
    })),
    ...pearl.subtitle.map((text) => line(text, 600, colours.now)),
    ...pearl.note.map((text) => line(text, 400, quiet)),
  ];
}

function drawText(pearl: PlacedPearl): readonly SvgNode[] {
  let top = pearl.textY;
  return linesOf(pearl).map((line) => {
    top += line.heightPx;
    return svgNode(
      'text',
      {
        x: round(pearl.x),
        y: round(top - 4),
        'text-anchor': 'middle',
        'font-size': line.size,
        'font-weight': line.weight,
        fill: line.fill,
      },
      [line.text],
    );
  });
}

function drawStretch(stretch: Stretch): SvgNode {
  const { from, bend, to } = stretch;
  const point = (at: { x: number; y: number }) => `${round(at.x)} ${round(at.y)}`;
  return svgNode('path', {
    class: stretch.history ? 'string-history' : 'string-future',
    d: `M${point(from)}Q${point(bend)} ${point(to)}`,
    fill: 'none',
    stroke: stretch.history ? colours.sea : colours.mist,
    'stroke-width': 2,
    ...(stretch.history ? {} : { 'stroke-dasharray': '1 7', 'stroke-linecap': 'round' }),
  });
}

/** 责任链 lying: solid where it is history, dotted where it is future. `sentence` is what a screen reader says. */
export function drawString(layout: StringLayout, sentence: string): SvgNode {
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(layout.width)} ${round(layout.height)}`,
      width: round(layout.width),
      height: round(layout.height),
      role: 'img',
      'aria-label': sentence,
      class: 'string-of-pearls',
      'font-family': fontStack,
    },
    [
      ...layout.stretches.map(drawStretch),
      ...layout.pearls.map((pearl) =>
        svgNode('g', {}, [
          svgNode('title', {}, [pearl.full]),
          ...drawPearl(pearl),
          ...drawText(pearl),
        ]),
      ),
    ],
  );
}
