export { backLink } from './components/back-link/back-link.ts';
export { basis, unverifiedMark } from './components/basis/basis.ts';
export {
  type Button,
  type ButtonVariant,
  button,
  type LinkButton,
  linkButton,
} from './components/button/button.ts';
export { type Checkboxes, checkboxes } from './components/checkboxes/checkboxes.ts';
export { componentsCss } from './components/components-css.ts';
export { type DateInput, dateInput, type EnteredDate } from './components/date-input/date-input.ts';
export { details } from './components/details/details.ts';
export { type ErrorSummary, errorSummary } from './components/error-summary/error-summary.ts';
export type { Field, FieldError } from './components/field/field.ts';
export { type ListedLink, linkList } from './components/link-list/link-list.ts';
export { type Notification, notification } from './components/notification/notification.ts';
export { type PageLayout, pageLayout } from './components/page-layout/page-layout.ts';
export { type Choice, type Radios, radios } from './components/radios/radios.ts';
export { type RefusalParts, refusal } from './components/refusal/refusal.ts';
export { type SummaryRow, summaryList } from './components/summary-list/summary-list.ts';
export { type TextArea, textArea } from './components/text-area/text-area.ts';
export { type TextInput, textInput } from './components/text-input/text-input.ts';
export { whyBox } from './components/why-box/why-box.ts';
export { type Attributes, attributes } from './html/attributes.ts';
export { type Content, type Html, type HtmlValue, html, trustedHtml } from './html/html.ts';
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
