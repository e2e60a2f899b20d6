export { drawPearl, drawString } from './string-of-pearls/draw-string.ts';
export {
  layoutString,
  type PlacedPearl,
  type Stretch,
  type StringLayout,
} from './string-of-pearls/layout-string.ts';
export { drawMark, mark } from './string-of-pearls/mark.ts';
export { type PearlStringOptions, pearlString } from './string-of-pearls/pearl-string.ts';
export {
  type StringReader,
  shortDate,
  stateWords,
  stringSentence,
} from './string-of-pearls/pearl-words.ts';
export { standingString, standingStringCss } from './string-of-pearls/standing-string.ts';
export { escapeMarkup, type SvgNode, svgMarkup } from './string-of-pearls/svg-node.ts';
export { measureText, wrapText } from './string-of-pearls/wrap-text.ts';
export {
  colours,
  fontStack,
  motionMs,
  radiiPx,
  rowHeightPx,
  spacesPx,
  typePx,
} from './tokens/tokens.ts';
export { tokensCss } from './tokens/tokens-css.ts';
