import { escapeMarkup } from '../string-of-pearls/svg-node.ts';
import { assert } from './assert.ts';
import { Attributes, safeAddress, takesAddress } from './attributes.ts';
import { type Hole, holesOf } from './holes.ts';

/** Finished markup. Made only by `html` and `trustedHtml`; text from a person is never one. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes: text and numbers are escaped, markup stands as it is, nothing is nothing, a list is its items. */
export type HtmlValue =
  | string
  | number
  | Html
  | Attributes
  | null
  | undefined
  | false
  | readonly HtmlValue[];

/** Text or finished markup: what a component shows. */
export type Content = string | Html;

const holesByTemplate = new WeakMap<readonly string[], readonly Hole[]>();

function holesIn(fixed: TemplateStringsArray): readonly Hole[] {
  const known = holesByTemplate.get(fixed);
  if (known !== undefined) return known;
  const holes = holesOf(fixed);
  holesByTemplate.set(fixed, holes);
  return holes;
}

function isNothing(value: HtmlValue): value is null | undefined | false {
  return value === null || value === undefined || value === false;
}

function writeText(value: HtmlValue): string {
  if (isNothing(value)) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(writeText).join('');
  assert(typeof value === 'string' || typeof value === 'number', 'text is a string or a number');
  return escapeMarkup(String(value));
}

function writeAttribute(hole: Hole & { place: 'attribute' }, value: HtmlValue): string {
  if (isNothing(value)) return '';
  assert(
    typeof value === 'string' || typeof value === 'number',
    `attribute ${hole.name} takes text, not markup`,
  );
  assert(!hole.name.startsWith('on'), 'an attribute that runs script takes no value');
  const text = String(value);
  const checked = hole.opensValue && takesAddress(hole.name) ? safeAddress(text) : text;
  return escapeMarkup(checked);
}

function write(hole: Hole, value: HtmlValue): string {
  if (hole.place === 'text') return writeText(value);
  if (hole.place === 'attribute') return writeAttribute(hole, value);
  if (isNothing(value)) return '';
  assert(value instanceof Attributes, 'between attributes a template takes attributes({…})');
  return value.toString();
}

/** Markup from a template whose values are text unless they are markup themselves. */
export function html(fixed: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const holes = holesIn(fixed);
  let markup = fixed[0] ?? '';
  holes.forEach((hole, index) => {
    markup += write(hole, values[index]) + (fixed[index + 1] ?? '');
  });
  return new Html(markup);
}

/** Markup made by our own drawing code (`pearlString`, `mark`, a QR). Never call it with a person's words. */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}
