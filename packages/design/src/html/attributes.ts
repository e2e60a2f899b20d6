import { escapeMarkup } from '../string-of-pearls/svg-node.ts';
import { assert } from './assert.ts';

/** Attributes that may be there or not: `checked`, `aria-describedby`, … Written into a tag by `html`. */
export class Attributes {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

const addressNames = new Set(['href', 'src', 'action', 'formaction']);

export function takesAddress(name: string): boolean {
  return addressNames.has(name);
}

/** An address that would run script becomes `#`. Paths, fragments and http(s), mailto and tel stay. */
export function safeAddress(address: string): string {
  const plain = address.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain)?.[1];
  if (scheme === undefined) return address;
  return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? address : '#';
}

/** `true` writes the bare name, text and numbers a quoted value, nothing writes nothing. */
export function attributes(
  named: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Attributes {
  const written = Object.entries(named).flatMap(([name, value]) => {
    assert(/^[a-z][a-z0-9-]*$/.test(name) && !name.startsWith('on'), `attribute ${name}`);
    if (value === null || value === undefined || value === false) return [];
    if (value === true) return [name];
    const text = takesAddress(name) ? safeAddress(String(value)) : String(value);
    return [`${name}="${escapeMarkup(text)}"`];
  });
  return new Attributes(written.join(' '));
}
