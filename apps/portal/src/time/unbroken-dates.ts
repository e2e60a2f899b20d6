import { type Html, html } from '@zhulian/design';

const dates = /((?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]+(?: \d{4})?)/;

/** A sentence in which no date is cut by the end of a line. */
export function unbrokenDates(sentence: string): Html {
  const parts = sentence
    .split(dates)
    .map((part, index) => (index % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part));
  return html`${parts}`;
}
