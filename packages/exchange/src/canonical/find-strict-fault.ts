import type { CanonicalRefusal } from './canonical-refusal.ts';

const token = /[{}[\]:,]|"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/g;
const integer = /^(?:0|-?[1-9]\d*)$/;

/**
 * Looks in the text of well-formed JSON for what a parsed value no longer shows: a key that came twice, a number
 * written in a form the profile does not know. Only called for a text that is already refused, so it may be slow.
 */
export function findStrictFault(text: string): CanonicalRefusal | undefined {
  const open: (Set<string> | undefined)[] = [];
  let isKeyNext = false;
  for (const [lexeme] of text.matchAll(token)) {
    const keys = open.at(-1);
    if (lexeme === '{') {
      open.push(new Set());
      isKeyNext = true;
    } else if (lexeme === '[') {
      open.push(undefined);
      isKeyNext = false;
    } else if (lexeme === '}' || lexeme === ']') {
      open.pop();
      isKeyNext = false;
    } else if (lexeme === ',') {
      isKeyNext = keys !== undefined;
    } else if (lexeme.startsWith('"')) {
      if (isKeyNext && keys !== undefined) {
        const key = JSON.parse(lexeme) as string;
        if (keys.has(key)) return { code: 'envelope.duplicate-key', key };
        keys.add(key);
        isKeyNext = false;
      }
    } else if (/^[-\d]/.test(lexeme) && !isAllowedNumber(lexeme)) {
      return { code: 'envelope.number-not-allowed', number: lexeme.slice(0, 40) };
    }
  }
  return undefined;
}

function isAllowedNumber(lexeme: string): boolean {
  return integer.test(lexeme) && Number.isSafeInteger(Number(lexeme));
}
