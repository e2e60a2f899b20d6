import type { Pearl } from '@zhulian/contract';
import { drawString } from './draw-string.ts';
import { layoutString } from './layout-string.ts';
import { type StringReader, stringSentence } from './pearl-words.ts';
import { standingString } from './standing-string.ts';
import { svgMarkup } from './svg-node.ts';

export type PearlStringOptions = StringReader &
  (
    | { readonly direction: 'horizontal'; readonly width: number }
    | { readonly direction: 'vertical' }
  );

/** 责任链 as text: an SVG when horizontal (desk, print), a list when vertical (portal). Safe for any label. */
export function pearlString(pearls: readonly Pearl[], options: PearlStringOptions): string {
  if (options.direction === 'vertical') return standingString(pearls, options);
  return svgMarkup(drawString(layoutString(pearls, options), stringSentence(pearls, options)));
}
